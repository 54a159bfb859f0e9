//! A closed account lets nobody in; what was known of its owner stays, and its address is free.

use pa_registry::accounts::{
    CloseError, ContactDetails, ProofError, ResetToken, Role, SignInError, TypedContactDetails,
    close_account, find_password_reset, find_session, forgotten_password, save_contact_details,
};
use pa_registry::ids::AccountId;
use pa_registry::storage::Sql;

use super::scene::{HOME, PASSWORD, SAM, Scene, WRONG, email, from_device, retyped, with};

#[tokio::test]
async fn by_password_cookie_or_link() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant, Role::Employer]).await;
    let elsewhere = scene.database.another_instance().await;
    let other = scene.signs_in(SAM).await;
    let session = scene.in_session(SAM).await;
    forgotten_password(&scene.desk(), &email(SAM), HOME, scene.now).await.unwrap();
    scene.told().await;
    let link: ResetToken = scene.link_to("new-password");

    close_account(&scene.desk(), &session, &retyped(PASSWORD), scene.now).await.unwrap();

    for typed in [SAM, "closed:", &format!("closed:{}", session.account)] {
        let attempt = scene.attempt(from_device(&other.device, with(typed, PASSWORD))).await;
        assert!(matches!(attempt, Err(SignInError::WrongDetails)), "as a wrong password: {attempt:?}");
    }
    assert!(find_session(&elsewhere, &other.session, scene.now).await.unwrap().is_none());
    assert_eq!(find_password_reset(scene.db(), &link, scene.now).await.unwrap(), None);
    assert_eq!(scene.count("SELECT COUNT(*) FROM sessions").await, 0);
    assert_eq!(scene.count("SELECT COUNT(*) FROM account_roles").await, 0);
    assert_eq!(scene.count("SELECT COUNT(*) FROM devices").await, 0);
    assert_eq!(scene.count("SELECT COUNT(*) FROM accounts WHERE password_hash <> ''").await, 0);
    assert_eq!(scene.told().await, [(SAM.into(), "account_closed".into())]);
    assert_eq!(scene.audited("account.closed").await, 1);
    let again = close_account(&scene.desk(), &session, &retyped(PASSWORD), scene.now).await;
    assert!(matches!(again, Err(CloseError::Proof(ProofError::Wrong))));
}

#[tokio::test]
async fn what_was_known_of_the_person_stays() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let session = scene.in_session(SAM).await;
    let typed = TypedContactDetails { name: "Sam Example", ..Default::default() };
    let details = ContactDetails::read(&typed, None).unwrap();
    let actor = pa_registry::accounts::AccountActor::of(&session);
    save_contact_details(scene.db(), actor, &details, scene.now).await.unwrap();
    close_account(&scene.desk(), &session, &retyped(PASSWORD), scene.now).await.unwrap();
    let sql = Sql::new(
        "SELECT people.name, accounts.email FROM people JOIN accounts ON accounts.id = people.account_id
         WHERE accounts.closed_at = $1",
    );
    let mut db = scene.db().read().await.unwrap();
    let kept: (String, String) = db.fetch_one(sql.bind(scene.now)).await.unwrap();
    assert_eq!(kept, ("Sam Example".to_owned(), SAM.to_owned()));
}

#[tokio::test]
async fn the_address_is_free_for_another_account_and_known_to_nobody() {
    let scene = Scene::new().await;
    let closed = scene.an_account(SAM, [Role::Assistant]).await;
    let session = scene.in_session(SAM).await;
    close_account(&scene.desk(), &session, &retyped(PASSWORD), scene.now).await.unwrap();
    scene.told().await;
    forgotten_password(&scene.desk(), &email(SAM), HOME, scene.now).await.unwrap();
    assert_eq!(scene.told().await, [(SAM.into(), "no_account".into())]);
    for _ in 0..2 {
        scene.signs_up(SAM).await;
        let opened = scene.confirms(&scene.link()).await.unwrap();
        let session = scene.in_session(SAM).await;
        assert!(session.account == opened && opened != closed);
        close_account(&scene.desk(), &session, &retyped(PASSWORD), scene.now).await.unwrap();
        scene.told().await;
    }
    assert_eq!(scene.count("SELECT COUNT(*) FROM accounts WHERE closed_at IS NOT NULL").await, 3);
}

#[tokio::test]
async fn only_with_the_password() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let session = scene.in_session(SAM).await;
    for _ in 0..10 {
        let wrong = close_account(&scene.desk(), &session, &retyped(WRONG), scene.now).await;
        assert!(matches!(wrong, Err(CloseError::Proof(ProofError::Wrong))));
    }
    let locked = close_account(&scene.desk(), &session, &retyped(PASSWORD), scene.now).await;
    assert!(matches!(locked, Err(CloseError::Proof(ProofError::TooMany { .. }))));
    assert_eq!(scene.count("SELECT COUNT(*) FROM accounts WHERE closed_at IS NULL").await, 1);
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let session = scene.in_session(SAM).await;
    let other = scene.an_account("alex@example.org", [Role::Employer]).await;
    becomes_administrator(&scene, session.account).await;
    let last = close_account(&scene.desk(), &session, &retyped(PASSWORD), scene.now).await;
    assert!(matches!(last, Err(CloseError::LastAdministrator)), "{last:?}");
    assert!(scene.told().await.is_empty());
    becomes_administrator(&scene, other).await;
    assert!(close_account(&scene.desk(), &session, &retyped(PASSWORD), scene.now).await.is_ok());
}

async fn becomes_administrator(scene: &Scene, account: AccountId) {
    let sql = Sql::new("INSERT INTO account_roles (account_id, role, granted_at) VALUES ($1, $2, $3)");
    let mut tx = scene.db().begin().await.unwrap();
    tx.execute(sql.bind(account).bind(Role::Administrator).bind(scene.now)).await.unwrap();
    tx.commit().await.unwrap();
}
