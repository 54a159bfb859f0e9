//! Sweeping deletes what is over and nothing else.

use pa_registry::accounts::{Role, SignUpToken, change_address, forgotten_password, sweep};
use time::Duration;

use super::scene::{HOME, PASSWORD, SAM, Scene, WRONG, email, retyped, with};

#[tokio::test]
async fn and_nothing_else() {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    scene.signs_in(SAM).await;
    let _ = scene.attempt(with(SAM, WRONG)).await;
    scene.signs_up("alex@example.org").await;
    let link: SignUpToken = scene.link();
    assert_eq!(sweep(scene.db(), scene.now).await.unwrap(), 0);

    scene.later(Duration::minutes(5));
    assert_eq!(
        sweep(scene.db(), scene.now).await.unwrap(),
        3,
        "the guess, in both its buckets, and the sign-up, in its own"
    );
    scene.later(Duration::hours(24));
    assert_eq!(sweep(scene.db(), scene.now).await.unwrap(), 1, "the session");
    assert!(matches!(scene.confirms(&link).await, Err(pa_registry::accounts::ConfirmError::Expired)));
    scene.later(Duration::days(7));
    assert_eq!(sweep(scene.db(), scene.now).await.unwrap(), 1, "the sign-up");
    scene.later(Duration::days(365));
    assert_eq!(sweep(scene.db(), scene.now).await.unwrap(), 1, "the device");
    assert_eq!(scene.count("SELECT COUNT(*) FROM accounts").await, 1);
}

#[tokio::test]
async fn links_of_owners_go_a_week_after_they_lapsed() {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let session = scene.in_session(SAM).await;
    forgotten_password(&scene.desk(), &email(SAM), HOME, scene.now).await.unwrap();
    let new = email("sam.new@example.org");
    change_address(&scene.desk(), &session, &retyped(PASSWORD), &new, scene.now).await.unwrap();
    scene.later(Duration::days(1));
    assert_eq!(sweep(scene.db(), scene.now).await.unwrap(), 2, "two mails that were asked for");
    scene.later(Duration::days(7));
    assert_eq!(sweep(scene.db(), scene.now).await.unwrap(), 2, "the session and the link for a password");
    scene.later(Duration::SECOND);
    assert_eq!(sweep(scene.db(), scene.now).await.unwrap(), 1, "the link for an address");
}
