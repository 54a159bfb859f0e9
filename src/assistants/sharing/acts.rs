//! Making a link, taking it back, opening it.

use time::Duration;

use super::share::{Lasting, Share};
use crate::{
    accounts::{AssistantActor, ShareToken, concerning},
    assistants::{
        events,
        life::Life,
        portable::{self, Portable},
        store,
        suspensions::Notice,
    },
    audit::{self, Detail, Event, Who},
    clock::Timestamp,
    ids::ShareId,
    storage::{self, Database},
};

/// The most links of one record that work at a time: a list that somebody can look over.
pub const MOST_LINKS: usize = 10;

/// How long a link stays in the list of its owner after its end.
const KEPT_FOR: Duration = Duration::days(90);

/// Why there is no link.
#[derive(Debug, thiserror::Error)]
pub enum ShareError {
    /// There is no record, or it is not on the register: a link would show nothing.
    #[error("there is no record on the register")]
    NotOnRegister,
    /// There are as many as can be looked over.
    #[error("no more than {MOST_LINKS} links of a record work at a time")]
    TooMany,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Makes a link to the record of the person who asks. It is told now and never again.
pub async fn share(
    db: &Database,
    who: AssistantActor,
    lasting: Lasting,
    now: Timestamp,
) -> Result<ShareToken, ShareError> {
    let token = ShareToken::draw();
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let record = store::record::overview_of(&mut tx, who.account()).await?;
        let record =
            record.filter(|record| record.life == Life::OnRecord && record.suspended != Some(Notice::Told));
        let of = record.ok_or(ShareError::NotOnRegister)?.id;
        let open = store::share::all_of(&mut tx, of).await?;
        if open.iter().filter(|share| share.is_open(now)).count() >= MOST_LINKS {
            return Err(ShareError::TooMany);
        }
        let id = ShareId::new(now);
        store::share::insert(&mut tx, (of, id), &token, now, lasting.ends_at(now)).await?;
        let event = Event::of(events::SHARED).subject("share", id).about(who.account());
        let event = event.with("days", Detail::Count(lasting.code().into()));
        audit::record(&mut tx, who.who(), now, event).await?;
        Ok(tx.commit().await?)
    })
    .await?;
    Ok(token)
}

/// The links to the record of the person who asks, the newest first.
pub async fn shares(db: &Database, who: AssistantActor) -> Result<Vec<Share>, storage::Error> {
    let mut db = db.read_current().await?;
    match store::record::id_of(&mut db, who.account()).await? {
        Some(of) => store::share::all_of(&mut db, of).await,
        None => Ok(Vec::new()),
    }
}

/// Takes a link back: from now on it shows nothing, on every instance. Says whether there was one to take back.
pub async fn withdraw_share(
    db: &Database,
    who: AssistantActor,
    id: ShareId,
    now: Timestamp,
) -> Result<bool, storage::Error> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let Some(of) = store::record::id_of(&mut tx, who.account()).await? else { return Ok(false) };
        if store::share::withdraw(&mut tx, (of, id), now).await? == 0 {
            return Ok(false);
        }
        let event = Event::of(events::SHARE_WITHDRAWN).subject("share", id).about(who.account());
        audit::record(&mut tx, who.who(), now, event).await?;
        tx.commit().await?;
        Ok(true)
    })
    .await
}

/// Whether a link works now. Looking leaves no trace, because programs that look for harm in mails open links.
pub async fn share_works(db: &Database, token: &ShareToken, now: Timestamp) -> Result<bool, storage::Error> {
    let mut db = db.read_current().await?;
    Ok(store::share::working(&mut db, token, now).await?.is_some())
}

/// The record to which a link leads, if the link works now. That it was opened is counted and on record before anything
/// is shown; nothing is asked or kept of whoever opens it.
pub async fn open_shared(
    db: &Database,
    token: &ShareToken,
    now: Timestamp,
) -> Result<Option<Portable>, storage::Error> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let Some((id, of)) = store::share::working(&mut tx, token, now).await? else { return Ok(None) };
        store::share::count_opening(&mut tx, id, now).await?;
        let Some(record) = portable::view(&mut tx, of, now).await? else { return Ok(None) };
        let whose = store::record::whose(&mut tx, of).await?;
        let event = concerning(Event::of(events::SHARE_OPENED).subject("share", id), whose);
        audit::record(&mut tx, Who::visitor(), now, event).await?;
        tx.commit().await?;
        Ok(Some(record))
    })
    .await
}

/// Forgets links whose end is long past.
pub(in crate::assistants) async fn forget_ended(
    tx: &mut storage::Tx,
    now: Timestamp,
) -> Result<(), storage::Error> {
    store::share::forget_before(tx, now - KEPT_FOR).await?;
    Ok(())
}
