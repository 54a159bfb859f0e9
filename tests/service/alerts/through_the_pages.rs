//! Being told, on pages: offered where hardly anybody fits, and ended with one button.

use pa_registry::employers::ActsFor;
use time::Duration;

use super::scene::{an_app, presses};
use crate::assistants::scene::{press, row};
use crate::casework::scene::a_registrar;
use crate::employers::scene::{a_checked_assisted_employer, a_checked_employer, an_employer};
use crate::finder::scene::somebody;

const PAGE: &str = "/employer/alert";
const RESULTS: &str = "/employer/search/results";
const BANNER: &str = ".govuk-notification-banner__heading";

#[rocket::async_test]
async fn it_is_offered_where_hardly_anybody_fits() {
    let app = an_app().await;
    app.leave_jobs();
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await.browser;
    assert!(kim.visit(PAGE).await.html.contains("You have not asked to be told."));
    let page = presses(&mut kim, &format!("{RESULTS}?tasks=cooking"), "/employer/alert/ask").await;
    assert_eq!(page.all(BANNER), ["We tell you when somebody fits."]);
    assert_eq!(row(&page, "Asked on"), "2 November 2026");
    assert_eq!(row(&page, "We look until"), "31 January 2027");
    let results = page.links().into_iter().find(|link| link.starts_with(RESULTS)).unwrap();
    let page = kim.visit(&results).await;
    assert!(page.html.contains("We tell you when somebody else fits. We look until 31 January 2027."));
    assert!(!page.html.contains("/employer/alert/ask"), "it is asked for already");
    let other = kim.visit(&format!("{RESULTS}?tasks=driving")).await;
    assert!(other.html.contains("You asked to be told about another search."), "{}", other.html);
    assert_eq!(press(&mut kim, "/employer/alert/end").await.all(BANNER).len(), 1);
    assert!(kim.visit(PAGE).await.html.contains("You have not asked to be told."));

    for _ in 0..3 {
        somebody(&app).await;
    }
    // Whoever searches sees what another one changed a second ago.
    app.clock.advance(Duration::SECOND);
    assert!(!kim.visit(RESULTS).await.html.contains("/employer/alert/ask"), "three fit");
}

#[rocket::async_test]
async fn only_whoever_was_checked_asks_and_what_cannot_be_read_is_put_right() {
    let app = an_app().await;
    app.leave_jobs();
    let (mut new, _) = an_employer(&app).await;
    assert_eq!(press(&mut new, "/employer/alert/ask").await.path, "/employer");
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await.browser;
    let wrong = press(&mut kim, "/employer/alert/ask?tasks=flying").await;
    assert!(wrong.path.starts_with("/employer/search?"), "{}", wrong.path);
    assert!(kim.visit(PAGE).await.html.contains("You have not asked to be told."));
}

#[rocket::async_test]
async fn a_registrar_asks_for_somebody() {
    let app = an_app().await;
    app.leave_jobs();
    let (mut registrar, who) = a_registrar(&app).await;
    let helped = a_checked_assisted_employer(&app, who, ActsFor::Myself).await;
    let base = format!("/assisted/{}", helped.person());
    let ask = format!("{base}/employer/alert/ask");
    let page = presses(&mut registrar, &format!("{base}{RESULTS}?tasks=cooking"), &ask).await;
    assert_eq!(page.path, format!("{base}{PAGE}?done=asked"));
    assert_eq!(
        press(&mut registrar, &format!("{base}{PAGE}/end")).await.path,
        format!("{base}{PAGE}?done=ended")
    );
}

#[rocket::async_test]
async fn the_link_of_a_message_needs_no_password() {
    let app = an_app().await;
    app.leave_jobs();
    let link = format!("/end-alert/{}", app.an_alert_link().await);
    let mut somebody = app.browser();
    let page = somebody.visit(&link).await;
    assert!(page.html.contains("Do you want no more of these messages?"), "{}", page.html);
    let done = somebody.submit(&page, &[]).await;
    assert_eq!(
        (done.path.as_str(), done.heading().as_str()),
        ("/end-alert", "You get no more of these messages")
    );
    assert_eq!(somebody.get(&link).await.status.code, 404);
}
