//! Whoever filled it in, and whoever did not accept it the last time, does not decide.

use pa_registry::accounts::{EmployerActor, RegistrarActor, Role, SignUpRole};
use pa_registry::assistants::withdraw;
use pa_registry::employers::checks::{DecideError, OpenError, declare, open};
use pa_registry::employers::{ActsFor, Answer, Funding, Hand, TellError, checked, send, tell};
use pa_registry::mail::count_waiting_letters;

use super::scene::{LIST, a_sent_employer, accepts, declares, employer, refuses, tells};
use crate::assisting::scene::{begun, heard, said};
use crate::audit::session;
use crate::casework::scene::a_registrar;
use crate::support::App;
use crate::support::people::somebody;

#[rocket::async_test]
async fn a_registrar_who_filled_it_in_leaves_it_to_another() {
    let app = App::new().await;
    app.leave_jobs();
    let ((mut pages, who), (_, other)) = (a_registrar(&app).await, a_registrar(&app).await);
    let (db, now) = (&app.service.db, app.clock.now());
    let actor = begun(&app, who, SignUpRole::Employer).await;
    tells(&app, actor, ActsFor::Myself).await;
    send(db, actor, now).await.unwrap();
    let id = employer(&app, actor).await.id;
    for officer in [who, other] {
        declares(&app, officer, id).await;
    }
    let refused = accepts(&app, who, actor).await;
    assert!(matches!(refused, Err(DecideError::AnotherDecides(Hand::FilledIn))), "{refused:?}");
    let page = pages.visit(&format!("{LIST}/{id}")).await;
    assert!(page.html.contains("You have filled this in for the person"), "{}", page.html);
    assert_eq!(open(db, other, id, now).await.unwrap().hand, None);
    accepts(&app, other, actor).await.unwrap();
    assert!(checked(db, actor, now).await.unwrap().is_some());

    withdraw(db, who, actor.person(), (heard(&app), &said(false)), now).await.unwrap();
    assert!(checked(db, actor, now).await.unwrap().is_none(), "nobody asks for her any more");
    let told = tell(db, actor, &Answer::Funding(Funding::OwnMoney), now).await;
    assert!(matches!(told, Err(TellError::NotAdmitted(_))), "{told:?}");
}

#[rocket::async_test]
async fn a_registrar_answers_as_an_employer_only_for_who_came_as_one() {
    let app = App::new().await;
    app.leave_jobs();
    let (_, who) = a_registrar(&app).await;
    let actor = begun(&app, who, SignUpRole::Assistant).await;
    let told = tell(&app.service.db, actor, &Answer::ActsFor(ActsFor::Myself), app.clock.now()).await;
    assert!(matches!(told, Err(TellError::NotAdmitted(_))), "{told:?}");
}

#[rocket::async_test]
async fn a_registrar_who_did_not_accept_it_leaves_the_next_decision_to_another() {
    let app = App::new().await;
    app.leave_jobs();
    let ((_, one), (_, other)) = (a_registrar(&app).await, a_registrar(&app).await);
    let (db, now) = (&app.service.db, app.clock.now());
    let kim = a_sent_employer(&app, ActsFor::Myself).await;
    for officer in [one, other] {
        declares(&app, officer, kim.id).await;
    }
    refuses(&app, one, kim.who).await.unwrap();
    send(db, kim.who, now).await.unwrap();
    let again = accepts(&app, one, kim.who).await;
    assert!(matches!(again, Err(DecideError::AnotherDecides(Hand::NotAccepted))), "{again:?}");
    refuses(&app, other, kim.who).await.unwrap();
    send(db, kim.who, now).await.unwrap();
    let again = accepts(&app, other, kim.who).await;
    assert!(matches!(again, Err(DecideError::AnotherDecides(Hand::NotAccepted))), "{again:?}");
    accepts(&app, one, kim.who).await.unwrap();
}

#[rocket::async_test]
async fn nobody_checks_the_own_answers() {
    let app = App::new().await;
    app.leave_jobs();
    let mut both = somebody(&[Role::Employer, Role::Registrar]).signed_in(&app).await;
    let session = session(&app, &both).await;
    let (who, registrar) = (EmployerActor::of(&session).unwrap(), RegistrarActor::of(&session).unwrap());
    tells(&app, who, ActsFor::Myself).await;
    send(&app.service.db, who, app.clock.now()).await.unwrap();
    let id = employer(&app, who).await.id;
    let declared = declare(&app.service.db, registrar, id, app.clock.now()).await;
    assert!(matches!(declared, Err(OpenError::Own)), "{declared:?}");
    assert_eq!(both.visit(&format!("{LIST}/{id}")).await.path, format!("{LIST}?done=own"));
}

#[rocket::async_test]
async fn who_has_no_account_is_told_by_letter() {
    let app = App::new().await;
    app.leave_jobs();
    let ((_, who), (_, other)) = (a_registrar(&app).await, a_registrar(&app).await);
    let actor = begun(&app, who, SignUpRole::Employer).await;
    tells(&app, actor, ActsFor::Myself).await;
    send(&app.service.db, actor, app.clock.now()).await.unwrap();
    declares(&app, other, employer(&app, actor).await.id).await;
    let letters = async || {
        let mut db = app.service.db.read_current().await.unwrap();
        count_waiting_letters(&mut db).await.unwrap()
    };
    let before = letters().await;
    accepts(&app, other, actor).await.unwrap();
    assert_eq!(letters().await, before + 1);
}
