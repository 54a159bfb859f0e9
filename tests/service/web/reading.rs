//! Looking changes nothing: every GET as everybody, and the database is the same afterwards.

use crate::support::App;
use crate::support::people::somebody;
use pa_registry::accounts::Role;
use pa_registry::web::access::Table;

/// What a look may add to: when a session was used, the audit, which tells of looks at what is sensitive, and how often a
/// link to a record was opened, which its owner sees.
const MAY_GROW: &[&str] = &["sessions.seen_at", "audit_events", "audit_waiting"];

#[rocket::async_test]
async fn no_get_changes_the_database() {
    let app = App::new().await;
    let specimen = app.specimen("own").await;
    let lines = app.client.rocket().state::<Table>().unwrap().0.clone();
    let mut browsers = vec![app.browser()];
    for role in Role::ALL {
        browsers.push(somebody(&[*role]).signed_in(&app).await);
    }
    let before = app.database.checksum(MAY_GROW).await;
    for browser in &mut browsers {
        let cookies = browser.cookies.clone();
        for line in lines.iter().filter(|line| line.method == "GET") {
            browser.get(line.path(&specimen).split('?').next().unwrap()).await;
            browser.cookies.clone_from(&cookies);
        }
    }
    assert_eq!(app.database.checksum(MAY_GROW).await, before);
}

#[rocket::async_test]
async fn the_checksum_sees_a_change() {
    let app = App::new().await;
    let before = app.database.checksum(&["sessions.seen_at"]).await;
    app.pending_link("kim@people.example").await;
    assert_ne!(app.database.checksum(&["sessions.seen_at"]).await, before);
}

#[rocket::async_test]
async fn the_use_of_a_session_is_noted_every_five_minutes_at_most() {
    let app = App::new().await;
    let mut browser = somebody(&[Role::Employer]).signed_in(&app).await;
    let all = app.database.checksum(&[]).await;
    app.clock.advance(time::Duration::minutes(4));
    browser.get("/employer").await;
    assert_eq!(app.database.checksum(&[]).await, all);
    app.clock.advance(time::Duration::minutes(1));
    browser.get("/employer").await;
    assert_ne!(app.database.checksum(&[]).await, all);
}
