//! The messages end with a button, with a link, after their last day, and with what they rest on.

use pa_registry::accounts::AlertToken;
use pa_registry::assistants::withdraw;
use pa_registry::employers::kept::{alert, alert_goes_on, end_alert, end_alert_by_link};
use pa_registry::employers::{ActsFor, leave_closed};
use pa_registry::storage::Sql;
use time::Duration;

use super::scene::{an_app, asks, looks, messages, next_morning};
use crate::assisting::scene::{heard, said};
use crate::casework::scene::a_registrar;
use crate::employers::scene::{a_checked_assisted_employer, a_checked_employer, as_checked};
use crate::finder::scene::somebody;
use crate::support::App;

/// How many rows there are about messages, of all employers.
async fn rows(app: &App) -> [i64; 3] {
    let mut counts = [0; 3];
    let texts = [
        "SELECT COUNT(*) FROM search_alerts",
        "SELECT COUNT(*) FROM search_alert_known",
        "SELECT COUNT(*) FROM search_alert_links",
    ];
    for (count, text) in counts.iter_mut().zip(texts) {
        let row: (i64,) = app.service.db.read().await.unwrap().fetch_one(Sql::new(text)).await.unwrap();
        *count = row.0;
    }
    counts
}

#[rocket::async_test]
async fn by_the_link_of_any_message_which_does_nothing_when_it_is_opened() {
    let app = an_app().await;
    let kim = a_checked_employer(&app, ActsFor::Myself).await;
    asks(&app, kim.who, &[]).await;
    somebody(&app).await;
    assert_eq!(next_morning(&app).await, 1);
    let first = AlertToken::parse(&app.last_link_to("/end-alert/").await).unwrap();
    somebody(&app).await;
    assert_eq!(next_morning(&app).await, 1);
    assert_eq!(rows(&app).await, [1, 2, 2]);
    let (db, now) = (&app.service.db, app.clock.now());
    for _ in 0..2 {
        assert!(alert_goes_on(db, &first).await.unwrap(), "looking changes nothing");
    }
    assert!(end_alert_by_link(db, &first, now).await.unwrap());
    assert_eq!(rows(&app).await, [0; 3], "nothing is kept");
    assert!(!alert_goes_on(db, &first).await.unwrap());
    assert!(!end_alert_by_link(db, &first, now).await.unwrap(), "once");
    assert!(!end_alert_by_link(db, &AlertToken::draw(), now).await.unwrap());
    somebody(&app).await;
    assert_eq!(next_morning(&app).await, 0);
}

#[rocket::async_test]
async fn after_its_last_day() {
    let app = an_app().await;
    let kim = a_checked_employer(&app, ActsFor::Myself).await;
    asks(&app, kim.who, &[]).await;
    app.clock.advance(Duration::days(89));
    somebody(&app).await;
    assert_eq!(next_morning(&app).await, 1, "the last day counts");
    somebody(&app).await;
    assert_eq!(next_morning(&app).await, 0);
    assert_eq!(rows(&app).await, [0; 3]);
    app.leave_jobs();
}

#[rocket::async_test]
async fn another_one_takes_its_place() {
    let app = an_app().await;
    let kim = a_checked_employer(&app, ActsFor::Myself).await;
    asks(&app, kim.who, &[("tasks", "cooking")]).await;
    asks(&app, kim.who, &[("tasks", "driving")]).await;
    let (db, employer) = (&app.service.db, as_checked(&app, kim.who).await);
    let now = app.clock.now();
    let told = alert(db, &employer, now).await.unwrap().unwrap();
    assert_eq!(told.fields, [("tasks".to_owned(), "driving".to_owned())]);
    end_alert(db, &employer, now).await.unwrap().unwrap();
    assert_eq!((alert(db, &employer, now).await.unwrap(), rows(&app).await), (None, [0; 3]));
    app.leave_jobs();
}

#[rocket::async_test]
async fn nobody_is_told_while_no_check_holds_or_after_the_account_was_closed() {
    let app = an_app().await;
    let (kim, robin) =
        (a_checked_employer(&app, ActsFor::Myself).await, a_checked_employer(&app, ActsFor::Myself).await);
    app.clock.advance(Duration::days(360));
    for who in [kim.who, robin.who] {
        asks(&app, who, &[]).await;
    }
    leave_closed(&app.service.db, robin.who.account(), app.clock.now()).await.unwrap();
    assert_eq!(rows(&app).await, [1, 0, 0], "it goes with the account");
    app.clock.advance(Duration::days(10));
    somebody(&app).await;
    assert_eq!(next_morning(&app).await, 0, "the check has run out");
    app.leave_jobs();
}

#[rocket::async_test]
async fn consent_that_is_taken_back_stops_it() {
    let app = an_app().await;
    let (_, registrar) = a_registrar(&app).await;
    let helped = a_checked_assisted_employer(&app, registrar, ActsFor::Myself).await;
    asks(&app, helped, &[]).await;
    somebody(&app).await;
    let taken_back = (heard(&app), &said(false));
    withdraw(&app.service.db, registrar, helped.person(), taken_back, app.clock.now()).await.unwrap();
    assert_eq!(next_morning(&app).await, 0);
    app.leave_jobs();
}

#[rocket::async_test]
async fn what_cannot_be_read_any_more_is_said_and_ends() {
    let app = an_app().await;
    let kim = a_checked_employer(&app, ActsFor::Myself).await;
    asks(&app, kim.who, &[("place", "E05999999")]).await;
    app.clock.advance(Duration::DAY);
    assert_eq!(looks(&app.jobs()).await.told, 1);
    let said = messages(&app, "cannot_look").await;
    assert!(said.len() == 1 && said[0].contains("we can no longer look for what you asked"), "{said:?}");
    assert_eq!(rows(&app).await, [0; 3]);
}
