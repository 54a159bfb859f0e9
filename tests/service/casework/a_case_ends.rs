//! Nobody works any more on a record in which nothing waits, nor does somebody who is no registrar any more.

use pa_registry::accounts::Role;
use pa_registry::assistants::casework::{
    Acceptance, accept_claim, not_accept_claim, put_on_record, take_next_case,
};
use pa_registry::assistants::ledger::{
    CheckMethod, IdentityPaper, ListingNeeds, NotAccepted, Told, claims, tell_claim,
};
use pa_registry::assistants::{save, sweep};
use pa_registry::ids::AccountId;
use pa_registry::storage::Sql;

use super::scene::{Sent, a_registrar, a_sent_record, declares};
use crate::support::App;

/// Who works on anything.
async fn working(app: &App) -> Vec<AccountId> {
    let sql = Sql::new("SELECT taken_by FROM record_cases");
    let rows: Vec<(AccountId,)> = app.service.db.read().await.unwrap().fetch_all(sql).await.unwrap();
    rows.into_iter().map(|(by,)| by).collect()
}

async fn accepts_the_identity(app: &App, sent: &Sent<'_>, who: pa_registry::accounts::RegistrarActor) {
    let claim = claims(&app.service.db, sent.who).await.unwrap().remove(0);
    let acceptance = Acceptance { method: CheckMethod::InPerson, look_again_by: None, outcome: None };
    accept_claim(&app.service.db, who, (sent.id, &claim), acceptance, app.clock.now()).await.unwrap();
}

#[rocket::async_test]
async fn when_the_last_thing_is_decided() {
    let app = App::new().await;
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    take_next_case(db, who, now).await.unwrap();
    declares(&app, who, sent.id).await;
    accepts_the_identity(&app, &sent, who).await;
    assert_eq!(working(&app).await, [who.account()], "the record itself still waits");
    save(db, sent.who, &pa_registry::assistants::Way::RecordOnly, now).await.unwrap();
    let needs: ListingNeeds = "".parse().unwrap();
    let post = (&app.service.keys, &app.service.letterhead);
    put_on_record(db, post, who, sent.id, &needs, now).await.unwrap();
    app.leave_jobs();
    assert_eq!(working(&app).await, [], "nothing waits");

    tell_claim(db, sent.who, None, &Told::Identity(IdentityPaper::Evisa), now).await.unwrap();
    assert_eq!(take_next_case(db, who, now).await.unwrap(), Some(sent.id));
    let claim = claims(db, sent.who).await.unwrap().remove(0);
    not_accept_claim(db, who, (sent.id, &claim), NotAccepted::NotShown, now).await.unwrap();
    assert_eq!(working(&app).await, [], "it is decided");
}

#[rocket::async_test]
async fn not_while_something_else_waits() {
    let app = App::new().await;
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    take_next_case(db, who, now).await.unwrap();
    declares(&app, who, sent.id).await;
    save(db, sent.who, &pa_registry::assistants::Way::RecordOnly, now).await.unwrap();
    let needs: ListingNeeds = "".parse().unwrap();
    let post = (&app.service.keys, &app.service.letterhead);
    put_on_record(db, post, who, sent.id, &needs, now).await.unwrap();
    app.leave_jobs();
    assert_eq!(working(&app).await, [who.account()], "her passport waits");
    accepts_the_identity(&app, &sent, who).await;
    assert_eq!(working(&app).await, []);
}

#[rocket::async_test]
async fn when_the_officer_is_none_any_more() {
    let app = App::new().await;
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    let (db, keys, now) = (&app.service.db, &app.service.keys, app.clock.now());
    take_next_case(db, who, now).await.unwrap();
    assert_eq!(sweep(db, keys, now).await.unwrap(), 0);
    assert_eq!(working(&app).await, [who.account()], "a registrar keeps what was taken");
    let sql = Sql::new("DELETE FROM account_roles WHERE account_id = $1 AND role = $2");
    let mut tx = db.begin().await.unwrap();
    tx.execute(sql.bind(who.account()).bind(Role::Registrar)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(sweep(db, keys, now).await.unwrap(), 1);
    let (_, other) = a_registrar(&app).await;
    assert_eq!(take_next_case(db, other, now).await.unwrap(), Some(sent.id));
    let sql =
        Sql::new("SELECT who_kind FROM audit_events WHERE kind = 'case.given_back' AND subject_id = $1");
    let lines: Vec<(String,)> = db.read().await.unwrap().fetch_all(sql.bind(sent.id)).await.unwrap();
    assert_eq!(lines, [("service".to_owned(),)]);
}
