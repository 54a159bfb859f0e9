//! An owner changes the address: with the password, from the new mailbox, and the old one is told.

use pa_registry::accounts::{
    AddressToken, ChangeAddressError, ConfirmAddressError, ProofError, ResetToken, Role, Session,
    SignInError, change_address, confirm_address, find_address_change, find_password_reset, find_session,
    forgotten_password,
};
use time::Duration;

use super::scene::{HOME, PASSWORD, SAM, Scene, WRONG, email, retyped, with};
use crate::support::database::TestDatabase;

const NEW: &str = "Sam.New@example.org";

async fn asks(scene: &Scene, session: &Session, to: &str) -> Result<(), ChangeAddressError> {
    change_address(&scene.desk(), session, &retyped(PASSWORD), &email(to), scene.now).await
}

fn told(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(to, kind)| ((*to).to_owned(), (*kind).to_owned())).collect()
}

#[tokio::test]
async fn when_the_new_mailbox_was_opened() {
    let scene = Scene::new().await;
    let account = scene.an_account(SAM, [Role::Assistant]).await;
    let elsewhere = scene.database.another_instance().await;
    let other = scene.signs_in(SAM).await.session;
    let own = scene.signs_in(SAM).await.session;
    let session = scene.session(&own).await.unwrap();
    asks(&scene, &session, NEW).await.unwrap();
    assert_eq!(scene.told().await, told(&[(NEW, "confirm_address"), (SAM, "address_asked")]));
    let link: AddressToken = scene.link_to("new-address");
    let found = find_address_change(scene.db(), &session, &link, scene.now).await.unwrap();
    assert_eq!(found, Some(email(NEW)));
    assert!(scene.attempt(with(NEW, PASSWORD)).await.is_err(), "looking changes nothing");

    confirm_address(&scene.desk(), &session, &link, scene.now).await.unwrap();

    assert_eq!(scene.told().await, told(&[(SAM, "address_changed")]));
    assert!(find_session(&elsewhere, &other, scene.now).await.unwrap().is_none());
    assert_eq!(scene.session(&own).await.unwrap().email, email(NEW));
    assert!(matches!(scene.attempt(with(SAM, PASSWORD)).await, Err(SignInError::WrongDetails)));
    assert_eq!(scene.signs_in("sam.new@EXAMPLE.org").await.account, account);
    for kind in ["account.address_asked", "account.address_changed"] {
        assert_eq!(scene.audited(kind).await, 1, "{kind}");
    }
    let again = confirm_address(&scene.desk(), &session, &link, scene.now).await;
    assert!(matches!(again, Err(ConfirmAddressError::Gone)));
}

#[tokio::test]
async fn only_by_the_account_that_asked() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    scene.an_account("alex@example.org", [Role::Assistant]).await;
    let (sam, alex) = (scene.in_session(SAM).await, scene.in_session("alex@example.org").await);
    asks(&scene, &sam, NEW).await.unwrap();
    scene.told().await;
    let link: AddressToken = scene.link_to("new-address");
    assert_eq!(find_address_change(scene.db(), &alex, &link, scene.now).await.unwrap(), None);
    for (session, link) in [(&alex, &link), (&sam, &AddressToken::draw())] {
        let foreign = confirm_address(&scene.desk(), session, link, scene.now).await;
        assert!(matches!(foreign, Err(ConfirmAddressError::Gone)));
    }
    assert!(confirm_address(&scene.desk(), &sam, &link, scene.now).await.is_ok());
}

