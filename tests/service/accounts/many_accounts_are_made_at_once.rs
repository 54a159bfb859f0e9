//! A made-up register makes its accounts in few statements, and the same ones each time.

use pa_registry::accounts::{
    ContactDetails, CreateAccountError, NewAccount, Preferences, Role, TypedContactDetails, TypedPreferences,
    create_account, create_accounts, find_person,
};
use pa_registry::ids::{AccountId, PersonId};

use super::scene::{PASSWORD, SAM, Scene, email};

#[tokio::test]
async fn in_chunks() {
    let scene = Scene::new().await;
    let hash = scene.hash(PASSWORD).await;
    let typed = TypedContactDetails { name: "Alex", telephone: "0116 496 0123", ..Default::default() };
    let contact = ContactDetails::read(&typed, None).unwrap();
    let typed = TypedPreferences {
        contact_by: "telephone",
        language: "English",
        format: "audio",
        interpreter: "no",
        interpreter_language: "",
    };
    let wishes = Preferences::read(&typed, Some(&contact)).unwrap();
    let new: Vec<_> = (0..2_500_u32)
        .map(|number| NewAccount {
            contact: (number % 2 == 0).then(|| contact.clone()),
            preferences: (number % 2 == 0).then(|| wishes.clone()),
            roles: [Role::Assistant, Role::Employer].into_iter().collect(),
            ..NewAccount::new(
                email(&format!("person{number}@example.org")),
                hash.clone(),
                Role::Assistant,
                scene.now,
            )
        })
        .collect();
    let mut tx = scene.db().begin().await.unwrap();
    create_accounts(&mut tx, &new).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(scene.count("SELECT COUNT(*) FROM accounts").await, 2_500);
    assert_eq!(scene.count("SELECT COUNT(*) FROM account_roles").await, 5_000);
    let filled = find_person(scene.db(), scene.actor("person2468@example.org").await).await.unwrap();
    assert_eq!((filled.contact, filled.preferences), (Some(contact), Some(wishes)));
    let empty = find_person(scene.db(), scene.actor("person2469@example.org").await).await.unwrap();
    assert_eq!((empty.contact, empty.preferences), (None, None));
}

#[tokio::test]
async fn or_none_of_them() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let hash = scene.hash(PASSWORD).await;
    let new: Vec<_> = ["alex@example.org", "SAM@example.org"]
        .map(|address| NewAccount::new(email(address), hash.clone(), Role::Employer, scene.now))
        .into();
    let mut tx = scene.db().begin().await.unwrap();
    let answer = create_accounts(&mut tx, &new).await;
    assert!(matches!(answer, Err(CreateAccountError::AddressTaken)), "{answer:?}");
    assert!(tx.commit().await.is_err(), "what failed half-way is not kept");
    assert_eq!(scene.count("SELECT COUNT(*) FROM accounts").await, 1);
}

#[tokio::test]
async fn with_the_ids_that_were_chosen() {
    let scene = Scene::new().await;
    let (id, person) =
        (AccountId::with_random(scene.now, [1; 10]), PersonId::with_random(scene.now, [2; 10]));
    let hash = scene.hash(PASSWORD).await;
    let new = NewAccount { id, person, ..NewAccount::new(email(SAM), hash, Role::Provider, scene.now) };
    let mut tx = scene.db().begin().await.unwrap();
    create_account(&mut tx, &new).await.unwrap();
    create_accounts(&mut tx, &[]).await.unwrap();
    tx.commit().await.unwrap();
    let who = scene.actor(SAM).await;
    assert_eq!(who.account(), id);
    assert_eq!(find_person(scene.db(), who).await.unwrap().id, person);
}

#[tokio::test]
async fn every_role_is_known_to_the_database() {
    let scene = Scene::new().await;
    scene.an_account(SAM, Role::ALL.iter().copied()).await;
    let session = scene.session(&scene.signs_in(SAM).await.session).await.unwrap();
    assert_eq!(session.roles.iter().collect::<Vec<_>>(), Role::ALL);
}
