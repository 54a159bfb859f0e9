//! An owner changes the password with the password, and everybody else is out.

use pa_registry::accounts::{
    ChangePasswordError, ProofError, ResetToken, Role, Session, SessionToken, SignInError, change_password,
    find_password_reset, find_session, forgotten_password,
};
use time::Duration;

use super::scene::{HOME, PASSWORD, SAM, Scene, WRONG, a_password, email, retyped, with};

const NEW: &str = "walnut trombone estuary";

async fn changes(
    scene: &Scene,
    session: &Session,
    current: &str,
    new: &str,
) -> Result<SessionToken, ChangePasswordError> {
    change_password(&scene.desk(), session, &retyped(current), &a_password(new), scene.now).await
}

#[tokio::test]
async fn and_all_other_sessions_end_at_once_on_every_instance() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    scene.an_account("alex@example.org", [Role::Assistant]).await;
    let elsewhere = scene.database.another_instance().await;
    let (own, other) = (scene.signs_in(SAM).await.session, scene.signs_in(SAM).await.session);
    let of_alex = scene.signs_in("alex@example.org").await.session;
    let session = scene.session(&own).await.unwrap();

    let renewed = changes(&scene, &session, PASSWORD, NEW).await.unwrap();

    for (token, stands) in [(&own, false), (&other, false), (&renewed, true), (&of_alex, true)] {
        let there = find_session(&elsewhere, token, scene.now).await.unwrap();
        assert_eq!((there.is_some(), scene.session(token).await.is_some()), (stands, stands));
    }
    assert_eq!(scene.session(&renewed).await.unwrap().id, session.id);
    assert!(matches!(scene.attempt(with(SAM, PASSWORD)).await, Err(SignInError::WrongDetails)));
    assert!(scene.attempt(with(SAM, NEW)).await.is_ok());
    assert_eq!(scene.told().await, [(SAM.into(), "password_set".into())]);
    assert_eq!(scene.audited("account.password_changed").await, 1);
}

#[tokio::test]
async fn a_session_is_no_oracle_for_the_password() {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let session = scene.in_session(SAM).await;
    for _ in 0..10 {
        let wrong = changes(&scene, &session, WRONG, NEW).await;
        assert!(matches!(wrong, Err(ChangePasswordError::Proof(ProofError::Wrong))), "{wrong:?}");
    }
    let right = changes(&scene, &session, PASSWORD, NEW).await;
    let Err(ChangePasswordError::Proof(ProofError::TooMany { retry_after })) = right else {
        panic!("{right:?}")
    };
    assert!(scene.attempt(with(SAM, PASSWORD)).await.is_ok(), "signing in is counted apart");
    assert!(scene.told().await.is_empty());
    scene.later(retry_after);
    assert!(changes(&scene, &session, PASSWORD, NEW).await.is_ok());
}

#[tokio::test]
async fn strangers_do_not_keep_the_owner_from_it() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let session = scene.in_session(SAM).await;
    for _ in 0..11 {
        let _ = scene.attempt(with(SAM, WRONG)).await;
    }
    assert!(changes(&scene, &session, PASSWORD, NEW).await.is_ok());
}

#[tokio::test]
async fn the_same_password_is_no_change_and_costs_no_guess() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let session = scene.in_session(SAM).await;
    for _ in 0..12 {
        let same = changes(&scene, &session, PASSWORD, PASSWORD).await;
        assert!(matches!(same, Err(ChangePasswordError::Same)), "{same:?}");
    }
    let unknown = changes(&scene, &session, WRONG, WRONG).await;
    assert!(matches!(unknown, Err(ChangePasswordError::Proof(ProofError::Wrong))), "it is no oracle either");
}

#[tokio::test]
async fn links_in_mailboxes_are_of_no_use_after_it() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    forgotten_password(&scene.desk(), &email(SAM), HOME, scene.now).await.unwrap();
    scene.told().await;
    let link: ResetToken = scene.link_to("new-password");
    let session = scene.in_session(SAM).await;
    changes(&scene, &session, PASSWORD, NEW).await.unwrap();
    assert_eq!(find_password_reset(scene.db(), &link, scene.now).await.unwrap(), None);
}

#[tokio::test]
async fn a_second_change_with_the_old_password_is_refused() {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let (one, other) = (scene.in_session(SAM).await, scene.in_session(SAM).await);
    scene.later(Duration::SECOND);
    let (first, second) =
        tokio::join!(changes(&scene, &one, PASSWORD, NEW), changes(&scene, &other, PASSWORD, WRONG));
    assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
    assert_eq!(scene.count("SELECT COUNT(*) FROM sessions").await, 1);
}
