//! Fourteen days for a reply, twenty-eight for an appeal, and what stands until then.

use pa_registry::accounts::{RegistrarActor, Role};
use pa_registry::assistants::casework::{PutError, Whose, cases, put_on_record, take_next_case};
use pa_registry::assistants::ledger::ListingNeeds;
use pa_registry::assistants::rulings::{
    self, AppealError, AppealOutcome, HeardError, Proposal, Reasons, RuleError, Ruling, RulingKind,
    RulingReason, decide_appeal, own_ruling, propose,
};
use pa_registry::assistants::{Life, LifeRefused, MoveError, Way, come_back, pause, save};
use pa_registry::ids::AssistantId;
use pa_registry::storage::PageRequest;
use time::Duration;

use super::scene::{Sent, a_registrar, a_sent_record, declares};
use crate::assistants::scene::{record, wrong};
use crate::support::App;

fn text() -> Reasons {
    "Made up.".parse().unwrap()
}

async fn proposes(app: &App, who: RegistrarActor, id: AssistantId) -> Result<(), RuleError> {
    let post = (&app.service.keys, &app.service.letterhead);
    let proposal = Proposal { reason: RulingReason::Conduct, reasons: text(), held: false };
    declares(app, who, id).await;
    propose(&app.service.db, post, who, (id, &proposal), app.clock.now()).await
}

async fn decides(app: &App, who: RegistrarActor, sent: &Sent<'_>) -> Result<(), RuleError> {
    let post = (&app.service.keys, &app.service.letterhead);
    let named = (sent.id, told(app, sent).await.id);
    declares(app, who, sent.id).await;
    rulings::decide(&app.service.db, post, who, named, &text(), app.clock.now()).await
}

async fn appeals(app: &App, sent: &Sent<'_>) -> Result<(), HeardError> {
    let id = told(app, sent).await.id;
    rulings::appeal(&app.service.db, sent.who, id, &text(), app.clock.now()).await
}

async fn decides_appeal(
    app: &App,
    who: RegistrarActor,
    sent: &Sent<'_>,
    outcome: AppealOutcome,
) -> Result<(), AppealError> {
    let post = (&app.service.keys, &app.service.letterhead);
    let named = (sent.id, told(app, sent).await.id);
    declares(app, who, sent.id).await;
    decide_appeal(&app.service.db, post, who, named, (outcome, &text()), app.clock.now()).await
}

async fn told(app: &App, sent: &Sent<'_>) -> Ruling {
    own_ruling(&app.service.db, sent.who).await.unwrap().unwrap()
}

/// A record that is on the register.
async fn listed(app: &App, who: RegistrarActor) -> Sent<'_> {
    let sent = a_sent_record(app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    declares(app, who, sent.id).await;
    save(db, sent.who, &Way::RecordOnly, now).await.unwrap();
    let post = (&app.service.keys, &app.service.letterhead);
    put_on_record(db, post, who, sent.id, &ListingNeeds::default(), now).await.unwrap();
    sent
}

#[rocket::async_test]
async fn nobody_decides_before_the_days_for_a_reply_are_over() {
    let app = App::new().await;
    app.leave_jobs();
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    let (db, page) = (&app.service.db, PageRequest::first(10));
    proposes(&app, who, sent.id).await.unwrap();
    let again = proposes(&app, who, sent.id).await.unwrap_err();
    assert!(matches!(again, RuleError::NotNow), "{again}");
    let post = (&app.service.keys, &app.service.letterhead);
    let put = put_on_record(db, post, who, sent.id, &"".parse().unwrap(), app.clock.now()).await;
    assert!(matches!(put, Err(PutError::Proposed)));
    app.clock.advance(Duration::days(14));
    assert!(matches!(decides(&app, who, &sent).await, Err(RuleError::Stage)), "the last day counts");
    assert_eq!(cases(db, who, Whose::Everyones, &page, app.clock.now()).await.unwrap().rows, []);
    app.clock.advance(Duration::hours(12));
    let ready = cases(db, who, Whose::Everyones, &page, app.clock.now()).await.unwrap().rows;
    assert_eq!(ready[0].in_hand_since(), app.clock.now(), "since midnight");
    let late = rulings::reply(db, sent.who, told(&app, &sent).await.id, &text(), app.clock.now()).await;
    assert!(matches!(late, Err(HeardError::Stage)));
    decides(&app, who, &sent).await.unwrap();
    assert_eq!(cases(db, who, Whose::Mine, &page, app.clock.now()).await.unwrap().rows, []);
}

#[rocket::async_test]
async fn after_twenty_eight_days_a_decision_stands() {
    let app = App::new().await;
    app.leave_jobs();
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    proposes(&app, who, sent.id).await.unwrap();
    app.clock.advance(Duration::days(15));
    decides(&app, who, &sent).await.unwrap();
    app.clock.advance(Duration::days(29));
    assert!(matches!(appeals(&app, &sent).await, Err(HeardError::Stage)));
    come_back(&app.service.db, sent.who, app.clock.now()).await.unwrap();
    assert_eq!(record(&app, sent.who).await.life, Life::Draft, "whoever was refused may try again");
}

