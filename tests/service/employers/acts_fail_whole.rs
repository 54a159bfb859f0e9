//! Whatever statement fails, nothing of an act with an employer is left.

use pa_registry::accounts::RegistrarActor;
use pa_registry::employers::checks::{accept, declare, not_accept, open};
use pa_registry::employers::kept::{annotate, forget_search, keep_search, put, take_off};
use pa_registry::employers::{ActsFor, NotAccepted, leave_closed, remind, send, sweep, tell};
use time::Duration;

use super::scene::{
    a_checked_employer, a_record, a_sent_employer, acceptance, an_employer, answers, as_checked, declares,
    employer,
};
use crate::casework::scene::a_registrar;
use crate::support::App;
use crate::support::faults::fails_at_every_statement;

#[rocket::async_test]
async fn of_whoever_tells() {
    let app = App::new().await;
    app.leave_jobs();
    let (_, who) = an_employer(&app).await;
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    for answer in answers(ActsFor::Another) {
        fails_at_every_statement(test, &[], async || tell(db, who, &answer, now).await).await;
    }
    fails_at_every_statement(test, &[], async || send(db, who, now).await).await;
}

async fn a_case(app: &App) -> (super::scene::Sent<'_>, RegistrarActor) {
    let (kim, (_, registrar)) = (a_sent_employer(app, ActsFor::Another).await, a_registrar(app).await);
    declares(app, registrar, kim.id).await;
    (kim, registrar)
}

#[rocket::async_test]
async fn of_registrars() {
    let app = App::new().await;
    app.leave_jobs();
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    let (kim, registrar) = a_case(&app).await;
    fails_at_every_statement(test, &[], async || declare(db, registrar, kim.id, now).await).await;
    fails_at_every_statement(test, &[], async || open(db, registrar, kim.id, now).await).await;
    let told = employer(&app, kim.who).await;
    let (seen, holds) = ((kim.id, told.said_at), acceptance(&app, &told).await);
    let accepts = async || accept(db, post, registrar, seen, holds, now).await;
    fails_at_every_statement(test, &[], accepts).await;
    let (kim, registrar) = a_case(&app).await;
    let (seen, reason) = ((kim.id, employer(&app, kim.who).await.said_at), NotAccepted::NotTold);
    let refuses = async || not_accept(db, post, registrar, seen, reason, now).await;
    fails_at_every_statement(test, &[], refuses).await;
}

#[rocket::async_test]
async fn of_what_is_kept() {
    let app = App::new().await;
    app.leave_jobs();
    let kim = a_checked_employer(&app, ActsFor::Myself).await;
    let (employer, of) = (as_checked(&app, kim.who).await, a_record(&app).await);
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    let fields = [("tasks".to_owned(), "cooking".to_owned())];
    let note = "Rings back".parse().unwrap();
    fails_at_every_statement(test, &[], async || keep_search(db, &employer, &fields, now).await).await;
    fails_at_every_statement(test, &[], async || forget_search(db, &employer, now).await).await;
    fails_at_every_statement(test, &[], async || put(db, &employer, of, now).await).await;
    fails_at_every_statement(test, &[], async || annotate(db, &employer, of, Some(&note), now).await).await;
    fails_at_every_statement(test, &[], async || take_off(db, &employer, of, now).await).await;
}

#[rocket::async_test]
async fn of_the_time_that_goes_by() {
    let app = App::new().await;
    app.leave_jobs();
    let (test, db) = (&app.database, &app.service.db);
    let post = (&app.service.keys, &app.service.letterhead);
    a_checked_employer(&app, ActsFor::Myself).await;
    let kim = a_checked_employer(&app, ActsFor::Another).await;
    let now = app.clock.now() + Duration::days(350);
    fails_at_every_statement(test, &[], async || remind(db, post, now).await).await;
    let closes = async || leave_closed(db, kim.who.account(), now).await;
    fails_at_every_statement(test, &[], closes).await;
    let (_, draft) = an_employer(&app).await;
    tell(db, draft, &answers(ActsFor::Myself)[0], app.clock.now()).await.unwrap();
    let later = now + Duration::days(800);
    fails_at_every_statement(test, &[], async || sweep(db, later).await).await;
}
