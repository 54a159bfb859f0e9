//! Nothing exists before the link in the mail is used.

use pa_registry::accounts::{
    AccountActor, AssistantActor, EmployerActor, GuessLimits, PendingSignUp, SignInError, SignUpRole,
};
use pa_registry::accounts::{SignUp, find_person, find_sign_up};

use super::scene::{HOME, PASSWORD, SAM, Scene, email, with};

#[tokio::test]
async fn the_link_makes_the_account_the_person_and_the_role() {
    let scene = Scene::new().await;
    scene.signs_up("Sam@Example.org").await;
    let before = scene.attempt(with(SAM, PASSWORD)).await;
    assert!(matches!(before, Err(SignInError::WrongDetails)));
    assert_eq!(scene.count("SELECT COUNT(*) FROM accounts").await, 0);

    let account = scene.confirms(&scene.link()).await.unwrap();

    let signed_in = scene.signs_in(SAM).await;
    assert_eq!(signed_in.account, account);
    let session = scene.session(&signed_in.session).await.unwrap();
    assert_eq!(session.email.as_str(), "Sam@Example.org");
    assert!(AssistantActor::of(&session).is_some_and(|who| who.account() == account));
    assert!(EmployerActor::of(&session).is_none());
    let person = find_person(scene.db(), AccountActor::of(&session)).await.unwrap();
    assert_eq!((person.contact, person.preferences), (None, None));
}

#[tokio::test]
async fn looking_at_the_link_changes_nothing() {
    let scene = Scene::new().await;
    scene.signs_up(SAM).await;
    for _ in 0..3 {
        let found = find_sign_up(scene.db(), &scene.link(), scene.now).await.unwrap();
        assert_eq!(found, Some(PendingSignUp { role: SignUpRole::Assistant, email: email(SAM) }));
    }
    assert_eq!(scene.count("SELECT COUNT(*) FROM accounts").await, 0);
    assert_eq!(scene.count("SELECT COUNT(*) FROM sign_ups WHERE used_at IS NULL").await, 1);
}

#[tokio::test]
async fn employers_become_employers() {
    let scene = Scene::new().await;
    let request = SignUp {
        role: SignUpRole::Employer,
        email: email(SAM),
        password_hash: scene.hash(PASSWORD).await,
        network: HOME,
    };
    scene.takes(request, &GuessLimits::default()).await.unwrap();
    assert!(scene.mails()[0].writing.text.contains("as an employer"));
    scene.confirms(&scene.link()).await.unwrap();
    let session = scene.session(&scene.signs_in(SAM).await.session).await.unwrap();
    assert!(EmployerActor::of(&session).is_some());
    assert!(AssistantActor::of(&session).is_none());
}
