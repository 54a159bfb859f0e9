//! Makes the PAs with their records, in chunks: memory does not grow with how many there are.

use super::accounts_file::AccountEntry;
use super::dice::Dice;
use super::folder::DemoError;
use super::make::NAMED;
use super::numbers::Numbers;
use super::people;
use super::record::{Kind, Owner, Somebody, State, World, whole};
use super::scale::as_count;
use super::shown;
use crate::accounts::{NewAccount, NewPerson, PasswordHash, Role, Whom, create_accounts, create_people};
use crate::assistants::{Life, Way, WholeRecord, enrol};
use crate::audit::Who;
use crate::clock::Timestamp;
use crate::ids::AssistantId;
use crate::progress::Progress;
use crate::storage::Database;

/// Records for each transaction: they are larger than accounts.
const CHUNK: usize = 500;

/// The last of those who are named has an account and no record yet: for trying out how one begins.
pub(super) const NEWCOMER: usize = NAMED;

/// So often a record with something in each list is tried for; one of eight has it.
pub(super) const MOST_DRAWS: usize = 500;

/// One of so many has no e-mail, and so no account.
const WITHOUT_EMAIL: usize = 60;

/// What a chunk is made of.
#[derive(Default)]
struct Chunk {
    accounts: Vec<NewAccount>,
    people: Vec<NewPerson>,
    records: Vec<WholeRecord>,
}

/// What is known of the PAs that were made.
#[derive(Default)]
pub(super) struct Made {
    /// How the first sign in.
    pub(super) entries: Vec<AccountEntry>,
    /// The records that are in a state to be looked at.
    pub(super) shown: Vec<(AssistantId, State)>,
    /// Those without e-mail, for whom a registrar acts.
    pub(super) helped: Vec<NewPerson>,
}

/// Makes so many PAs. Those who are made to be looked at come from the second dice.
pub(super) async fn make_assistants(
    db: &Database,
    (dice, shown_dice): (&mut Dice, &mut Dice),
    world: &World<'_>,
    (count, hash): (usize, &PasswordHash),
    progress: &mut Progress,
) -> Result<Made, DemoError> {
    let (mut all, mut numbers) = (Made::default(), Numbers::begin(dice));
    for start in (0..count).step_by(CHUNK) {
        let mut chunk = Chunk::default();
        for number in start + 1..=count.min(start + CHUNK) {
            let made = assistant(dice, world, number, hash, &mut numbers);
            let impossible = || DemoError::Impossible { role: Role::Assistant, number };
            let (mut account, mut record) = made.ok_or_else(impossible)?;
            if let Some(state) = shown::state(number) {
                let shows = (number, state);
                let made = shown::assistant(shown_dice, world, shows, hash, &numbers.next());
                let (other, whole) = made.ok_or_else(impossible)?;
                all.shown.push((whole.record.id, state));
                (account, record) = (other, Some(whole));
            }
            if has_email(number) {
                chunk.accounts.push(account);
            } else {
                chunk.people.push(people::without_account(account));
            }
            chunk.records.extend(record);
        }
        let mut tx = db.begin().await?;
        create_accounts(&mut tx, &chunk.accounts).await?;
        create_people(&mut tx, &chunk.people).await?;
        enrol(&mut tx, Who::operator("demo"), &chunk.records, world.now).await?;
        tx.commit().await?;
        let named = chunk.accounts.iter().take(NAMED + State::ALL.len());
        for (number, account) in (1..).zip(named).filter(|_| start == 0) {
            let entry = AccountEntry::new(Role::Assistant, account.email.as_str());
            all.entries.push(entry.with_note(note(number)));
        }
        progress.add(as_count(chunk.accounts.len() + chunk.people.len()));
        all.helped.append(&mut chunk.people);
    }
    Ok(all)
}

/// What there is to see with each account that is named.
fn note(number: usize) -> &'static str {
    if let Some(state) = shown::state(number) {
        return state.note();
    }
    match kind(number) {
        Kind::Full(Way::Listed) => "listed, with everything told",
        Kind::Full(Way::RecordOnly) => "keeps a record only, with everything told",
        Kind::Any | Kind::Shown(_) => "no record yet",
    }
}

fn kind(number: usize) -> Kind {
    match number {
        1 => Kind::Full(Way::Listed),
        2 => Kind::Full(Way::RecordOnly),
        _ => Kind::Any,
    }
}

/// Whether somebody has e-mail; those who are named do.
const fn has_email(number: usize) -> bool {
    !number.is_multiple_of(WITHOUT_EMAIL)
}

/// One made-up PA.
fn assistant(
    dice: &mut Dice,
    world: &World<'_>,
    number: usize,
    hash: &PasswordHash,
    numbers: &mut Numbers,
) -> Option<(NewAccount, Option<WholeRecord>)> {
    let kind = kind(number);
    let who = Somebody::draw(dice, world.now.today(), kind != Kind::Any)?;
    let earliest = Timestamp::start_of_day(who.sixteen);
    let account = people::account(dice, (Role::Assistant, number), who.name, hash, earliest)?;
    if number == NEWCOMER {
        return Some((account, None));
    }
    let (has_email, number) = (has_email(number), numbers.next());
    let whom = if has_email { Whom::Account(account.id) } else { Whom::Person(account.person) };
    let owner = Owner { whom, known_since: account.created_at };
    let mut drawn = || whole(dice, world, (&who, owner), kind, number.clone());
    let is_on_record = |whole: &WholeRecord| whole.record.life == Life::OnRecord;
    let record = match kind {
        // An officer has helped them on to the register.
        Kind::Any if !has_email => (0..MOST_DRAWS).find_map(|_| drawn().filter(is_on_record))?,
        Kind::Any | Kind::Shown(_) => drawn()?,
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
