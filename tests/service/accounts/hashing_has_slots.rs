//! Passwords are hashed in a few slots; beyond a short queue the answer is "busy", at once.

use pa_registry::accounts::{HashError, HashSettings, Hasher, HasherGauge, Role, SignInError};

use super::scene::{PASSWORD, SAM, Scene, WRONG, a_password, with};

fn gauge(busy: usize, waiting: usize, refused: u64) -> HasherGauge {
    HasherGauge { slots: 1, busy, waiting, refused }
}

/// Slow enough that a second hash comes while the first is being made.
fn one_slot() -> Hasher {
    Hasher::new(HashSettings { memory_kib: 64 * 1024, passes: 2, slots: 1, queue: 1 }).unwrap()
}

#[tokio::test]
async fn one_works_one_waits_and_the_third_is_sent_away() {
    let hasher = one_slot();
    let (password, other) = (a_password(PASSWORD), hasher.clone());
    let (first, second, third) = tokio::join!(hasher.hash(&password), hasher.verify(PASSWORD, None), async {
        assert_eq!(other.gauge(), gauge(1, 1, 0));
        other.verify(PASSWORD, None).await
    });
    assert!(first.is_ok());
    assert!(!second.unwrap());
    assert!(matches!(third, Err(HashError::Busy)), "{third:?}");
    assert_eq!(hasher.gauge(), gauge(0, 0, 1));
    assert!(hasher.verify(PASSWORD, Some(&first.unwrap())).await.unwrap(), "afterwards there is room again");
}

#[tokio::test]
async fn who_gives_up_waiting_makes_room_and_who_gives_up_hashing_does_not() {
    let hasher = one_slot();
    let (working, waiting) = (hasher.clone(), hasher.clone());
    let working = tokio::spawn(async move { working.verify(PASSWORD, None).await });
    tokio::task::yield_now().await;
    let waiting = tokio::spawn(async move { waiting.verify(PASSWORD, None).await });
    tokio::task::yield_now().await;
    assert_eq!(hasher.gauge(), gauge(1, 1, 0));
    waiting.abort();
    working.abort();
    assert!(waiting.await.is_err() && working.await.is_err());
    assert_eq!(hasher.gauge(), gauge(1, 0, 0), "the work goes on, and so does its slot");
    assert!(!hasher.verify(PASSWORD, None).await.unwrap());
}

#[tokio::test]
async fn a_guess_that_was_not_looked_at_is_not_counted() {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    // One long piece of work and no queue: it outlasts the few statements that come before hashing.
    let settings = HashSettings { memory_kib: 64 * 1024, passes: 16, slots: 1, queue: 0 };
    scene.hasher = Hasher::new(settings).unwrap();
    let hasher = scene.hasher.clone();
    let (long, answer) = tokio::join!(hasher.verify(WRONG, None), scene.attempt(with(SAM, PASSWORD)));
    assert!(!long.unwrap());
    assert!(matches!(answer, Err(SignInError::Hash(HashError::Busy))), "{answer:?}");
    assert_eq!(scene.count("SELECT COUNT(*) FROM guesses").await, 0);
    assert!(scene.attempt(with(SAM, PASSWORD)).await.is_ok(), "it recovers by itself");
}

#[tokio::test]
async fn the_usual_settings_are_strong() {
    let usual = HashSettings::default();
    assert!(usual.are_strong());
    assert!((usual.memory_kib, usual.passes, usual.queue) == (19 * 1024, 2, 8) && usual.slots >= 1);
    let hash = Hasher::new(usual).unwrap().hash(&a_password(PASSWORD)).await.unwrap();
    assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", hash.as_str());
    assert!(!super::scene::cheap().are_strong());
}

#[test]
fn impossible_settings_are_refused() {
    let nothing = HashSettings { memory_kib: 0, passes: 0, slots: 0, queue: 0 };
    assert!(matches!(Hasher::new(nothing), Err(HashError::Unusable(_))));
}
