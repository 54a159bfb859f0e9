//! So that what one person measured or reported, another can look at.

use pa_registry::demo::{self, AccountEntry, Scale};
use pa_registry::keys::Keyring;

use crate::support::app::{cheap_hashes, noon};
use crate::support::database::TestDatabase;

async fn register(seed: u64) -> (String, Vec<AccountEntry>) {
    let test = TestDatabase::new().await;
    let accounts =
        demo::make((&test.db, &Keyring::draw().unwrap()), Scale::City, seed, cheap_hashes(), noon().today())
            .await
            .unwrap();
    // What is sealed comes out otherwise each time, on purpose, and lines of the audit and editions have names of their own.
    let sealed = [
        "second_factors.secret",
        "imports.id",
        "register_keys",
        "audit_events",
        "audit_waiting",
        "audit_seals",
        "audit_head",
    ];
    (test.checksum(&sealed).await, accounts)
}

#[tokio::test]
async fn to_the_last_byte() {
    let (first, second) = (register(1).await, register(1).await);
    let everybody = first.0.lines().filter(|line| line.starts_with("people:")).count();
    assert_eq!(
        everybody,
        790 + 540 + 8 + 1,
        "the PAs, the employers, the officers, and an employer without e-mail"
    );
    assert!(first == second, "{:?}", first.0.lines().zip(second.0.lines()).find(|(one, other)| one != other));
}

#[tokio::test]
async fn and_another_seed_another() {
    let (first, second) = (register(1).await, register(2).await);
    assert_ne!(first.1, second.1);
    let rows =
        |all: &str| all.lines().filter(|line| line.starts_with("people:")).map(str::to_owned).collect();
    let (first, second): (Vec<String>, Vec<String>) = (rows(&first.0), rows(&second.0));
    assert_eq!(first.len(), second.len());
    assert!(first.iter().all(|person| !second.contains(person)), "somebody is in both");
}
