//! Somebody forgot the password, and gets another one by mail.

use crate::support::App;
use crate::support::people::{PASSWORD, somebody};
use pa_registry::accounts::Role;

const NEW: &str = "walnut trombone estuary";

#[rocket::async_test]
async fn the_link_sets_a_password_and_signing_in_follows() {
    let app = App::new().await;
    let kim = somebody(&[Role::Assistant]).with_email("kim@people.example").create(&app).await;
    let mut known = kim.sign_in(&app).await;
    let mut browser = app.browser();
    let page = browser.visit("/sign-in").await;
    assert!(page.all("main a").iter().any(|link| link.starts_with("Get a new password")));
    let page = browser.visit("/forgotten-password").await;
    let page = browser.submit(&page, &[("email", "kim@people.example")]).await;
    assert_eq!(
        (page.path.as_str(), page.heading().as_str()),
        ("/forgotten-password/sent", "Look for our email")
    );
    let link = format!("/new-password/{}", app.last_link_to("/new-password/").await);
    let page = browser.visit(&link).await;
    assert_eq!(page.heading(), "Choose a new password");
    let refused = browser.submit(&page, &[("password", "short")]).await;
    assert_eq!((refused.status.code, refused.errors().len()), (422, 1));
    let page = browser.submit(&page, &[("password", NEW)]).await;
    assert_eq!((page.path.as_str(), page.heading().as_str()), ("/password-set", "Your password is set"));
    assert!(!browser.cookies.contains_key("session"), "the link lets nobody in");
    assert_eq!(known.get("/account").await.status.code, 303, "everybody else is out");
    let refused = browser.sign_in("kim@people.example", PASSWORD).await;
    assert_eq!(refused.status.code, 422);
    let page = browser.sign_in("kim@people.example", NEW).await;
    assert_eq!(page.path, "/assistant");
    assert_eq!(app.browser().get(&link).await.status.code, 404, "it works once");
    app.mails().await;
}

#[rocket::async_test]
async fn an_unknown_address_gets_the_same_answer() {
    let app = App::new().await;
    somebody(&[Role::Assistant]).with_email("kim@people.example").create(&app).await;
    let mut answers = Vec::new();
    for email in ["kim@people.example", "nobody@people.example"] {
        let mut browser = app.browser();
        let page = browser.visit("/forgotten-password").await;
        let page = browser.submit(&page, &[("email", email)]).await;
        answers.push((page.status, page.path.clone(), page.html.clone()));
    }
    assert_eq!(answers[0], answers[1]);
    let mut subjects: Vec<_> = app.mails().await.into_iter().map(|mail| mail.writing.subject).collect();
    subjects.sort();
    assert_eq!(subjects, ["Choose a new password", "You do not have an account"]);
}

#[rocket::async_test]
async fn a_used_and_an_unknown_link_look_the_same() {
    let app = App::new().await;
    let specimen = app.specimen("kim").await;
    let mut browser = app.browser();
    let page = browser.visit(&format!("/new-password/{}", specimen.reset_token)).await;
    browser.submit(&page, &[("password", NEW)]).await;
    let mut stranger = app.browser();
    let used = stranger.get(&format!("/new-password/{}", specimen.reset_token)).await;
    let unknown = stranger.get(&format!("/new-password/{}", "A".repeat(43))).await;
    assert_eq!(used.status.code, 404);
    assert_eq!((used.status, used.html), (unknown.status, unknown.html));
    app.mails().await;
}
