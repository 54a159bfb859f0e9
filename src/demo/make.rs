//! Makes the people, in chunks, in one fixed order.

use super::accounts_file::{AccountEntry, DEMO_PASSWORD};
use super::folder::DemoError;
use super::{Scale, people};
use crate::accounts::{
    HashSettings, Hasher, NewAccount, PasswordHash, Role, TotpSecret, create_accounts, give_second_factor,
};
use crate::keys::Keyring;
use crate::progress::Progress;
use crate::storage::Database;
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha12Rng;

/// Accounts for each transaction.
const CHUNK: usize = 2_000;

/// Of each role so many are named in `accounts.json`.
const NAMED: usize = 3;

/// So many officers there are of each kind: two, because some acts need a second one.
const OFFICERS: usize = 2;

/// Fills an empty register and says how to sign in. The secrets of second factors are sealed under `keys`.
///
/// # Errors
/// The database or the hasher failed.
pub async fn make(
    (db, keys): (&Database, &Keyring),
    scale: Scale,
    seed: u64,
    hash: HashSettings,
) -> Result<Vec<AccountEntry>, DemoError> {
    let mut random = ChaCha12Rng::seed_from_u64(seed);
    // One hash for all: a hash each would take an hour for England, and the password is printed anyway.
    let password_hash = demo_hash(&mut random, hash).await?;
    let mut progress = Progress::begin("Making people", as_count(scale.assistants() + scale.employers()));
    let mut entries = Vec::new();
    for (role, count) in [(Role::Assistant, scale.assistants()), (Role::Employer, scale.employers())] {
        for start in (0..count).step_by(CHUNK) {
            let numbers = start..count.min(start + CHUNK);
            let accounts: Vec<NewAccount> = numbers
                .filter_map(|number| people::person(&mut random, role, number + 1, &password_hash))
                .collect();
            let mut tx = db.begin().await?;
            create_accounts(&mut tx, &accounts).await?;
            tx.commit().await?;
            if start == 0 {
                entries
                    .extend(accounts.iter().take(NAMED).map(|a| AccountEntry::new(role, a.email.as_str())));
            }
            progress.add(as_count(accounts.len()));
        }
    }
    progress.end();
    entries.extend(make_officers(db, keys, &mut random, &password_hash).await?);
    Ok(entries)
}

/// Officers of every kind, each with a second factor whose secret stands in `accounts.json`.
async fn make_officers(
    db: &Database,
    keys: &Keyring,
    random: &mut ChaCha12Rng,
    hash: &PasswordHash,
) -> Result<Vec<AccountEntry>, DemoError> {
    let mut entries = Vec::new();
    let mut tx = db.begin().await?;
    for role in Role::ALL.iter().copied().filter(|role| role.is_officer()) {
        for number in 1..=OFFICERS {
            let Some(account) = people::person(random, role, number, hash) else { continue };
            let mut bytes = [0; 20];
            random.fill_bytes(&mut bytes);
            let secret = TotpSecret::from_bytes(bytes);
            create_accounts(&mut tx, std::slice::from_ref(&account)).await?;
            give_second_factor(&mut tx, keys, account.id, &secret, account.created_at).await?;
            entries.push(AccountEntry::new(role, account.email.as_str()).with_factor(&secret));
        }
    }
    tx.commit().await?;
    Ok(entries)
}

/// The hash of the one password. Its salt comes from the seed too, so that the same seed gives the same register.
async fn demo_hash(random: &mut ChaCha12Rng, settings: HashSettings) -> Result<PasswordHash, DemoError> {
    let mut salt = [0; 16];
    random.fill_bytes(&mut salt);
    Ok(Hasher::new(settings)?.hash_with_salt(DEMO_PASSWORD, salt).await?)
}

fn as_count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
