//! Nobody learns by trying, or by a stopwatch, who has an account.

use pa_registry::accounts::{HashSettings, Hasher, Role};

use super::scene::{PASSWORD, SAM, Scene, WRONG, with};
use crate::support::database::TestDatabase;

/// The statements that a wrong attempt runs, in order of their first run.
async fn statements(address: &str) -> String {
    let log = tempfile::NamedTempFile::new().unwrap();
    let database =
        TestDatabase::with(|settings| settings.statement_log = Some(log.path().to_path_buf())).await;
    let scene = Scene::on(database);
    scene.an_account(SAM, [Role::Assistant]).await;
    let before = std::fs::read_to_string(log.path()).unwrap().len();
    assert!(scene.attempt(with(address, WRONG)).await.is_err());
    std::fs::read_to_string(log.path()).unwrap().split_off(before)
}

#[tokio::test]
async fn in_statements() {
    let known = statements(SAM).await;
    assert!(known.contains("store/guess.rs") && known.contains("store/account.rs"), "{known}");
    assert_eq!(statements("nobody@example.org").await, known);
    assert_eq!(statements("no address at all").await, known);
}

/// The time of both is measured by `cargo bench --bench http`; here it is the work that is looked at.
#[tokio::test]
async fn in_work() {
    let hasher = Hasher::new(HashSettings { memory_kib: 64 * 1024, passes: 4, slots: 1, queue: 1 }).unwrap();
    let of_nobody = tokio::spawn({
        let hasher = hasher.clone();
        async move { hasher.verify(PASSWORD, None).await.unwrap() }
    });
    let mut took_a_slot = false;
    while !of_nobody.is_finished() {
        took_a_slot |= hasher.gauge().busy == 1;
        tokio::task::yield_now().await;
    }
    assert!(took_a_slot, "a password is hashed for nobody too");
    assert!(!of_nobody.await.unwrap());
}
