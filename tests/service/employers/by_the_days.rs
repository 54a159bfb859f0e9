//! A check runs out by the day, without anybody acting; and its end is told beforehand and afterwards.

use pa_registry::employers::{ActsFor, Life, Reminder, State, checked, remind, send};
use time::Duration;

use super::scene::{CHECK, HOME, LIST, a_checked_employer, accepts, declares, employer};
use crate::assistants::scene::press;
use crate::casework::scene::a_registrar;
use crate::support::App;

async fn reminders(app: &App) -> Vec<String> {
    let mut kinds: Vec<_> = app.mails().await.into_iter().map(|mail| mail.writing.kind).collect();
    kinds.retain(|kind| kind.starts_with("employer_end"));
    // Mails that waited together come in no order.
    kinds.sort_unstable();
    kinds
}

async fn morning(app: &App) -> usize {
    let post = (&app.service.keys, &app.service.letterhead);
    let done = remind(&app.service.db, post, app.clock.now()).await.unwrap();
    assert!(!done.more);
    done.employers
}

#[rocket::async_test]
async fn it_ends_with_its_last_day_and_can_be_sent_again() {
    let app = App::new().await;
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await;
    app.work().await;
    let db = &app.service.db;
    assert_eq!(press(&mut kim.browser, CHECK).await.path, HOME, "it holds for long enough");
    app.clock.advance(Duration::days(364));
    assert!(checked(db, kim.who, app.clock.now()).await.unwrap().is_some());
    app.clock.advance(Duration::days(1));
    assert!(checked(db, kim.who, app.clock.now()).await.unwrap().is_some(), "the last day counts");
    app.clock.advance(Duration::days(1));
    assert!(checked(db, kim.who, app.clock.now()).await.unwrap().is_none(), "nobody had to act");
    let life = employer(&app, kim.who).await.life;
    assert_eq!(life.state(app.clock.now().today()), State::RunOut);

    send(db, kim.who, app.clock.now()).await.unwrap();
    let (mut ada, registrar) = a_registrar(&app).await;
    assert_eq!(ada.visit(LIST).await.all("tbody td")[0], "For themselves, a new check");
    declares(&app, registrar, kim.id).await;
    accepts(&app, registrar, kim.who).await.unwrap();
    assert!(checked(db, kim.who, app.clock.now()).await.unwrap().is_some());
    app.leave_jobs();
}

#[rocket::async_test]
async fn a_check_that_is_asked_for_anew_in_its_last_days_holds_meanwhile() {
    let app = App::new().await;
    let kim = a_checked_employer(&app, ActsFor::Another).await;
    let db = &app.service.db;
    app.clock.advance(Duration::days(340));
    send(db, kim.who, app.clock.now()).await.unwrap();
    assert!(checked(db, kim.who, app.clock.now()).await.unwrap().is_some());
    assert_eq!(morning(&app).await, 0, "whoever asked knows");
    app.clock.advance(Duration::days(40));
    assert!(checked(db, kim.who, app.clock.now()).await.unwrap().is_none());
    let life = employer(&app, kim.who).await.life;
    assert_eq!(life.state(app.clock.now().today()), State::Waiting);
    app.leave_jobs();
}

#[rocket::async_test]
async fn it_is_told_30_days_before_and_once_after() {
    let app = App::new().await;
    let kim = a_checked_employer(&app, ActsFor::Myself).await;
    app.work().await;
    app.clock.advance(Duration::days(334));
    assert_eq!(morning(&app).await, 0, "31 days before");
    app.clock.advance(Duration::days(1));
    assert_eq!(morning(&app).await, 1, "30 days before");
    assert_eq!(morning(&app).await, 0, "once");
    app.clock.advance(Duration::days(30));
    assert_eq!(morning(&app).await, 0, "on its last day");
    app.clock.advance(Duration::days(1));
    assert_eq!(morning(&app).await, 1, "it has ended");
    assert_eq!(morning(&app).await, 0, "once");
    assert_eq!(reminders(&app).await, ["employer_ended", "employer_ends"]);
    let Life::Checked { check, .. } = employer(&app, kim.who).await.life else { panic!("it was checked") };
    assert_eq!(check.told_on(app.clock.now().today()), Some(Reminder::Ended));
}

#[rocket::async_test]
async fn what_ended_long_ago_is_news_to_nobody() {
    let app = App::new().await;
    a_checked_employer(&app, ActsFor::Myself).await;
    app.work().await;
    app.clock.advance(Duration::days(500));
    assert_eq!(morning(&app).await, 0);
    assert!(reminders(&app).await.is_empty());
}

#[rocket::async_test]
async fn how_long_a_check_lasts_is_a_row_with_a_first_day() {
    let app = App::new().await;
    app.leave_jobs();
    app.run("INSERT INTO employer_check_periods (valid_from, months) VALUES ('2026-11-03', 6)").await;
    let today = a_checked_employer(&app, ActsFor::Myself).await;
    app.clock.advance(Duration::days(1));
    let tomorrow = a_checked_employer(&app, ActsFor::Myself).await;
    let until = async |who| employer(&app, who).await.life.check().unwrap().until.to_string();
    assert_eq!(until(today.who).await, "2027-11-02");
    assert_eq!(until(tomorrow.who).await, "2027-05-03");
}
