//! Saying that a record is still right.

use super::confirmed::Confirmed;
use super::count::restart;
use super::letter::LINK_WORKS_FOR;
use crate::{
    accounts::{AssistantActor, ConfirmationToken, Whom, concerning},
    assistants::{events, life::Life, store},
    audit::{self, Detail, Event, Who},
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Database, Tx},
};

/// Why a record was not confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// There is no record, or it is not on the register: nobody asks for it to be confirmed.
    #[error("there is no record on the register")]
    NotOnRegister,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// How somebody said that a record is still right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::assistants) enum By {
    /// On the own home page.
    Page,
    /// By the link in a reminder.
    Link,
    /// On the telephone, to a registrar.
    Telephone,
}

impl By {
    const fn word(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Link => "link",
            Self::Telephone => "telephone",
        }
    }

    /// The line of the audit.
    pub(in crate::assistants) fn event(self, id: AssistantId, whose: Option<Whom>) -> Event {
        let event = Event::of(events::CONFIRMED).subject("assistant", id);
        concerning(event, whose).with("by", Detail::Word(self.word()))
    }
}

/// When the record of the person who asks was confirmed last; none before it was sent.
pub async fn find_confirmed(db: &Database, who: AssistantActor) -> Result<Option<Confirmed>, storage::Error> {
    let mut db = db.read_current().await?;
    match store::record::id_of(&mut db, who.account()).await? {
        Some(id) => store::freshness::find(&mut db, id).await,
        None => Ok(None),
    }
}

/// The person who asks says that the own record is still right. Saying it twice on a day is saying it once.
pub async fn confirm(db: &Database, who: AssistantActor, now: Timestamp) -> Result<(), ConfirmError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let record = store::record::overview_of(&mut tx, who.account()).await?;
        let record = record.filter(|record| record.life == Life::OnRecord);
        let id = record.ok_or(ConfirmError::NotOnRegister)?.id;
        let said = store::freshness::find(&mut tx, id).await?;
        if said.is_some_and(|said| said.on == now.today() && said.done.is_none()) {
            return Ok(());
        }
        let whose = Some(Whom::Account(who.account()));
        said_so(&mut tx, who.who(), (id, whose), By::Page, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Whether a link leads to a record that waits to be confirmed. Looking changes nothing, because mail scanners look.
pub async fn confirmation_waits(
    db: &Database,
    token: &ConfirmationToken,
    now: Timestamp,
) -> Result<bool, storage::Error> {
    let found = store::freshness::by_link(&mut db.read_current().await?, token, now - LINK_WORKS_FOR).await?;
    Ok(found.is_some())
}

/// Whoever holds the link of a reminder says that the record is still right. Says whether the link still worked.
pub async fn confirm_by_link(
    db: &Database,
    token: &ConfirmationToken,
    now: Timestamp,
) -> Result<bool, storage::Error> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let Some(id) = store::freshness::by_link(&mut tx, token, now - LINK_WORKS_FOR).await? else {
            return Ok(false);
        };
        let whose = store::record::whose(&mut tx, id).await?;
        said_so(&mut tx, Who::visitor(), (id, whose), By::Link, now).await?;
        tx.commit().await?;
        Ok(true)
    })
    .await
}

/// Begins the count of a record anew, and writes down who said so and how.
pub(in crate::assistants) async fn said_so(
    tx: &mut Tx,
    who: Who,
    (id, whose): (AssistantId, Option<Whom>),
    by: By,
    now: Timestamp,
) -> Result<(), storage::Error> {
    restart(tx, id, now).await?;
    audit::record(tx, who, now, by.event(id, whose)).await
}
