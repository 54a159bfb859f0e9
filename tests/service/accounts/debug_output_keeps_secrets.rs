//! What ends in logs lets nobody in and names nobody.

use pa_registry::accounts::{
    ContactDetails, ForbiddenWords, NewAccount, Password, Role, SignUp, SignUpRole, SignUpToken,
    TypedContactDetails,
};

use super::scene::{HOME, PASSWORD, SAM, Scene, a_password, email};

#[tokio::test]
async fn in_everything_that_has_any() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    scene.signs_up("alex@example.org").await;
    let signed_in = scene.signs_in(SAM).await;
    let session = scene.session(&signed_in.session).await.unwrap();
    let hash = scene.hash(PASSWORD).await;
    let link: SignUpToken = scene.link();
    let typed = TypedContactDetails {
        name: "Siân O’Leary",
        telephone: "0116 496 0123",
        address: "1 High Street",
        postcode: "LE1 1AA",
    };
    let details = ContactDetails::read(&typed, None).unwrap();
    let new = NewAccount::new(email(SAM), hash.clone(), Role::Assistant, scene.now);
    let sign_up =
        SignUp { role: SignUpRole::Employer, email: email(SAM), password_hash: hash.clone(), network: HOME };
    let refused = Password::new(SAM, &email(SAM), &ForbiddenWords::of_council([]));
    let shown = format!(
        "{:?} {signed_in:?} {session:?} {hash:?} {link:?} {details:?} {new:?} {sign_up:?} {refused:?} {:?} {:?} {:?}",
        a_password(PASSWORD),
        scene.mails(),
        scene.hasher,
        scene.mailer,
    );
    for secret in [
        PASSWORD,
        "sam@",
        "alex@",
        "argon2",
        "Siân",
        // Whole: three digits are in an id now and then.
        "496 0123",
        "4960123",
        "High Street",
        "LE1",
        &signed_in.session.reveal(),
        &signed_in.device.reveal(),
        &link.reveal(),
    ] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}
