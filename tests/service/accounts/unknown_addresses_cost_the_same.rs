//! Nobody learns by trying, or by a stopwatch, who has an account.

use std::time::{Duration, Instant};

use pa_registry::accounts::{HashSettings, Hasher, Role};

use super::scene::{PASSWORD, SAM, Scene, WRONG, a_password, with};
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

#[tokio::test]
async fn in_time() {
    let hasher = Hasher::new(HashSettings { memory_kib: 19 * 1024, passes: 2, slots: 1, queue: 1 }).unwrap();
    let hash = hasher.hash(&a_password(PASSWORD)).await.unwrap();
    let (mut known, mut unknown) = (Duration::MAX, Duration::MAX);
    // This machine has other work too: the best of as many as it takes, and of no more than that.
    for _ in 0..50 {
        let start = Instant::now();
        assert!(!hasher.verify(WRONG, Some(&hash)).await.unwrap());
        known = known.min(start.elapsed());
        let start = Instant::now();
        assert!(!hasher.verify(PASSWORD, None).await.unwrap());
        unknown = unknown.min(start.elapsed());
        if (0.7..1.4).contains(&(known.as_secs_f64() / unknown.as_secs_f64())) {
            return;
        }
    }
    panic!("known {known:?}, unknown {unknown:?}");
}
