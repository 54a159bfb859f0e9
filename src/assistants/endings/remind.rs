//! Telling people what ends, and noting that they were told.

use time::Date;

use super::ending::{Ending, near};
use super::letter::{letter, on_paper};
use super::nearness::Nearness;
use crate::{
    accounts::{self, Whom, concerning},
    assistants::{events, freshness::Reminded, store},
    audit::{self, Event, Who},
    clock::Timestamp,
    ids::AssistantId,
    keys::Keyring,
    mail::Letterhead,
    storage::{self, Database, Tx},
};

/// So many records in one transaction: whoever else writes waits for no more than that.
const AT_ONCE: usize = 50;

/// So many records in one run, which must be over before its job is taken to be lost.
const MOST: usize = 5_000;

/// Writes to everybody in whose record something came within 90, 60 or 30 days of its end, or has ended: one mail for
/// all of it. What was told is noted in the transaction that writes the mail, so it is told once, however often and on
/// however many instances this runs; after days without it only how near the end is now. Drafts are nobody's business,
/// and who has left or pauses is left in peace. Who has no account gets a letter that says where to ring.
pub async fn remind_of_endings(
    db: &Database,
    keys: &Keyring,
    letterhead: &Letterhead,
    now: Timestamp,
) -> Result<Reminded, storage::Error> {
    let today = now.today();
    let waiting = store::endings::waiting(&mut db.read_current().await?, near(today), today, MOST).await?;
    let mut records = 0;
    for some in waiting.chunks(AT_ONCE) {
        records += db
            .retrying(|| async {
                let (mut tx, mut told) = (db.begin().await?, 0);
                for id in some {
                    told += usize::from(tell(&mut tx, (keys, letterhead), *id, now).await?);
                }
                tx.commit().await?;
                Ok::<_, storage::Error>(told)
            })
            .await?;
    }
    Ok(Reminded { records, more: waiting.len() == MOST })
}

/// Tells the owner of one record; says whether there was anything to tell, which another instance may have done.
async fn tell(
    tx: &mut Tx,
    (keys, letterhead): (&Keyring, &Letterhead),
    id: AssistantId,
    now: Timestamp,
) -> storage::Result<bool> {
    let today = now.today();
    let due = store::endings::due(tx, id, near(today), today).await?;
    let Some(whom) = store::record::whose(tx, id).await?.filter(|_| !due.is_empty()) else {
        return Ok(false);
    };
    let endings: Vec<Ending> = due.iter().map(|found| found.ending).collect();
    let writing = match whom {
        Whom::Account(_) => letter(letterhead, &endings, today),
        Whom::Person(_) => on_paper(letterhead, &endings, today),
    };
    accounts::tell(tx, keys, whom, &writing, now).await?;
    for found in &due {
        store::endings::note(tx, found, Nearness::next_on(found.ending.on, today)).await?;
    }
    let event = concerning(Event::of(events::RUNS_OUT).subject("assistant", id), Some(whom));
    audit::record(tx, Who::service("register.endings"), now, event).await?;
    Ok(true)
}

/// Notes of a record that its owner was told whatever was to be told before a day.
pub(in crate::assistants) async fn followed_up_to(
    tx: &mut Tx,
    id: AssistantId,
    day: Date,
) -> storage::Result<()> {
    let Some(before) = day.previous_day() else { return Ok(()) };
    for found in store::endings::of_record(tx, id, near(before)).await? {
        store::endings::note(tx, &found, Nearness::next_on(found.ending.on, before)).await?;
    }
    Ok(())
}
