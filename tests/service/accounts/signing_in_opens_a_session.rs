//! Address and password open a session with a token of its own.

use pa_registry::accounts::{DeviceToken, Role, SignIn, SignInError};

use super::scene::{PASSWORD, SAM, Scene, WRONG, from_device, with};

#[tokio::test]
async fn with_the_right_details() {
    let scene = Scene::new().await;
    let account = scene.an_account(SAM, [Role::Assistant, Role::Employer]).await;
    let signed_in = scene.attempt(with("  SAM@example.org ", PASSWORD)).await.unwrap();
    assert!(signed_in.roles.contains(Role::Assistant) && signed_in.roles.contains(Role::Employer));
    let session = scene.session(&signed_in.session).await.unwrap();
    assert_eq!((session.account, session.signed_in_at, session.seen_at), (account, scene.now, scene.now));
    assert_eq!(session.roles, signed_in.roles);
}

#[tokio::test]
async fn and_nothing_else_does() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    for (address, password) in [
        (SAM, WRONG),
        (SAM, "otter mandolin gravel "),
        (SAM, ""),
        ("alex@example.org", PASSWORD),
        ("no address\0", PASSWORD),
        ("", ""),
    ] {
        let answer = scene.attempt(with(address, password)).await;
        assert!(matches!(answer, Err(SignInError::WrongDetails)), "{address} {password}: {answer:?}");
    }
    assert_eq!(scene.count("SELECT COUNT(*) FROM sessions").await, 0);
    assert_eq!(scene.count("SELECT COUNT(*) FROM devices").await, 0);
}

#[tokio::test]
async fn one_look_is_one_password() {
    let scene = Scene::new().await;
    let mut new = pa_registry::accounts::NewAccount::new(
        super::scene::email(SAM),
        scene.hash("café mandolin gravel").await,
        Role::Assistant,
        scene.now,
    );
    new.roles = Role::Assistant.into();
    let mut tx = scene.db().begin().await.unwrap();
    pa_registry::accounts::create_account(&mut tx, &new).await.unwrap();
    tx.commit().await.unwrap();
    assert!(scene.attempt(with(SAM, "cafe\u{301} mandolin gravel")).await.is_ok());
}

#[tokio::test]
async fn the_session_that_the_browser_had_ends() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let old = scene.signs_in(SAM).await.session;
    let again = SignIn { previous: Some(old.clone()), ..with(SAM, PASSWORD) };
    let new = scene.attempt(again).await.unwrap().session;
    assert_ne!(old.reveal(), new.reveal());
    assert!(scene.session(&old).await.is_none());
    assert!(scene.session(&new).await.is_some());
}

#[tokio::test]
async fn a_browser_keeps_its_device_and_a_planted_one_is_replaced() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    scene.an_account("alex@example.org", [Role::Employer]).await;
    let device = scene.signs_in(SAM).await.device;
    for address in [SAM, "alex@example.org"] {
        let again = scene.attempt(from_device(&device, with(address, PASSWORD))).await.unwrap();
        assert_eq!(again.device.reveal(), device.reveal(), "people share computers");
    }
    let planted = DeviceToken::draw();
    let other = scene.attempt(from_device(&planted, with(SAM, PASSWORD))).await.unwrap();
    assert_ne!(other.device.reveal(), planted.reveal());
    assert_eq!(scene.count("SELECT COUNT(*) FROM devices").await, 3);
}

#[tokio::test]
async fn tokens_are_kept_as_hashes_only() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let signed_in = scene.signs_in(SAM).await;
    let mut db = scene.db().read().await.unwrap();
    let kept: (String, String) = db
        .fetch_one(pa_registry::storage::Sql::new(
            "SELECT sessions.token_hash, devices.token_hash FROM sessions, devices",
        ))
        .await
        .unwrap();
    assert_ne!(kept.0, signed_in.session.reveal());
    assert_ne!(kept.1, signed_in.device.reveal());
    assert_eq!((kept.0.len(), kept.1.len()), (43, 43));
}
