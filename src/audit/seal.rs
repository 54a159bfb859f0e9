//! Sealing: lines that wait become links of the chain.

use super::{
    canonical,
    chain::{self, Head, Place},
    store::{
        chain::{self as table, HeadRow, NewSeal},
        row::{EventRow, known},
    },
};
use crate::{
    clock::Timestamp,
    keys::{KeyId, Keyring},
    storage::{self, Database},
};

/// How many lines one transaction seals. On SQLite everybody who writes waits for it.
const BATCH: i64 = 500;

/// How many batches one call seals, so that its caller hears of a stop in good time.
const BATCHES: usize = 20;

/// Why lines could not be sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The head was made with a key that is not here.
    #[error(
        "The audit cannot be sealed: its head was made with the key {0}, which is not in the key file. Restore the key \
         file from its copy."
    )]
    KeyMissing(String),
    /// Lines were changed behind the service's back. All others are sealed.
    #[error("Lines of the audit cannot be read, and stay unsealed: {0}. Run pa-registry audit verify.")]
    Unreadable(u64),
    /// The database did not do as asked.
    #[error("The audit could not be sealed")]
    Storage(#[from] storage::Error),
}

/// Seals the lines that wait, in the order of their ids, and says how many.
///
/// Several instances may try at once: each moves the head from where it found it, so all but one come too late and
/// leave it to that one. Nobody who writes lines waits for this or loses against it
/// ([`Database::begin_unwatched`]); what comes too late here is sealed the next time.
pub async fn seal_waiting(db: &Database, keys: &Keyring, now: Timestamp) -> Result<u64, SealError> {
    let (mut sealed, mut unreadable) = (0, 0);
    for _ in 0..BATCHES {
        match seal_batch(db, keys, now).await {
            Ok(batch) => {
                sealed += batch.sealed;
                unreadable = batch.unreadable;
                if batch.sealed < BATCH.unsigned_abs() {
                    break;
                }
            }
            Err(SealError::Storage(storage::Error::Conflict(_))) => break,
            Err(error) => return Err(error),
        }
    }
    if unreadable == 0 { Ok(sealed) } else { Err(SealError::Unreadable(unreadable)) }
}

/// What became of the lines of one transaction.
#[derive(Default)]
struct Batch {
    sealed: u64,
    unreadable: u64,
}

/// What the chain goes on from.
struct End {
    head: Option<HeadRow>,
    position: i64,
    last: String,
}

async fn seal_batch(db: &Database, keys: &Keyring, now: Timestamp) -> Result<Batch, SealError> {
    let mut reader = db.read_current().await?;
    // The end first: whoever moves it after this makes this batch come too late.
    let (head, last) = table::end(&mut reader).await?;
    let lines = table::waiting(&mut reader, BATCH).await?;
    drop(reader);
    if lines.is_empty() {
        return Ok(Batch::default());
    }
    let key = keys.current();
    let end = end(keys, head, last)?;
    let (seals, unreadable) = links(keys, &end, &lines, now);
    let none = Batch { sealed: 0, unreadable };
    let Some(to) = seals.last().and_then(|last| new_head(keys, key, last)) else { return Ok(none) };
    let mut tx = db.begin_unwatched().await?;
    if !table::move_head(&mut tx, end.head.as_ref(), &to, key).await? {
        return Ok(none);
    }
    table::append(&mut tx, &seals, key, now).await?;
    let sealed = table::wait_no_more(&mut tx, &seals).await?;
    tx.commit().await?;
    Ok(Batch { sealed, unreadable })
}

/// Where the chain ends. A chain whose end was tampered with is not mended, which would hide it, and is not a reason to
/// leave new lines open to the same: it goes on behind a hole, which tells of the break for ever.
fn end(keys: &Keyring, head: Option<HeadRow>, last: Option<(i64, String)>) -> Result<End, SealError> {
    let whole = match (&head, &last) {
        (None, None) => true,
        (Some(head), Some((position, seal))) => {
            head.position == *position && head.code == code_of(keys, head, seal)?
        }
        _ => false,
    };
    let before = last.as_ref().map_or(0, |(position, _)| *position);
    let farthest = head.as_ref().map_or(before, |head| head.position.max(before));
    if !whole {
        tracing::error!(
            position = farthest,
            "The end of the audit's chain was changed or cut off. It goes on behind a hole. Run pa-registry audit verify."
        );
    }
    let position = if whole { before } else { farthest.saturating_add(1) };
    Ok(End { head, position, last: last.map(|(_, seal)| seal).unwrap_or_default() })
}

fn code_of(keys: &Keyring, head: &HeadRow, seal: &str) -> Result<String, SealError> {
    let missing = || SealError::KeyMissing(head.key_id.clone());
    let Ok(key) = head.key_id.parse::<KeyId>() else { return Ok(String::new()) };
    chain::head(keys, key, head.position, seal).ok_or_else(missing)
}

/// A line that cannot be read was changed behind the service's back. It stays where it waits, to be told of: how many
/// these are is the second.
fn links(keys: &Keyring, end: &End, lines: &[EventRow], now: Timestamp) -> (Vec<NewSeal>, u64) {
    let (mut position, mut before) = (end.position, end.last.clone());
    let (mut seals, mut unreadable) = (Vec::with_capacity(lines.len()), 0);
    for line in lines {
        let (Some(event), Some(form)) = (known(line.id.as_ref()), canonical::of(line)) else {
            unreadable += 1;
            continue;
        };
        position = position.saturating_add(1);
        let place = Place { position, before: &before, sealed_at: now };
        let Some(seal) = chain::seal(keys, keys.current(), &place, &form) else { break };
        before.clone_from(&seal);
        seals.push(NewSeal { position, event, seal });
    }
    (seals, unreadable)
}

fn new_head(keys: &Keyring, key: KeyId, last: &NewSeal) -> Option<Head> {
    let code = chain::head(keys, key, last.position, &last.seal)?;
    Some(Head { position: last.position, code })
}
