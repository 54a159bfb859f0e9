//! Whatever statement of an act fails, it leaves everything or nothing, and works the next time.

use pa_registry::accounts::{
    ConfirmError, ContactDetails, GuessLimits, Preferences, Role, SignUp, SignUpRole, TypedContactDetails,
    TypedPreferences, save_contact_details, save_preferences, sign_in, sign_out, sign_up, sweep,
    touch_session,
};
use time::Duration;

use super::scene::{HOME, PASSWORD, SAM, Scene, email, with};
use crate::support::faults::{fails_at_every_statement, survives_a_lost_answer};
use crate::support::outbox::deliver_all;

pub(super) const PLENTY: GuessLimits = GuessLimits { per_account: 1_000, per_network: 1_000 };

#[tokio::test]
async fn signing_up_and_confirming() {
    let mut scene = Scene::new().await;
    scene.limits = PLENTY;
    let hash = scene.hash(PASSWORD).await;
    fails_at_every_statement(&scene.database, &[], async || {
        let (email, password_hash) = (email(SAM), hash.clone());
        let request = SignUp { role: SignUpRole::Assistant, email, password_hash, network: HOME };
        sign_up(&scene.desk(), request, scene.now).await
    })
    .await;
    assert_eq!(scene.count("SELECT COUNT(*) FROM outgoing_mails").await, 1, "no mail waits for what failed");
    deliver_all(scene.db(), &scene.mailer, &scene.keys, &scene.letterhead, scene.now).await;
    let link = scene.link();
    // A guess is counted before the password is looked at, and stays counted whatever happens then.
    fails_at_every_statement(&scene.database, &["guesses"], async || scene.confirms(&link).await).await;
    assert_eq!(scene.count("SELECT COUNT(*) FROM account_roles").await, 1);
}

#[tokio::test]
async fn a_confirmation_whose_answer_was_lost_counts() {
    let scene = Scene::new().await;
    scene.signs_up(SAM).await;
    let link = scene.link();
    // The first COMMIT is that of the guess.
    survives_a_lost_answer(&scene.database, 2, async || scene.confirms(&link).await).await;
    assert!(matches!(scene.confirms(&link).await, Err(ConfirmError::Used)));
    scene.signs_in(SAM).await;
}

#[tokio::test]
async fn signing_in_and_out() {
    let mut scene = Scene::new().await;
    scene.limits = PLENTY;
    scene.an_account(SAM, [Role::Assistant]).await;
    let previous = scene.signs_in(SAM).await;
    // A guess is counted before the password is looked at, and stays counted whatever happens then.
    let beside = ["guesses"];
    let signs_in = async || {
        let mut request = with(SAM, PASSWORD);
        (request.arrival.device, request.previous) =
            (Some(previous.device.clone()), Some(previous.session.clone()));
        sign_in(scene.db(), &scene.hasher, &scene.limits, request, scene.now).await
    };
    fails_at_every_statement(&scene.database, &beside, signs_in).await;
    let token = scene.signs_in(SAM).await.session;
    let session = scene.session(&token).await.unwrap();
    let later = scene.now + Duration::minutes(6);
    let touches = async || touch_session(scene.db(), &session, later).await;
    fails_at_every_statement(&scene.database, &[], touches).await;
    let signs_out = async || sign_out(scene.db(), &session, scene.now).await;
    fails_at_every_statement(&scene.database, &[], signs_out).await;
    assert!(scene.session(&token).await.is_none());
}

#[tokio::test]
async fn saying_how_to_be_reached() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let who = scene.actor(SAM).await;
    let typed = TypedContactDetails {
        name: "Siân O’Leary",
        telephone: "0116 496 0123",
        address: "1 High Street",
        postcode: "LE1 1AA",
    };
    let details = ContactDetails::read(&typed, None).unwrap();
    let saves = async || save_contact_details(scene.db(), who, &details, scene.now).await;
    fails_at_every_statement(&scene.database, &[], saves).await;
    let typed = TypedPreferences {
        contact_by: "letter",
        language: "Cymraeg",
        format: "large_print",
        interpreter: "no",
        interpreter_language: "",
    };
    let wishes = Preferences::read(&typed, Some(&details)).unwrap();
    let saves = async || save_preferences(scene.db(), who, &wishes, scene.now).await;
    fails_at_every_statement(&scene.database, &[], saves).await;
}

#[tokio::test]
async fn forgetting_what_is_over() {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    scene.signs_in(SAM).await;
    scene.signs_up("alex@example.org").await;
    scene.later(Duration::days(400));
    fails_at_every_statement(&scene.database, &[], async || sweep(scene.db(), scene.now).await).await;
    assert_eq!(scene.count("SELECT COUNT(*) FROM sessions").await, 0);
}
