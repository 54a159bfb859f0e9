//! Telling people that a check ends, and that it has ended.

use time::Duration;

use super::{events, life::Life, store, tell_person::tell_person, teller::act, words::Reminder};
use crate::{
    accounts::{Whom, concerning},
    audit::{self, Who},
    clock::Timestamp,
    ids::EmployerId,
    keys::Keyring,
    mail::{Letterhead, Writing},
    storage::{self, Database, Tx},
};

/// So many in one transaction: whoever else writes waits for no more than that.
const AT_ONCE: usize = 50;

/// So many in one run, which must be over before its job is taken to be lost.
const MOST: usize = 5_000;

/// An end of which something is said lies so near.
const NEAR: Duration = Duration::days(30);

/// What one run did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RemindedEmployers {
    /// How many were told.
    pub employers: usize,
    /// Whether there are more than one run tells.
    pub more: bool,
}

/// Writes to everybody whose check ends within 30 days, and once more when it has ended. What was told is noted in the
/// transaction that writes the mail, so it is told once, however often and on however many instances this runs. Who has
/// asked for a new check is left in peace, and an end that is long past is news to nobody.
pub async fn remind(
    db: &Database,
    (keys, letterhead): (&Keyring, &Letterhead),
    now: Timestamp,
) -> Result<RemindedEmployers, storage::Error> {
    let today = now.today();
    let near = (today.saturating_sub(NEAR), today.saturating_add(NEAR));
    let waiting = store::ends::to_remind(&mut db.read_current().await?, near, today, MOST).await?;
    let mut employers = 0;
    for some in waiting.chunks(AT_ONCE) {
        employers += db
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
    Ok(RemindedEmployers { employers, more: waiting.len() == MOST })
}

/// Tells one; says whether there was anything to tell, which another instance may have done.
async fn tell(
    tx: &mut Tx,
    (keys, letterhead): (&Keyring, &Letterhead),
    id: EmployerId,
    now: Timestamp,
) -> storage::Result<bool> {
    let life = store::employer::find(tx, id).await?.map(|employer| employer.life);
    let Some(Life::Checked { check, renewal: None }) = life else { return Ok(false) };
    let Some(reminder) = check.told_on(now.today()) else { return Ok(false) };
    if store::ends::note_reminded(tx, id, reminder).await? == 0 {
        return Ok(false);
    }
    let day = letterhead.words.date(check.until);
    if !tell_person(tx, keys, id, |whom| letter(letterhead, whom, reminder, &day), now).await? {
        return Ok(false);
    }
    let event = concerning(act(events::REMINDED, id), store::employer::whose(tx, id).await?);
    audit::record(tx, Who::service("register.endings"), now, event).await?;
    Ok(true)
}

fn letter(letterhead: &Letterhead, whom: Whom, reminder: Reminder, day: &str) -> Writing {
    let Letterhead { service_name, council_name, telephone, words, .. } = letterhead;
    let link = letterhead.link("employer");
    match reminder {
        Reminder::Soon => {
            let w = &words.mail.employer_ends;
            let body = match whom {
                Whom::Account(_) => w.body(council_name, service_name, day, link),
                Whom::Person(_) => w.on_paper(council_name, service_name, day, telephone),
            };
            letterhead.write("employer_ends", w.subject, &body)
        }
        Reminder::Ended => {
            let w = &words.mail.employer_ended;
            let body = match whom {
                Whom::Account(_) => w.body(council_name, service_name, day, link),
                Whom::Person(_) => w.on_paper(council_name, service_name, day, telephone),
            };
            letterhead.write("employer_ended", w.subject, &body)
        }
    }
}
