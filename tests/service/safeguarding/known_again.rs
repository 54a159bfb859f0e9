//! Whoever was removed for risk is known again when a record is sent, and nobody learns of it who must not.

use pa_registry::accounts::SafeguardingActor;
use pa_registry::assistants::casework::{PutError, open_record, put_on_record};
use pa_registry::assistants::risk::{MatchOutcome, count_matches, decide_match, matches, open_match};
use pa_registry::assistants::rulings::{AppealOutcome, RulingKind, appeal_for, decide_appeal};
use pa_registry::assistants::{
    BirthDate, FullName, Life, Way, come_back, leave, pause, resume, save, send, sweep,
};
use pa_registry::ids::{AssistantId, RulingId};
use pa_registry::storage::PageRequest;
use time::macros::date;
use time::{Date, Duration};

use super::scene::{an_officer, declares, minimal_records, removes, words};
use crate::assistants::scene::record;
use crate::casework::scene::{Sent, a_registrar, a_sent_record, declares as registrar_declares};
use crate::freshness::scene::listed;
use crate::support::App;

/// Somebody was removed for risk, whose record was erased since.
async fn was_removed(app: &App, who: SafeguardingActor) -> RulingId {
    let pa = listed(app).await;
    let id = removes(app, who, pa.id).await;
    app.run("DELETE FROM assistants WHERE status = 'left'").await;
    assert_eq!(minimal_records(app).await.len(), 1);
    id
}

async fn waiting(app: &App) -> i64 {
    count_matches(&mut app.service.db.read().await.unwrap()).await.unwrap()
}

/// Whether a registrar can put the record on the register.
async fn can_be_put(app: &App, id: AssistantId) -> bool {
    let (_, registrar) = a_registrar(app).await;
    let post = (&app.service.keys, &app.service.letterhead);
    registrar_declares(app, registrar, id).await;
    let needs = "".parse().unwrap();
    match put_on_record(&app.service.db, post, registrar, id, &needs, app.clock.now()).await {
        Ok(()) => true,
        Err(PutError::AtSafeguarding) => false,
        Err(other) => panic!("{other}"),
    }
}

async fn says(app: &App, who: SafeguardingActor, sent: &Sent<'_>, id: RulingId, outcome: MatchOutcome) {
    declares(app, who, sent.id).await;
    decide_match(&app.service.db, who, (sent.id, id), outcome, app.clock.now()).await.unwrap();
}

async fn born(app: &App, sent: &Sent<'_>, day: Date) {
    let (db, now) = (&app.service.db, app.clock.now());
    save(db, sent.who, &BirthDate::new(day, now.today()).unwrap(), now).await.unwrap();
}

async fn is_called(app: &App, sent: &Sent<'_>, first: &str, last: &str) {
    let name = FullName::read(first, last).unwrap();
    save(&app.service.db, sent.who, &name, app.clock.now()).await.unwrap();
}

