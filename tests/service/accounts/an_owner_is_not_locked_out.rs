//! A browser that signed in before has guesses of its own, so strangers cannot use up the owner's.

use pa_registry::accounts::{DeviceToken, Role, SignInError};

use super::scene::{PASSWORD, SAM, Scene, WRONG, from_device, from_network, with};

async fn strangers_use_up_their_guesses(scene: &Scene) {
    for _ in 0..10 {
        let answer = scene.attempt(from_network("203.0.113.9", with(SAM, WRONG))).await;
        assert!(matches!(answer, Err(SignInError::WrongDetails)));
    }
}

#[tokio::test]
async fn by_strangers() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let device = scene.signs_in(SAM).await.device;
    strangers_use_up_their_guesses(&scene).await;
    assert!(matches!(scene.attempt(with(SAM, PASSWORD)).await, Err(SignInError::TooMany { .. })));
    assert!(scene.attempt(from_device(&device, with(SAM, PASSWORD))).await.is_ok());
    let stranger = scene.attempt(with(SAM, PASSWORD)).await;
    assert!(matches!(stranger, Err(SignInError::TooMany { .. })), "the owner's success frees no stranger");
}

#[tokio::test]
async fn a_known_browser_has_ten_guesses_too() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let device = scene.signs_in(SAM).await.device;
    for _ in 0..10 {
        let answer = scene.attempt(from_device(&device, with(SAM, WRONG))).await;
        assert!(matches!(answer, Err(SignInError::WrongDetails)));
    }
    let answer = scene.attempt(from_device(&device, with(SAM, PASSWORD))).await;
    assert!(matches!(answer, Err(SignInError::TooMany { .. })));
    assert!(scene.attempt(with(SAM, PASSWORD)).await.is_ok(), "others are counted apart");
}

#[tokio::test]
async fn a_browser_is_known_only_to_the_accounts_it_signed_in_to() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    scene.an_account("alex@example.org", [Role::Employer]).await;
    let of_alex = scene.signs_in("alex@example.org").await.device;
    strangers_use_up_their_guesses(&scene).await;
    for device in [of_alex, DeviceToken::draw()] {
        let answer = scene.attempt(from_device(&device, with(SAM, PASSWORD))).await;
        assert!(matches!(answer, Err(SignInError::TooMany { .. })));
    }
}
