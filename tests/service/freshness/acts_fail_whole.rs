//! Whatever statement fails, nothing of a confirmation, a reminder or a call is left.

use pa_registry::accounts::ConfirmationToken;
use pa_registry::assistants::casework::{confirm_call, open_call};
use pa_registry::assistants::{confirm, confirm_by_link, remind};
use time::Duration;

use super::scene::{confirmed_days_ago, listed, without_email};
use crate::casework::scene::{a_registrar, declares};
use crate::support::App;
use crate::support::faults::fails_at_every_statement;

#[rocket::async_test]
async fn each_act() {
    let app = App::new().await;
    let (mail, call) = (listed(&app).await, listed(&app).await);
    without_email(&app, call.id).await;
    let (_, officer) = a_registrar(&app).await;
    declares(&app, officer, call.id).await;
    let (test, service, now) = (&app.database, &app.service, app.clock.now());
    let db = &service.db;
    let later = now + Duration::days(90);
    let reminds = async || remind(db, &service.keys, &service.letterhead, now).await;
    confirmed_days_ago(&app, mail.id, 23).await;
    fails_at_every_statement(test, &[], reminds).await;
    let token = ConfirmationToken::parse(&app.last_link_to("/still-right/").await).unwrap();
    fails_at_every_statement(test, &[], async || confirm_by_link(db, &token, now).await).await;
    confirmed_days_ago(&app, mail.id, 60).await;
    fails_at_every_statement(test, &[], reminds).await;
    fails_at_every_statement(test, &[], async || confirm(db, mail.who, now).await).await;
    confirmed_days_ago(&app, call.id, 30).await;
    fails_at_every_statement(test, &[], reminds).await;
    fails_at_every_statement(test, &[], async || open_call(db, officer, call.id, now).await).await;
    fails_at_every_statement(test, &[], async || confirm_call(db, officer, call.id, now).await).await;
    let sweeps = async || pa_registry::assistants::sweep(db, &service.keys, later).await;
    // Which listings changed is forgotten before, in a transaction of its own.
    fails_at_every_statement(test, &["finder_changes"], sweeps).await;
    app.leave_jobs();
}
