//! Makes the PAs with their records, in chunks: memory does not grow with how many there are.

use super::accounts_file::AccountEntry;
use super::dice::Dice;
use super::folder::DemoError;
use super::make::NAMED;
use super::numbers::Numbers;
use super::people;
use super::record::{Kind, Somebody, World, whole};
use super::scale::as_count;
use crate::accounts::{NewAccount, PasswordHash, Role, create_accounts};
use crate::assistants::{Way, WholeRecord, enrol};
use crate::audit::Who;
use crate::clock::Timestamp;
use crate::progress::Progress;
use crate::storage::Database;

/// Records for each transaction: they are larger than accounts.
const CHUNK: usize = 500;

/// The last of those who are named has an account and no record yet: for trying out how one begins.
pub(super) const NEWCOMER: usize = NAMED;

/// So often a record with something in each list is tried for; one of eight has it.
const MOST_DRAWS: usize = 500;

/// What a chunk is made of.
type Made = (NewAccount, Option<WholeRecord>);

/// Makes so many PAs and says how the first sign in.
pub(super) async fn make_assistants(
    db: &Database,
    dice: &mut Dice,
    world: &World<'_>,
    (count, hash): (usize, &PasswordHash),
    progress: &mut Progress,
) -> Result<Vec<AccountEntry>, DemoError> {
    let (mut entries, mut numbers) = (Vec::new(), Numbers::begin(dice));
    for start in (0..count).step_by(CHUNK) {
        let (mut accounts, mut records) = (Vec::new(), Vec::new());
        for number in start + 1..=count.min(start + CHUNK) {
            let made = assistant(dice, world, number, hash, &mut numbers);
            let (account, record) = made.ok_or(DemoError::Impossible { role: Role::Assistant, number })?;
            accounts.push(account);
            records.extend(record);
        }
        let mut tx = db.begin().await?;
        create_accounts(&mut tx, &accounts).await?;
        enrol(&mut tx, Who::operator("demo"), &records, world.now).await?;
        tx.commit().await?;
        for (number, account) in (1..).zip(accounts.iter().take(NAMED)).filter(|_| start == 0) {
            entries.push(AccountEntry::new(Role::Assistant, account.email.as_str()).with_note(note(number)));
        }
        progress.add(as_count(accounts.len()));
    }
    Ok(entries)
}

/// What there is to see with each account that is named.
fn note(number: usize) -> &'static str {
    match kind(number) {
        Kind::Full(Way::Listed) => "listed, with everything told",
        Kind::Full(Way::RecordOnly) => "keeps a record only, with everything told",
        Kind::Any => "no record yet",
    }
}

fn kind(number: usize) -> Kind {
    match number {
        1 => Kind::Full(Way::Listed),
        2 => Kind::Full(Way::RecordOnly),
        _ => Kind::Any,
    }
}

/// One made-up PA.
fn assistant(
    dice: &mut Dice,
    world: &World<'_>,
    number: usize,
    hash: &PasswordHash,
    numbers: &mut Numbers,
) -> Option<Made> {
    let kind = kind(number);
    let who = Somebody::draw(dice, world.now.today(), kind != Kind::Any)?;
    let earliest = Timestamp::start_of_day(who.sixteen);
    let account = people::account(dice, (Role::Assistant, number), who.name, hash, earliest)?;
    if number == NEWCOMER {
        return Some((account, None));
    }
    let number = numbers.next();
    let mut drawn = || whole(dice, world, (&who, &account), kind, number.clone());
    let record = match kind {
        Kind::Any => drawn()?,
        // To be looked at: not somebody who answers everything with "none".
        Kind::Full(_) => (0..MOST_DRAWS).find_map(|_| drawn().filter(has_a_story))?,
    };
    Some((account, Some(record)))
}

/// Whether there is something in each list.
fn has_a_story(whole: &WholeRecord) -> bool {
    let told = &whole.experience;
    let lists =
        [told.engagements.len(), told.qualifications.len(), told.trainings.len(), told.requests.len()];
    lists.iter().all(|length| *length > 0)
}
