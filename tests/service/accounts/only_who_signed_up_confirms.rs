//! A sign-up becomes an account for who opened the mailbox *and* chose the password: a stranger who signs up with
//! somebody's address gains nothing when its owner opens the link.

use pa_registry::accounts::{ConfirmError, ProofError, confirm};
use time::Duration;

use super::scene::{SAM, Scene, WRONG, retyped};

#[tokio::test]
async fn the_owner_of_the_mailbox_does_not_know_a_strangers_password() {
    let scene = Scene::new().await;
    scene.signs_up(SAM).await;
    let owner = confirm(&scene.desk(), &scene.link(), &retyped(WRONG), scene.now).await;
    assert!(matches!(owner, Err(ConfirmError::Proof(ProofError::Wrong))), "{owner:?}");
    assert_eq!(scene.count("SELECT COUNT(*) FROM accounts").await, 0);
    assert_eq!(scene.count("SELECT COUNT(*) FROM sign_ups WHERE used_at IS NULL").await, 1);
    assert!(scene.confirms(&scene.link()).await.is_ok());
}

#[tokio::test]
async fn tries_are_counted() {
    let mut scene = Scene::new().await;
    scene.signs_up(SAM).await;
    for _ in 0..10 {
        let wrong = confirm(&scene.desk(), &scene.link(), &retyped(WRONG), scene.now).await;
        assert!(matches!(wrong, Err(ConfirmError::Proof(ProofError::Wrong))));
    }
    let locked = scene.confirms(&scene.link()).await;
    assert!(matches!(locked, Err(ConfirmError::Proof(ProofError::TooMany { .. }))), "{locked:?}");
    scene.later(Duration::minutes(5));
    assert!(scene.confirms(&scene.link()).await.is_ok());
}
