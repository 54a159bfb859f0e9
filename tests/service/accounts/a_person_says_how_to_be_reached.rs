//! Contact details and preferences, in two parts, changed at any time.

use pa_registry::accounts::{
    AccountActor, ContactBy, ContactDetails, ContactProblem, Format, PreferenceProblem, Preferences, Role,
    SaveContactError, SavePreferencesError, TypedContactDetails, TypedPreferences, find_person,
    save_contact_details, save_preferences,
};

use super::scene::{SAM, Scene};

const DETAILS: TypedContactDetails<'_> = TypedContactDetails {
    name: "Siân O’Leary",
    telephone: "+44 (0)116 496 0123",
    address: "1 High Street\r\nLeicester",
    postcode: "le1 1aa",
};
const WISHES: TypedPreferences<'_> = TypedPreferences {
    contact_by: "letter",
    language: "Cymraeg",
    format: "large_print",
    interpreter: "yes",
    interpreter_language: "British Sign Language",
};

fn details(typed: TypedContactDetails<'_>) -> ContactDetails {
    ContactDetails::read(&typed, None).unwrap()
}

async fn scene() -> (Scene, AccountActor) {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let who = scene.actor(SAM).await;
    (scene, who)
}

#[tokio::test]
async fn both_parts_come_back_as_they_were_said() {
    let (scene, who) = scene().await;
    let contact = details(DETAILS);
    save_contact_details(scene.db(), who, &contact, scene.now).await.unwrap();
    let person = find_person(scene.db(), who).await.unwrap();
    assert_eq!((person.contact.as_ref(), person.preferences), (Some(&contact), None));
    let wishes = Preferences::read(&WISHES, Some(&contact)).unwrap();
    save_preferences(scene.db(), who, &wishes, scene.now).await.unwrap();
    let person = find_person(scene.db(), who).await.unwrap();
    assert_eq!((person.contact, person.preferences), (Some(contact.clone()), Some(wishes)));
    assert_eq!(contact.telephone.unwrap().dialled(), "+441164960123");
    assert_eq!(contact.postcode.unwrap().as_str(), "LE1 1AA");
}

#[tokio::test]
async fn preferences_may_come_first_and_change() {
    let (scene, who) = scene().await;
    let first = Preferences::read(&TypedPreferences { contact_by: "email", ..WISHES }, None).unwrap();
    save_preferences(scene.db(), who, &first, scene.now).await.unwrap();
    let typed = TypedPreferences { contact_by: "email", format: "easy_read", interpreter: "no", ..WISHES };
    let second = Preferences::read(&typed, None).unwrap();
    save_preferences(scene.db(), who, &second, scene.now).await.unwrap();
    let kept = find_person(scene.db(), who).await.unwrap().preferences.unwrap();
    assert_eq!((kept.format, kept.contact_by), (Format::EasyRead, ContactBy::Email));
    assert!(!kept.interpreter.is_needed());
}

#[tokio::test]
async fn the_preferred_way_cannot_be_taken_away_behind_its_back() {
    let (scene, who) = scene().await;
    save_contact_details(scene.db(), who, &details(DETAILS), scene.now).await.unwrap();
    for (by, problem) in [
        ("telephone", ContactProblem::TelephonePreferred),
        ("text_message", ContactProblem::TelephonePreferred),
        ("letter", ContactProblem::AddressPreferred),
    ] {
        let typed = TypedPreferences { contact_by: by, ..WISHES };
        let wishes = Preferences::read(&typed, Some(&details(DETAILS))).unwrap();
        save_preferences(scene.db(), who, &wishes, scene.now).await.unwrap();
        // These details were read before the preferences were saved in another window.
        let bare = details(TypedContactDetails { name: "Siân", ..Default::default() });
        let answer = save_contact_details(scene.db(), who, &bare, scene.now).await;
        assert!(
            matches!(answer, Err(SaveContactError::Refused(refused)) if refused == problem),
            "{answer:?}"
        );
    }
    assert!(find_person(scene.db(), who).await.unwrap().contact.unwrap().telephone.is_some());
}

#[tokio::test]
async fn a_way_that_became_impossible_is_not_saved() {
    let (scene, who) = scene().await;
    for (by, problem) in
        [("telephone", PreferenceProblem::NeedsTelephone), ("letter", PreferenceProblem::NeedsAddress)]
    {
        let typed = TypedPreferences { contact_by: by, ..WISHES };
        let wishes = Preferences::read(&typed, Some(&details(DETAILS))).unwrap();
        let answer = save_preferences(scene.db(), who, &wishes, scene.now).await;
        assert!(
            matches!(answer, Err(SavePreferencesError::Refused(refused)) if refused == problem),
            "{answer:?}"
        );
    }
    assert_eq!(find_person(scene.db(), who).await.unwrap().preferences, None);
}

#[tokio::test]
async fn nobody_elses_person_is_touched() {
    let (scene, who) = scene().await;
    scene.an_account("alex@example.org", [Role::Employer]).await;
    let alex = scene.actor("alex@example.org").await;
    save_contact_details(scene.db(), who, &details(DETAILS), scene.now).await.unwrap();
    assert_eq!(find_person(scene.db(), alex).await.unwrap().contact, None);
}