#[tokio::test]
async fn within_a_day_and_not_after_a_newer_one_was_confirmed() {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let session = scene.in_session(SAM).await;
    asks(&scene, &session, NEW).await.unwrap();
    scene.told().await;
    let first: AddressToken = scene.link_to("new-address");
    asks(&scene, &session, "other@example.org").await.unwrap();
    scene.told().await;
    let second: AddressToken = scene.link_to("new-address");
    confirm_address(&scene.desk(), &session, &second, scene.now).await.unwrap();
    assert!(confirm_address(&scene.desk(), &session, &first, scene.now).await.is_err());
    let session = scene.in_session("other@example.org").await;
    asks(&scene, &session, NEW).await.unwrap();
    scene.told().await;
    let late: AddressToken = scene.link_to("new-address");
    scene.later(Duration::DAY);
    assert_eq!(find_address_change(scene.db(), &session, &late, scene.now).await.unwrap(), None);
}

#[tokio::test]
async fn links_to_the_old_mailbox_are_of_no_use_after_it() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    forgotten_password(&scene.desk(), &email(SAM), HOME, scene.now).await.unwrap();
    let session = scene.in_session(SAM).await;
    asks(&scene, &session, NEW).await.unwrap();
    scene.told().await;
    confirm_address(&scene.desk(), &session, &scene.link_to("new-address"), scene.now).await.unwrap();
    let reset: ResetToken = scene.link_to("new-password");
    assert_eq!(find_password_reset(scene.db(), &reset, scene.now).await.unwrap(), None);
}

#[tokio::test]
async fn with_the_password_only_and_to_another_address_only() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let session = scene.in_session(SAM).await;
    let wrong = change_address(&scene.desk(), &session, &retyped(WRONG), &email(NEW), scene.now).await;
    assert!(matches!(wrong, Err(ChangeAddressError::Proof(ProofError::Wrong))), "{wrong:?}");
    let same = asks(&scene, &session, "SAM@example.org").await;
    assert!(matches!(same, Err(ChangeAddressError::Same)), "{same:?}");
    assert!(scene.told().await.is_empty());
}

/// The statements that asking for this address runs, in their order.
async fn statements(address: &str) -> String {
    let log = tempfile::NamedTempFile::new().unwrap();
    let database =
        TestDatabase::with(|settings| settings.statement_log = Some(log.path().to_path_buf())).await;
    let scene = Scene::on(database);
    scene.an_account(SAM, [Role::Assistant]).await;
    scene.an_account("alex@example.org", [Role::Assistant]).await;
    let session = scene.in_session(SAM).await;
    let before = std::fs::read_to_string(log.path()).unwrap().len();
    asks(&scene, &session, address).await.unwrap();
    std::fs::read_to_string(log.path()).unwrap().split_off(before)
}

#[tokio::test]
async fn a_taken_address_is_answered_the_same_and_its_owner_is_told() {
    assert_eq!(statements("alex@example.org").await, statements(NEW).await);
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    scene.an_account("alex@example.org", [Role::Assistant]).await;
    let session = scene.in_session(SAM).await;
    asks(&scene, &session, "ALEX@example.org").await.unwrap();
    let mails = scene.told().await;
    assert_eq!(mails, told(&[("ALEX@example.org", "address_in_use"), (SAM, "address_asked")]));
    assert!(scene.mails().iter().all(|mail| !mail.writing.text.contains("/new-address/")));
}

#[tokio::test]
async fn an_address_that_was_taken_meanwhile_stays_with_its_owner() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let session = scene.in_session(SAM).await;
    asks(&scene, &session, NEW).await.unwrap();
    scene.told().await;
    let owner = scene.an_account(NEW, [Role::Assistant]).await;
    let late = confirm_address(&scene.desk(), &session, &scene.link_to("new-address"), scene.now).await;
    assert!(matches!(late, Err(ConfirmAddressError::Gone)), "{late:?}");
    assert_eq!(scene.signs_in(NEW).await.account, owner);
}

#[tokio::test]
async fn nobody_floods_a_mailbox() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let session = scene.in_session(SAM).await;
    for _ in 0..7 {
        asks(&scene, &session, NEW).await.unwrap();
    }
    assert_eq!(scene.told().await.len(), 10, "five to each address");
}
