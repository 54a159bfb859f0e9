//! Whatever statement fails, nothing of an act for somebody is left.

use pa_registry::accounts::{
    Answer, Desk, GuessLimits, HandoverToken, RegistrarActor, Retyped, SignUpRole, ask_handover,
};
use pa_registry::assistants::{Teller, Way, begin, hand_over, make_code, make_code_with, save, withdraw};
use pa_registry::assisting::{agree_again, assist, assisted, declare, look, save_reach, sweep};
use pa_registry::storage::PageRequest;
use time::Duration;

use super::scene::{BORN, begun, handover, heard, name, opening, reach, said};
use crate::casework::scene::a_registrar;
use crate::support::App;
use crate::support::faults::fails_at_every_statement;
use crate::support::people::PASSWORD;

async fn a_scene() -> (App, RegistrarActor) {
    let app = App::new().await;
    app.leave_jobs();
    let (_, who) = a_registrar(&app).await;
    (app, who)
}

#[rocket::async_test]
async fn each_act_for_somebody() {
    let (app, who) = a_scene().await;
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    let (name, new) = (name(), opening(&app, SignUpRole::Assistant));
    fails_at_every_statement(test, &[], async || begin(db, who, (&name, &new), now).await).await;
    let actor = begun(&app, who, SignUpRole::Assistant).await;
    let person = actor.person();
    let page = PageRequest::first(5);
    fails_at_every_statement(test, &[], async || assisted(db, who, &page, now).await).await;
    fails_at_every_statement(test, &[], async || look(db, who, person, now).await).await;
    let way = Way::RecordOnly;
    fails_at_every_statement(test, &[], async || save(db, Teller::from(actor), &way, now).await).await;
    let reach = reach();
    fails_at_every_statement(test, &[], async || save_reach(db, actor, &reach, now).await).await;
    fails_at_every_statement(test, &[], async || make_code(db, actor, now).await).await;
    let (employer, word) = (begun(&app, who, SignUpRole::Employer).await, "Copper kettle".parse().unwrap());
    fails_at_every_statement(test, &[], async || make_code_with(db, employer, &word, now).await).await;
    let (_, other) = a_registrar(&app).await;
    fails_at_every_statement(test, &[], async || declare(db, other, person, now).await).await;
    let (heard, no, yes) = (heard(&app), said(false), said(true));
    fails_at_every_statement(test, &[], async || withdraw(db, who, person, (heard, &no), now).await).await;
    fails_at_every_statement(test, &[], async || agree_again(db, who, person, (heard, &yes), now).await)
        .await;
    assert!(assist(db, who, person, now).await.is_ok());
}

#[rocket::async_test]
async fn an_account_becomes_its_owners() {
    let (app, who) = a_scene().await;
    let (test, now) = (&app.database, app.clock.now());
    let desk = Desk { limits: GuessLimits { per_account: 1_000, per_network: 1_000 }, ..app.desk() };
    let actor = begun(&app, who, SignUpRole::Assistant).await;
    let code = make_code(&app.service.db, actor, now).await.unwrap();
    let asked = handover(&app, code, Answer::BirthDate(BORN), "ottoline@people.example").await;
    fails_at_every_statement(test, &[], async || ask_handover(&desk, &asked, now).await).await;
    let token = HandoverToken::parse(&app.last_link_to("/claim/").await).unwrap();
    let retyped = Retyped { password: PASSWORD.to_owned(), network: asked.network };
    // Guesses are counted before the act, in a transaction of their own.
    fails_at_every_statement(test, &["guesses"], async || hand_over(&desk, &token, &retyped, now).await)
        .await;
}

#[rocket::async_test]
async fn forgetting_who_took_the_consent_back() {
    let (app, who) = a_scene().await;
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    let actor = begun(&app, who, SignUpRole::Employer).await;
    let taken_back = (heard(&app), &said(false));
    withdraw(db, who, actor.person(), taken_back, now).await.unwrap();
    assert_eq!(sweep(db, now + Duration::days(730)).await.unwrap(), 0);
    let later = now + Duration::days(732);
    fails_at_every_statement(test, &[], async || sweep(db, later).await).await;
    assert_eq!(sweep(db, later).await.unwrap(), 0, "she is forgotten once");
}
