//! Looking for employers who want to be told, once a day.

use time::Date;

use super::alert::Alert;
use crate::{
    accounts::{self, AlertToken, KnownBy, Whom, concerning},
    assisting,
    audit::{self, Event, Who},
    clock::Timestamp,
    employers::{checked::Holding, events, store, tell_person::tell_person, teller::act},
    ids::{AssistantId, EmployerId},
    keys::Keyring,
    mail::Writing,
    places::WardCode,
    storage::{self, Database, Tx},
    text::{FullName, PersonName},
};

/// An employer for whom the service looks today, with what a search in that name stands on. The service shows nobody to
/// anybody by it: the employer is told that there is somebody, and looks.
#[derive(Debug)]
pub struct Watch {
    /// Which employer.
    pub id: EmployerId,
    /// Whose search it is.
    pub whose: Whom,
    /// The ward of the checked place.
    pub ward: WardCode,
    /// What the employer is called.
    pub name: FullName,
    /// The person for whom a representative acts.
    pub acts_for: Option<PersonName>,
    /// By what else the person who asks is known.
    pub known_by: KnownBy,
    /// What is looked for.
    pub alert: Alert,
}

/// Employers for whom the service has not looked today, those who wait longest first.
pub async fn alerts_due(db: &Database, today: Date, most: usize) -> storage::Result<Vec<EmployerId>> {
    store::alert::due(&mut db.read_current().await?, today, most).await
}

/// The employer, where the check holds today, and the account is open or somebody still agrees that officers act for her;
/// otherwise nothing is looked for.
pub async fn watch(db: &Database, id: EmployerId, today: Date) -> storage::Result<Option<Watch>> {
    let mut db = db.read_current().await?;
    let Some(alert) = store::alert::find(&mut db, id).await? else { return Ok(None) };
    let employer = store::employer::find(&mut db, id).await?;
    let Some(holding) = employer.and_then(|employer| Holding::of(employer, today)) else { return Ok(None) };
    let Some(whose) = store::employer::whose(&mut db, id).await? else { return Ok(None) };
    let may_be_told = match whose {
        Whom::Account(account) => accounts::is_open(&mut db, account).await?,
        Whom::Person(person) => assisting::agrees(&mut db, person).await?,
    };
    if !may_be_told {
        return Ok(None);
    }
    let known_by = accounts::known_by(&mut db, whose).await?;
    let Holding { name, work, acts_for, .. } = holding;
    Ok(Some(Watch { id, whose, ward: work.ward, name, acts_for, known_by, alert }))
}

/// What to write, given a link that ends the messages: to somebody with an account, or on paper.
pub type Write<'a> = &'a (dyn Fn(Whom, usize, &AlertToken) -> Writing + Sync);

/// Notes that the service has looked today, and writes to the employer of those who did not fit before. Whoever looked first
/// today has noted it, so it is told once, on however many instances this runs. Says whether something was told.
pub async fn note_watched(
    db: &Database,
    keys: &Keyring,
    (id, fitting): (EmployerId, &[AssistantId]),
    write: Write<'_>,
    now: Timestamp,
) -> storage::Result<bool> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if store::alert::note_looked(&mut tx, id, now.today()).await? == 0 {
            return Ok(false);
        }
        let known = store::alert::known(&mut tx, id).await?;
        let new: Vec<AssistantId> = fitting.iter().copied().filter(|one| !known.contains(one)).collect();
        let told = !new.is_empty() && tell(&mut tx, keys, (id, &new), write, now).await?;
        tx.commit().await?;
        Ok(told)
    })
    .await
}

/// Notes that there was nothing to look for today.
pub async fn pass_over(db: &Database, id: EmployerId, today: Date) -> storage::Result<()> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        store::alert::note_looked(&mut tx, id, today).await?;
        tx.commit().await
    })
    .await
}

async fn tell(
    tx: &mut Tx,
    keys: &Keyring,
    (id, new): (EmployerId, &[AssistantId]),
    write: Write<'_>,
    now: Timestamp,
) -> storage::Result<bool> {
    let token = AlertToken::draw();
    if !tell_person(tx, keys, id, |whom| write(whom, new.len(), &token), now).await? {
        return Ok(false);
    }
    store::alert::know(tx, id, new).await?;
    store::alert::add_link(tx, id, &token).await?;
    record(tx, (id, act(events::ALERTED, id)), now).await?;
    Ok(true)
}

/// Ends an alert that cannot be read any more, because a list has changed, and says so to the employer.
pub async fn give_up_alert(
    db: &Database,
    keys: &Keyring,
    id: EmployerId,
    write: &(dyn Fn(Whom) -> Writing + Sync),
    now: Timestamp,
) -> storage::Result<bool> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if store::alert::end(&mut tx, id).await? == 0 {
            return Ok(false);
        }
        let told = tell_person(&mut tx, keys, id, write, now).await?;
        record(&mut tx, (id, act(events::ALERT_ENDED, id)), now).await?;
        tx.commit().await?;
        Ok(told)
    })
    .await
}

/// Forgets alerts whose last day is over; says how many.
pub async fn forget_alerts(db: &Database, today: Date) -> storage::Result<u64> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let over = store::alert::forget_over(&mut tx, today).await?;
        tx.commit().await?;
        Ok(over)
    })
    .await
}

async fn record(tx: &mut Tx, (id, event): (EmployerId, Event), now: Timestamp) -> storage::Result<()> {
    let event = concerning(event, store::employer::whose(tx, id).await?);
    audit::record(tx, Who::service("register.alerts"), now, event).await
}
