//! Makes the people, in chunks, in one fixed order.

use super::accounts_file::{AccountEntry, DEMO_PASSWORD};
use super::assistants::{Made, make_assistants};
use super::assisted::make_assisted;
use super::dice::Dice;
use super::employing::make_employers;
use super::folder::DemoError;
use super::homes::Homes;
use super::outlines::make_outlines;
use super::people::{self, MADE_BY};
use super::record::{Officers, World};
use super::requests::make_requests;
use super::scale::{Scale, as_count};
use super::shown;
use super::tokens::give_tokens;
use crate::accounts::{
    HashSettings, Hasher, NewAccount, PasswordHash, Role, TotpSecret, create_accounts, give_second_factor,
};
use crate::assistants::wage::wage_rates;
use crate::audit::seal_waiting;
use crate::keys::Keyring;
use crate::places::Atlas;
use crate::progress::Progress;
use crate::storage::Database;
use std::collections::BTreeMap;
use time::Date;

/// Accounts for each transaction.
pub(super) const CHUNK: usize = 2_000;

/// Of each role so many are named in `accounts.json`.
pub(super) const NAMED: usize = 3;

/// So many officers there are of each kind: two, because some acts need a second one.
const OFFICERS: usize = 2;

/// Fills an empty register and says how to sign in. The secrets of second factors are sealed under `keys`, and so is
/// the audit. PAs live in the wards that the register knows: those of its imports, or the city's own. They confirmed their
/// records in the time before the day on which the demo is made, or else every listing would be hidden some months later.
///
/// Everything happened at the same times, whenever it is made, but for what waits to be checked: that waits until this
/// instant, because a queue in which everything is overdue shows nobody how a queue is.
///
/// # Errors
/// The database or the hasher failed.
pub async fn make(
    (db, keys): (&Database, &Keyring),
    scale: Scale,
    seed: u64,
    hash: HashSettings,
    made_on: Date,
) -> Result<Vec<AccountEntry>, DemoError> {
    let mut dice = Dice::of(seed);
    // One hash for all: a hash each would take an hour for England, and the password is printed anyway.
    let password_hash = demo_hash(&mut dice, hash).await?;
    let gazetteer = Atlas::default().now(db).await?;
    make_outlines(db, &gazetteer).await?;
    let made_on = made_on.max(MADE_BY.today());
    let (homes, rates) = (Homes::of(&gazetteer), wage_rates(db).await?);
    let world = World { homes, rates, now: MADE_BY, made_on };
    let mut progress = Progress::begin("Making people", as_count(scale.assistants() + scale.employers()));
    let mut shown_dice = Dice::of(!seed);
    let (both, people) = ((&mut dice, &mut shown_dice), (scale.assistants(), &password_hash));
    let Made { mut entries, shown, helped } =
        make_assistants(db, both, &world, people, &mut progress).await?;
    let employers = (scale.employers(), &password_hash);
    let mut told_dice = Dice::of(seed.wrapping_add(u64::MAX / 2));
    let both = (&mut dice, &mut told_dice);
    let (named, askers) = make_employers(db, both, &world, employers, &mut progress).await?;
    entries.extend(named);
    progress.end();
    let (entries_of_officers, officers) = make_officers(db, keys, &mut dice, &password_hash).await?;
    entries.extend(entries_of_officers);
    shown::make_cases(db, &mut shown_dice, &world, (&shown, officers)).await?;
    make_requests(db, &mut shown_dice, &askers, world.until()).await?;
    make_assisted(db, &mut shown_dice, (&helped, officers.registrar), &password_hash).await?;
    let entries = give_tokens(db, Dice::of(seed.wrapping_add(u64::MAX / 3)), world.until(), entries).await?;
    while seal_waiting(db, keys, MADE_BY).await? > 0 {}
    Ok(entries)
}

/// Officers of every kind, each with a second factor whose secret stands in `accounts.json`; and those who make
/// the cases.
async fn make_officers(
    db: &Database,
    keys: &Keyring,
    dice: &mut Dice,
    hash: &PasswordHash,
) -> Result<(Vec<AccountEntry>, Officers), DemoError> {
    let (mut entries, mut first) = (Vec::new(), BTreeMap::new());
    let mut tx = db.begin().await?;
    for role in Role::ALL.iter().copied().filter(|role| role.is_officer()) {
        for number in 1..=OFFICERS {
            let account = made(dice, role, number, hash)?;
            let secret = TotpSecret::from_bytes(dice.bytes());
            create_accounts(&mut tx, std::slice::from_ref(&account)).await?;
            give_second_factor(&mut tx, keys, account.id, &secret, account.created_at).await?;
            entries.push(AccountEntry::new(role, account.email.as_str()).with_factor(&secret));
            first.entry(role).or_insert(account.id);
        }
    }
    tx.commit().await?;
    let first = |role| first.get(&role).copied().ok_or(DemoError::Impossible { role, number: 1 });
    let (registrar, safeguarding) = (first(Role::Registrar)?, first(Role::Safeguarding)?);
    Ok((entries, Officers { registrar, safeguarding }))
}

pub(super) fn made(
    dice: &mut Dice,
    role: Role,
    number: usize,
    hash: &PasswordHash,
) -> Result<NewAccount, DemoError> {
    people::person(dice, role, number, hash).ok_or(DemoError::Impossible { role, number })
}

/// The hash of the one password. Its salt comes from the seed too, so that the same seed gives the same register.
async fn demo_hash(dice: &mut Dice, settings: HashSettings) -> Result<PasswordHash, DemoError> {
    let salt = dice.bytes();
    Ok(Hasher::new(settings)?.hash_with_salt(DEMO_PASSWORD, salt).await?)
}
