//! What employers told is kept for a period, and no longer.

use pa_registry::employers::{ActsFor, Life, find, send, sweep, tell};
use pa_registry::storage::Sql;
use time::Duration;

use super::scene::{a_checked_employer, a_sent_employer, an_employer, answers, declares, employer, refuses};
use crate::casework::scene::a_registrar;
use crate::support::App;
use crate::support::people::PASSWORD;

async fn swept(app: &App, days: i64) -> u64 {
    app.clock.advance(Duration::days(days));
    sweep(&app.service.db, app.clock.now()).await.unwrap()
}

async fn rows(app: &App, text: &'static str) -> i64 {
    app.service.db.read().await.unwrap().fetch_one::<(i64,)>(Sql::new(text)).await.unwrap().0
}

#[rocket::async_test]
async fn what_was_never_sent_goes_with_drafts() {
    let app = App::new().await;
    let (_, who) = an_employer(&app).await;
    let first = &answers(ActsFor::Myself)[0];
    tell(&app.service.db, who, first, app.clock.now()).await.unwrap();
    assert_eq!(swept(&app, 180).await, 0);
    assert_eq!(swept(&app, 10).await, 1);
    assert!(find(&app.service.db, who).await.unwrap().is_none());
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM retention_log WHERE kind = 'draft'").await, 1);
}

#[rocket::async_test]
async fn a_check_that_ended_two_years_ago_goes_and_one_that_waits_stays() {
    let app = App::new().await;
    app.leave_jobs();
    a_checked_employer(&app, ActsFor::Another).await;
    let renewed = a_checked_employer(&app, ActsFor::Myself).await;
    app.clock.advance(Duration::days(360));
    send(&app.service.db, renewed.who, app.clock.now()).await.unwrap();
    assert_eq!(swept(&app, 730).await, 0, "not two years since the check ended");
    assert_eq!(swept(&app, 10).await, 1, "the other one waits for the council");
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM employers").await, 1);
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM representations").await, 0, "the person acted for went too");
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM retention_log WHERE kind = 'employer'").await, 1);
}

#[rocket::async_test]
async fn what_was_not_accepted_is_kept_for_two_years() {
    let app = App::new().await;
    app.leave_jobs();
    let kim = a_sent_employer(&app, ActsFor::Myself).await;
    let (_, registrar) = a_registrar(&app).await;
    declares(&app, registrar, kim.id).await;
    refuses(&app, registrar, kim.who).await.unwrap();
    assert_eq!(swept(&app, 725).await, 0);
    assert_eq!(swept(&app, 10).await, 1);
}

#[rocket::async_test]
async fn whoever_closes_the_account_leaves_and_is_kept_for_two_years() {
    let app = App::new().await;
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await;
    let page = kim.browser.visit("/account/close").await;
    kim.browser.submit(&page, &[("current", PASSWORD)]).await;
    app.work().await;
    assert_eq!(employer(&app, kim.who).await.life, Life::Left);
    let (mut ada, _) = a_registrar(&app).await;
    assert_eq!(ada.get(&format!("/registrar/employers/{}", kim.id)).await.status.code, 404);
    assert_eq!(swept(&app, 725).await, 0);
    assert_eq!(swept(&app, 10).await, 1);
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM employers").await, 0);
}