#[rocket::async_test]
async fn until_somebody_has_looked_the_record_stays_off_the_register() {
    let app = App::new().await;
    app.leave_jobs();
    let (_, officer) = an_officer(&app).await;
    let id = was_removed(&app, officer).await;
    let sent = a_sent_record(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    assert_eq!(waiting(&app).await, 1);
    let listed = matches(db, officer, &PageRequest::first(10)).await.unwrap().rows;
    assert_eq!((listed[0].assistant_id, listed[0].since), (sent.id, now));
    save(db, sent.who, &Way::RecordOnly, now).await.unwrap();
    assert!(!can_be_put(&app, sent.id).await);
    let (_, registrar) = a_registrar(&app).await;
    registrar_declares(&app, registrar, sent.id).await;
    assert!(open_record(db, registrar, sent.id, now).await.unwrap().is_at_safeguarding);

    declares(&app, officer, sent.id).await;
    let opened = open_match(db, officer, sent.id, now).await.unwrap();
    assert_eq!(opened.matches[0].removed.id, id);
    assert_eq!(opened.matches[0].removed.decision, RulingKind::Removal);
    says(&app, officer, &sent, id, MatchOutcome::Other).await;
    assert_eq!(waiting(&app).await, 0);
    assert!(can_be_put(&app, sent.id).await, "nothing keeps it off any more");
    assert!(!open_record(db, registrar, sent.id, now).await.unwrap().is_at_safeguarding);
}

#[rocket::async_test]
async fn the_same_pair_is_not_raised_again() {
    let app = App::new().await;
    app.leave_jobs();
    let (_, officer) = an_officer(&app).await;
    let id = was_removed(&app, officer).await;
    let sent = a_sent_record(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    leave(db, sent.who, now).await.unwrap();
    assert_eq!(waiting(&app).await, 0, "who has left waits for nothing");
    come_back(db, sent.who, now).await.unwrap();
    send(db, sent.who, now).await.unwrap();
    assert_eq!(waiting(&app).await, 1, "and is there again when the record is sent again");
    pause(db, sent.who, now).await.unwrap();
    resume(db, sent.who, now).await.unwrap();
    says(&app, officer, &sent, id, MatchOutcome::Other).await;
    is_called(&app, &sent, "Asha", "Canary-Name").await;
    leave(db, sent.who, now).await.unwrap();
    come_back(db, sent.who, now).await.unwrap();
    send(db, sent.who, now).await.unwrap();
    assert_eq!(waiting(&app).await, 0);
}

#[rocket::async_test]
async fn a_name_or_a_birth_date_that_changes_later_is_looked_at_too() {
    let app = App::new().await;
    app.leave_jobs();
    let (_, officer) = an_officer(&app).await;
    let somebody_else = a_sent_record(&app).await;
    is_called(&app, &somebody_else, "Zoe", "Patel").await;
    was_removed(&app, officer).await;
    assert_eq!(waiting(&app).await, 0);
    is_called(&app, &somebody_else, "Asha", "Patel").await;
    assert_eq!(waiting(&app).await, 1, "a first name and the day");
    let another = a_sent_record(&app).await;
    assert_eq!(waiting(&app).await, 2);
    app.run("DELETE FROM risk_matches").await;
    born(&app, &another, date!(1987 - 05 - 15)).await;
    assert_eq!(waiting(&app).await, 0, "another day, whatever the name");
    is_called(&app, &another, "Usha", "Kannariname").await;
    born(&app, &another, date!(1987 - 05 - 14)).await;
    assert_eq!(waiting(&app).await, 1, "what sounds alike");
}

#[rocket::async_test]
async fn whoever_is_the_same_person_can_be_refused_and_an_appeal_frees_her() {
    let app = App::new().await;
    app.leave_jobs();
    let ((_, one), (_, other)) = (an_officer(&app).await, an_officer(&app).await);
    let first = was_removed(&app, one).await;
    let sent = a_sent_record(&app).await;
    let (db, post, now) = (&app.service.db, (&app.service.keys, &app.service.letterhead), app.clock.now());
    save(db, sent.who, &Way::RecordOnly, now).await.unwrap();
    says(&app, one, &sent, first, MatchOutcome::Same).await;
    assert_eq!(waiting(&app).await, 0);
    assert!(!can_be_put(&app, sent.id).await, "it stays off the register");
    let ruling = removes(&app, one, sent.id).await;
    assert_eq!(minimal_records(&app).await.len(), 2);
    appeal_for(db, one, (sent.id, ruling), &words(), now).await.unwrap();
    declares(&app, other, sent.id).await;
    let allowed = (AppealOutcome::Overturned, &words());
    decide_appeal(db, post, other, (sent.id, ruling), allowed, now).await.unwrap();
    assert_eq!(record(&app, sent.who).await.life, Life::Sent);
    assert_eq!(minimal_records(&app).await.len(), 1, "the earlier decision stands for itself");
    assert!(can_be_put(&app, sent.id).await, "and stands in her way no more");
}

#[rocket::async_test]
async fn an_appeal_that_is_allowed_takes_back_what_was_found_by_it() {
    let app = App::new().await;
    app.leave_jobs();
    let ((_, one), (_, other)) = (an_officer(&app).await, an_officer(&app).await);
    let pa = listed(&app).await;
    let ruling = removes(&app, one, pa.id).await;
    let sent = a_sent_record(&app).await;
    assert_eq!(waiting(&app).await, 1);
    let (db, post, now) = (&app.service.db, (&app.service.keys, &app.service.letterhead), app.clock.now());
    appeal_for(db, one, (pa.id, ruling), &words(), now).await.unwrap();
    declares(&app, other, pa.id).await;
    let allowed = (AppealOutcome::Overturned, &words());
    decide_appeal(db, post, other, (pa.id, ruling), allowed, now).await.unwrap();
    assert_eq!(waiting(&app).await, 0);
    save(db, sent.who, &Way::RecordOnly, now).await.unwrap();
    assert!(can_be_put(&app, sent.id).await);
}

#[rocket::async_test]
async fn a_match_goes_with_the_record_in_which_it_was_found() {
    let app = App::new().await;
    app.leave_jobs();
    let (_, officer) = an_officer(&app).await;
    was_removed(&app, officer).await;
    let sent = a_sent_record(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    leave(db, sent.who, now).await.unwrap();
    assert_eq!(sweep(db, &app.service.keys, now + Duration::days(800)).await.unwrap(), 1);
    let sql = pa_registry::storage::Sql::new("SELECT COUNT(*) FROM risk_matches");
    let (left,): (i64,) = db.read().await.unwrap().fetch_one(sql).await.unwrap();
    assert_eq!((left, minimal_records(&app).await.len()), (0, 1));
}
