//! Sending what falls on a day, and noting it.

use time::Date;

use super::confirmed::Confirmed;
use super::count::restart;
use super::letter::letter;
use super::rhythm::Step;
use crate::{
    accounts::{self, ConfirmationToken, Whom, concerning},
    assistants::{events, store},
    audit::{self, Detail, Event, Who},
    clock::Timestamp,
    ids::AssistantId,
    keys::Keyring,
    mail::Letterhead,
    storage::{self, Database, Tx},
};

/// So many records in one transaction: whoever else writes waits for no more than that.
const AT_ONCE: usize = 50;

/// So many transactions in one run, which must be over before its job is taken to be lost.
const MOST: usize = 100;

/// What a run has done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reminded {
    /// How many records were looked at.
    pub records: usize,
    /// Whether there are more for another run.
    pub more: bool,
}

/// A record for which something falls today or fell before.
#[derive(Debug)]
pub(in crate::assistants) struct Waiting {
    pub(in crate::assistants) id: AssistantId,
    pub(in crate::assistants) whose: Option<Whom>,
    pub(in crate::assistants) is_on_register: bool,
    pub(in crate::assistants) confirmed: Confirmed,
}

/// Sends each reminder that falls today, and notes each listing that has hidden itself. What is done is noted in the
/// transaction that does it, so it is done once, however often and on however many instances this runs.
pub async fn remind(
    db: &Database,
    keys: &Keyring,
    letterhead: &Letterhead,
    now: Timestamp,
) -> Result<Reminded, storage::Error> {
    begin_missing(db, now).await?;
    // On many days there is nothing, and nobody has to wait for a transaction that would find that out.
    if store::freshness::due(&mut db.read_current().await?, now.today(), 1).await?.is_empty() {
        return Ok(Reminded::default());
    }
    let mut records = 0;
    for _ in 0..MOST {
        let done = some(db, keys, letterhead, now).await?;
        records += done;
        if done < AT_ONCE {
            return Ok(Reminded { records, more: false });
        }
    }
    Ok(Reminded { records, more: true })
}

/// Records whose count never began, because an older version put them on the register during an upgrade: it begins today.
async fn begin_missing(db: &Database, now: Timestamp) -> Result<(), storage::Error> {
    let missing = store::freshness::uncounted(&mut db.read_current().await?, AT_ONCE).await?;
    if missing.is_empty() {
        return Ok(());
    }
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        for id in &missing {
            restart(&mut tx, *id, now).await?;
        }
        tx.commit().await
    })
    .await
}

/// Some of them, in one transaction.
async fn some(
    db: &Database,
    keys: &Keyring,
    letterhead: &Letterhead,
    now: Timestamp,
) -> Result<usize, storage::Error> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let waiting = store::freshness::due(&mut tx, now.today(), AT_ONCE).await?;
        for one in &waiting {
            Asking { keys, letterhead, now, today: now.today() }.follow_up(&mut tx, one).await?;
        }
        tx.commit().await?;
        Ok(waiting.len())
    })
    .await
}

/// What a reminder is written with.
struct Asking<'a> {
    keys: &'a Keyring,
    letterhead: &'a Letterhead,
    now: Timestamp,
    today: Date,
}

impl Asking<'_> {
    async fn follow_up(&self, tx: &mut Tx, one: &Waiting) -> storage::Result<()> {
        if !one.is_on_register {
            return store::freshness::rest(tx, one.id).await;
        }
        let due = one.confirmed.due(self.today);
        let mut rings = false;
        if let Some(step) = due.reminder {
            rings = !self.write(tx, one).await?;
            let way = Detail::Word(if rings { "telephone" } else { "mail" });
            let event = Event::of(events::REMINDED).with("step", Detail::Word(step.as_str())).with("by", way);
            self.note(tx, one, event).await?;
        }
        if due.hides {
            let event = Event::of(events::HIDDEN).with("step", Detail::Word(Step::Hide.as_str()));
            self.note(tx, one, event).await?;
        }
        let after = one.confirmed.after(self.today);
        store::freshness::followed(tx, one.id, &after, rings.then_some(self.now)).await
    }

    /// Writes by mail. Says whether that is possible: on paper nobody can press a button, so who has no e-mail is rung.
    async fn write(&self, tx: &mut Tx, one: &Waiting) -> storage::Result<bool> {
        let Some(whom @ Whom::Account(_)) = one.whose else { return Ok(false) };
        let token = ConfirmationToken::draw();
        let writing = letter(self.letterhead, &token, one.confirmed, self.today);
        if !accounts::tell(tx, self.keys, whom, &writing, self.now).await? {
            return Ok(false);
        }
        store::freshness::add_link(tx, &token, one.id, self.now).await?;
        Ok(true)
    }

    async fn note(&self, tx: &mut Tx, one: &Waiting, event: Event) -> storage::Result<()> {
        let event = concerning(event.subject("assistant", one.id), one.whose);
        audit::record(tx, Who::service("register.confirmations"), self.now, event).await
    }
}
