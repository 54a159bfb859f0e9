//! Importing a spreadsheet.

use super::{
    known::{self, Known},
    letter::letter,
    person::Person,
    read,
};
use crate::{
    accounts::ImportToken,
    assistants::{events, store},
    audit::{self, Event, Who},
    clock::Timestamp,
    ids::AssistantId,
    intake::{IntakeError, Report, SentFile, Wish, collect, read_apart},
    keys::Keyring,
    mail::{self, Letterhead, Reach},
    retention::{self, Kept},
    storage::{self, Database, Schema, Tx},
};

/// So many people are on a list at most: all of them are kept in memory until the last row was read.
const MOST: usize = 20_000;

/// So many become drafts in one transaction: whoever else writes waits for no more than that.
const AT_ONCE: usize = 50;

/// What is wanted of an import, by whom and when, and what it works with.
#[derive(Clone, Copy, Debug)]
pub struct Errand<'a> {
    /// The database.
    pub db: &'a Database,
    /// The register's key: mails that wait stand under it.
    pub keys: &'a Keyring,
    /// The council, as mails show it.
    pub letterhead: &'a Letterhead,
    /// What is wanted.
    pub wish: Wish,
    /// Who wants it.
    pub who: Who,
    /// When.
    pub now: Timestamp,
}

/// How an import ended well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// How many became a draft, and were written to; in a dry run, would.
    pub new: u64,
    /// How many were left alone, because the register knows their address.
    pub known: u64,
}

/// Makes a draft of each row, and writes to its owner once.
///
/// The whole file is read before anything is written, so a file with errors changes nothing. The drafts are made some at
/// a time; an import that was killed half-way goes on when the file is imported again.
pub async fn import(
    errand: &Errand<'_>,
    (file, report): (SentFile, &mut Report),
    progress: impl FnMut(u64),
) -> Result<Imported, IntakeError> {
    let opened = read::open(file)?;
    let today = errand.now.today();
    let inflow = read_apart(move |outlet| read::read(opened, today, outlet));
    let people = collect(inflow, errand.wish, MOST, report, progress).await?;
    let mut done = Imported::default();
    for people in people.chunks(AT_ONCE) {
        let known =
            if errand.wish.dry_run { look(errand, people).await? } else { take(errand, people).await? };
        for (person, known) in people.iter().zip(known) {
            match known {
                Some(known) => {
                    done.known += 1;
                    report.note(known.finding(person.line))?;
                }
                None => done.new += 1,
            }
        }
    }
    Ok(done)
}

/// What the register knows of each, for who only wants to know. A register that was never begun knows nobody.
async fn look(errand: &Errand<'_>, people: &[Person]) -> storage::Result<Vec<Option<Known>>> {
    if errand.db.schema().await? == Schema::Missing {
        return Ok(vec![None; people.len()]);
    }
    known::look(&mut errand.db.read_current().await?, errand.keys, people).await
}

/// Makes drafts of those whom the register does not know; says what it knows of each.
async fn take(errand: &Errand<'_>, people: &[Person]) -> storage::Result<Vec<Option<Known>>> {
    errand
        .db
        .retrying(|| async {
            let mut tx = errand.db.begin().await?;
            let known = known::look(&mut tx, errand.keys, people).await?;
            for (person, known) in people.iter().zip(&known) {
                if known.is_none() {
                    begin(&mut tx, errand, person).await?;
                }
            }
            tx.commit().await?;
            Ok(known)
        })
        .await
}

async fn begin(tx: &mut Tx, errand: &Errand<'_>, person: &Person) -> storage::Result<()> {
    let (id, token, now) = (AssistantId::new(errand.now), ImportToken::draw(), errand.now);
    store::record::insert(tx, id, None, now).await?;
    store::imported::insert(tx, id, person, &token, now).await?;
    let kept_for = retention::months_on(tx, Kept::Draft, now.today()).await?;
    let writing = letter(errand.letterhead, &token, kept_for);
    let reach = Reach::Mail { account: None, to: person.email.clone() };
    mail::post(tx, errand.keys, &reach, &writing, now).await?;
    audit::record(tx, errand.who, now, Event::of(events::IMPORTED).subject("assistant", id)).await
}
