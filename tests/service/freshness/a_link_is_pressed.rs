//! The link in a reminder: opening it changes nothing, its button confirms, and an old one says that it is old.

use pa_registry::accounts::ConfirmationToken;
use pa_registry::assistants::{Freshness, Step, confirmation_waits, find_confirmed, pause};
use rocket::http::Method;
use time::Duration;

use super::scene::{Pa, confirmed, confirmed_days_ago, listed, reminds};
use crate::support::App;

/// Somebody whose listing was confirmed so many days ago, and the address in the reminder.
async fn reminded(app: &App, days: i64) -> (Pa<'_>, String) {
    let pa = listed(app).await;
    confirmed_days_ago(app, pa.id, days).await;
    reminds(app).await;
    let token = app.last_link_to("/still-right/").await;
    (pa, format!("/still-right/{token}"))
}

#[rocket::async_test]
async fn a_mail_scanner_that_opens_it_changes_nothing() {
    let app = App::new().await;
    let (pa, link) = reminded(&app, 23).await;
    let before = app.database.checksum(&[]).await;
    let mut scanner = app.browser();
    for method in [Method::Get, Method::Head, Method::Get] {
        assert_eq!(scanner.send(method, &link, None).await.status.code, 200);
    }
    assert_eq!(app.database.checksum(&[]).await, before);
    assert_eq!(confirmed(&app, pa.who).await.on, app.clock.now().today() - Duration::days(23));
}

#[rocket::async_test]
async fn its_button_confirms_without_signing_in_and_says_of_nobody_whose_it_is() {
    let app = App::new().await;
    let (pa, link) = reminded(&app, 44).await;
    let mut anybody = app.browser();
    let page = anybody.visit(&link).await;
    for said in ["Asha", "Canaryname", "PA-", "@people.example"] {
        assert!(!page.html.contains(said), "{said}");
    }
    let done = anybody.submit(&page, &[]).await;
    assert_eq!((done.status.code, done.path.as_str()), (200, "/still-right"));
    let today = app.clock.now().today();
    let stands = confirmed(&app, pa.who).await;
    assert_eq!((stands.on, stands.done), (today, None));

    let again = anybody.submit(&page, &[]).await;
    assert_eq!((again.status.code, again.heading().as_str()), (404, "This link is old"));
    assert_eq!(anybody.get(&link).await.status.code, 404);
    assert_eq!(anybody.get(&format!("/still-right/{}", "A".repeat(43))).await.heading(), again.heading());
    assert_eq!(anybody.get("/still-right/x").await.heading(), again.heading());
}

#[rocket::async_test]
async fn it_brings_a_hidden_listing_back() {
    let app = App::new().await;
    let (pa, link) = reminded(&app, 44).await;
    app.clock.advance(Duration::days(20));
    let today = app.clock.now().today();
    assert!(matches!(confirmed(&app, pa.who).await.state(today), Freshness::Hidden { .. }));
    let mut anybody = app.browser();
    let page = anybody.visit(&link).await;
    anybody.submit(&page, &[]).await;
    assert_eq!(
        confirmed(&app, pa.who).await.state(today),
        Freshness::Fresh { until: today + Duration::days(30) }
    );
}

#[rocket::async_test]
async fn every_link_of_a_round_works_until_one_was_pressed() {
    let app = App::new().await;
    let (pa, first) = reminded(&app, 23).await;
    app.clock.advance(Duration::days(7));
    reminds(&app).await;
    let second = format!("/still-right/{}", app.last_link_to("/still-right/").await);
    assert_ne!(first, second);
    let mut anybody = app.browser();
    let page = anybody.visit(&first).await;
    assert_eq!(anybody.submit(&page, &[]).await.path, "/still-right");
    assert_eq!(anybody.get(&second).await.status.code, 404, "the round is over");
    assert_eq!(confirmed(&app, pa.who).await.on, app.clock.now().today());
}

#[rocket::async_test]
async fn it_is_old_after_three_months_and_during_a_pause() {
    let app = App::new().await;
    let (pa, link) = reminded(&app, 23).await;
    let token = ConfirmationToken::parse(link.rsplit('/').next().unwrap()).unwrap();
    let (db, now) = (&app.service.db, app.clock.now());
    assert!(confirmation_waits(db, &token, now + Duration::days(90)).await.unwrap());
    assert!(!confirmation_waits(db, &token, now + Duration::days(91)).await.unwrap());
    pause(db, pa.who, now).await.unwrap();
    assert!(!confirmation_waits(db, &token, now).await.unwrap());
    assert_eq!(find_confirmed(db, pa.who).await.unwrap().unwrap().done.map(Step::as_str), Some("first"));
}