#[rocket::async_test]
async fn whoever_was_removed_comes_back_only_by_an_appeal() {
    let app = App::new().await;
    app.leave_jobs();
    let ((_, one), (_, other)) = (a_registrar(&app).await, a_registrar(&app).await);
    let sent = listed(&app, one).await;
    let (db, now) = (&app.service.db, app.clock.now());
    proposes(&app, one, sent.id).await.unwrap();
    assert_eq!(told(&app, &sent).await.kind, RulingKind::Removal);
    rulings::reply(db, sent.who, told(&app, &sent).await.id, &text(), now).await.unwrap();
    decides(&app, one, &sent).await.unwrap();
    let refused = come_back(db, sent.who, now).await.unwrap_err();
    assert!(matches!(refused, MoveError::Life(LifeRefused::TakenOff)), "{refused}");
    appeals(&app, &sent).await.unwrap();
    assert!(matches!(appeals(&app, &sent).await, Err(HeardError::Stage)), "once");
    let own = decides_appeal(&app, one, &sent, AppealOutcome::Upheld).await.unwrap_err();
    assert!(matches!(own, AppealError::AnotherOfficer), "{own}");
    assert_eq!(take_next_case(db, one, now).await.unwrap(), None, "nor is it given to that officer");
    assert_eq!(take_next_case(db, other, now).await.unwrap(), Some(sent.id));
    decides_appeal(&app, other, &sent, AppealOutcome::Upheld).await.unwrap();
    assert!(come_back(db, sent.who, now).await.is_err());
    let again = decides_appeal(&app, other, &sent, AppealOutcome::Overturned).await.unwrap_err();
    assert!(matches!(again, AppealError::NotAppealed), "{again}");
}

#[rocket::async_test]
async fn a_removal_that_is_reversed_puts_the_record_back() {
    let app = App::new().await;
    app.leave_jobs();
    let ((_, one), (_, other)) = (a_registrar(&app).await, a_registrar(&app).await);
    let sent = listed(&app, one).await;
    proposes(&app, one, sent.id).await.unwrap();
    app.clock.advance(Duration::days(15));
    decides(&app, one, &sent).await.unwrap();
    appeals(&app, &sent).await.unwrap();
    decides_appeal(&app, other, &sent, AppealOutcome::Overturned).await.unwrap();
    assert_eq!(record(&app, sent.who).await.life, Life::OnRecord);
    proposes(&app, one, sent.id).await.unwrap();
}

#[rocket::async_test]
async fn what_is_said_by_telephone_a_registrar_writes_down() {
    let app = App::new().await;
    app.leave_jobs();
    let (mut registrar, who) = a_registrar(&app).await;
    let sent = a_sent_record(&app).await;
    proposes(&app, who, sent.id).await.unwrap();
    let address = format!("/registrar/records/{}/ruling", sent.id);
    let page = registrar.visit(&address).await;
    let form = page.form_to(&address);
    assert_eq!(wrong(&registrar.fill_in(form.clone(), &[]).await), ["#reasons"]);
    let done = registrar.fill_in(form.clone(), &[("reasons", "They were ill.")]).await;
    assert_eq!(done.path, format!("/registrar/records/{}?done=heard", sent.id));
    let again = registrar.fill_in(form, &[("reasons", "They were ill.")]).await;
    assert_eq!(again.path, format!("/registrar/records/{}?done=changed", sent.id));
    assert_eq!(told(&app, &sent).await.reply.unwrap().role, Role::Registrar);
    decides(&app, who, &sent).await.unwrap();
    let page = registrar.visit(&address).await;
    let done = registrar.fill_in(page.form_to(&address), &[("reasons", "They are well.")]).await;
    let said = "They are well. (written down by a registrar)".to_owned();
    assert!(done.all("dd").contains(&said), "{:?}", done.all("dd"));
}

#[rocket::async_test]
async fn nobody_escapes_a_decision_by_a_pause() {
    let app = App::new().await;
    app.leave_jobs();
    let (_, who) = a_registrar(&app).await;
    let sent = listed(&app, who).await;
    proposes(&app, who, sent.id).await.unwrap();
    let db = &app.service.db;
    pause(db, sent.who, app.clock.now()).await.unwrap();
    app.clock.advance(Duration::days(15));
    let page = PageRequest::first(10);
    let ready = cases(db, who, Whose::Everyones, &page, app.clock.now()).await.unwrap().rows;
    assert_eq!(ready.iter().map(|case| case.id).collect::<Vec<_>>(), [sent.id]);
    decides(&app, who, &sent).await.unwrap();
    assert_eq!(record(&app, sent.who).await.life, Life::Left);
}
