//! Removal for risk: by safeguarding officers and nobody else, with a minimal record that stays.

use pa_registry::accounts::Role;
use pa_registry::assistants::casework::{PutError, Whose, cases, count_cases, put_on_record, take_next_case};
use pa_registry::assistants::rulings::{
    self, AppealError, AppealOutcome, Proposal, RuleError, RulingKind, RulingReason, Stage, appeal_for,
    count_for_risk, decide_appeal, for_risk, own_ruling, propose, reply_for, tell_now, withdraw,
};
use pa_registry::assistants::suspensions::{Ended, open_for_risk};
use pa_registry::assistants::{Life, LifeRefused, MoveError, come_back, find_overview, leave, sweep};
use pa_registry::storage::{PageRequest, Sql};
use time::Duration;

use super::scene::{
    an_officer, decides, declares, last, minimal_records, proposal, proposes, removes, suspends, words,
};
use crate::casework::scene::{a_registrar, a_sent_record, declares as registrar_declares};
use crate::freshness::scene::listed;
use crate::support::App;
use crate::support::people::PASSWORD;

#[rocket::async_test]
async fn a_suspension_ends_with_it_and_another_officer_brings_everything_back() {
    let app = App::new().await;
    app.leave_jobs();
    let pa = listed(&app).await;
    let ((_, one), (_, other)) = (an_officer(&app).await, an_officer(&app).await);
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    suspends(&app, one, pa.id, false).await;
    let id = removes(&app, one, pa.id).await;
    let opened = open_for_risk(db, one, pa.id, now).await.unwrap();
    assert!(opened.in_force().is_none());
    assert_eq!(opened.suspensions[0].lifted.as_ref().unwrap().how, Ended::Removed);
    assert_eq!((opened.record.life, opened.rulings[0].0.kind), (Life::Left, RulingKind::Removal));
    assert_eq!(minimal_records(&app).await, [("Asha".to_owned(), "Canaryname".to_owned())]);
    let refused = come_back(db, pa.who, now).await.unwrap_err();
    assert!(matches!(refused, MoveError::Life(LifeRefused::TakenOff)), "{refused}");

    rulings::appeal(db, pa.who, id, &words(), now).await.unwrap();
    assert_eq!(sweep(db, &app.service.keys, now + Duration::days(800)).await.unwrap(), 0, "erasure waits");
    assert_eq!(count_for_risk(&mut db.read().await.unwrap(), now).await.unwrap(), 1);
    let overturned = (AppealOutcome::Overturned, &words());
    let own = decide_appeal(db, post, one, (pa.id, id), overturned, now).await;
    assert!(matches!(own, Err(AppealError::AnotherOfficer)), "{own:?}");
    declares(&app, other, pa.id).await;
    decide_appeal(db, post, other, (pa.id, id), overturned, now).await.unwrap();
    let record = find_overview(db, pa.who).await.unwrap().unwrap();
    assert_eq!((record.life, record.suspended), (Life::OnRecord, None));
    assert!(minimal_records(&app).await.is_empty(), "nothing is kept of whom an appeal was allowed");
}

#[rocket::async_test]
async fn no_registrar_proposes_decides_or_hears_of_it() {
    let app = App::new().await;
    app.leave_jobs();
    let pa = listed(&app).await;
    let ((_, officer), (_, registrar)) = (an_officer(&app).await, a_registrar(&app).await);
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    registrar_declares(&app, registrar, pa.id).await;
    let theirs = propose(db, post, registrar, (pa.id, &proposal(false)), now).await;
    assert!(matches!(theirs, Err(RuleError::NotNow)), "{theirs:?}");
    let conduct = Proposal { reason: RulingReason::Conduct, ..proposal(false) };
    declares(&app, officer, pa.id).await;
    let ours = propose(db, post, officer, (pa.id, &conduct), now).await;
    assert!(matches!(ours, Err(RuleError::NotNow)), "nor the other way round: {ours:?}");
    assert!(Proposal::read(Role::Registrar, "risk", "Made up.", false).is_err());
    let only = Proposal::read(Role::Safeguarding, "", "Made up.", false).unwrap();
    assert_eq!(only.reason, RulingReason::Risk, "nobody is asked where there is one reason only");

    proposes(&app, officer, pa.id).await.unwrap();
    let named = (pa.id, last(&app, officer, pa.id).await.id);
    for (what, done) in [
        ("tell", tell_now(db, post, registrar, named, now).await),
        ("withdraw", withdraw(db, post, registrar, named, now).await),
        ("reply", reply_for(db, registrar, named, &words(), now).await),
        ("decide", rulings::decide(db, post, registrar, named, &words(), now).await),
        ("appeal", appeal_for(db, registrar, named, &words(), now).await),
    ] {
        assert!(matches!(done, Err(RuleError::Stage)), "{what}: {done:?}");
    }
    reply_for(db, officer, named, &words(), now).await.unwrap();
    decides(&app, officer, named).await.unwrap();
    appeal_for(db, officer, named, &words(), now).await.unwrap();
    let ruling = own_ruling(db, pa.who).await.unwrap().unwrap();
    assert_eq!(ruling.reply.unwrap().role, Role::Safeguarding);
    let upheld = (AppealOutcome::Upheld, &words());
    let appealed = decide_appeal(db, post, registrar, named, upheld, now).await;
    assert!(matches!(appealed, Err(AppealError::NotAppealed)), "{appealed:?}");
    assert_eq!(
        count_cases(&mut db.read().await.unwrap(), now).await.unwrap(),
        0,
        "it is in no queue of theirs"
    );
    assert_eq!(take_next_case(db, registrar, now).await.unwrap(), None);
    let mine = cases(db, registrar, Whose::Mine, &PageRequest::first(10), now).await.unwrap();
    assert!(mine.rows.is_empty());
}

#[rocket::async_test]
async fn what_was_sent_is_refused_for_risk_and_does_not_begin_again() {
    let app = App::new().await;
    app.leave_jobs();
    let sent = a_sent_record(&app).await;
    let ((_, officer), (_, registrar)) = (an_officer(&app).await, a_registrar(&app).await);
    let (db, post) = (&app.service.db, (&app.service.keys, &app.service.letterhead));
    proposes(&app, officer, sent.id).await.unwrap();
    let page = PageRequest::first(10);
    let waiting = for_risk(db, officer, &page).await.unwrap().rows;
    assert_eq!((waiting.len(), waiting[0].assistant_id), (1, sent.id));
    assert_eq!(count_for_risk(&mut db.read().await.unwrap(), app.clock.now()).await.unwrap(), 0, "not yet");
    registrar_declares(&app, registrar, sent.id).await;
    let put = put_on_record(db, post, registrar, sent.id, &"".parse().unwrap(), app.clock.now()).await;
    assert!(matches!(put, Err(PutError::AtSafeguarding)), "{put:?}");
    app.clock.advance(Duration::days(14));
    let named = (sent.id, waiting[0].id);
    assert!(matches!(decides(&app, officer, named).await, Err(RuleError::Stage)), "the last day counts");
    app.clock.advance(Duration::days(1));
    assert_eq!(count_for_risk(&mut db.read().await.unwrap(), app.clock.now()).await.unwrap(), 1);
    decides(&app, officer, named).await.unwrap();
    assert_eq!(last(&app, officer, sent.id).await.kind, RulingKind::Refusal);
    let refused = come_back(db, sent.who, app.clock.now()).await;
    assert!(refused.is_err(), "whoever is a risk does not begin anew");
    assert_eq!(minimal_records(&app).await.len(), 1);
    app.clock.advance(Duration::days(29));
    let late = rulings::appeal(db, sent.who, named.1, &words(), app.clock.now()).await;
    assert!(late.is_err(), "twenty-eight days");
}

#[rocket::async_test]
async fn nobody_escapes_it_by_leaving_or_by_beginning_again() {
    let app = App::new().await;
    app.leave_jobs();
    let pa = listed(&app).await;
    let ((_, one), (_, other)) = (an_officer(&app).await, an_officer(&app).await);
    let (db, post, now) = (&app.service.db, (&app.service.keys, &app.service.letterhead), app.clock.now());
    leave(db, pa.who, now).await.unwrap();
    let left = proposes(&app, one, pa.id).await;
    assert!(matches!(left, Err(RuleError::NotNow)), "whoever has left is left in peace: {left:?}");
    suspends(&app, one, pa.id, false).await;
    proposes(&app, one, pa.id).await.unwrap();
    let named = (pa.id, last(&app, one, pa.id).await.id);
    assert_eq!(last(&app, one, pa.id).await.kind, RulingKind::Removal);
    come_back(db, pa.who, now).await.unwrap();
    reply_for(db, one, named, &words(), now).await.unwrap();
    decides(&app, one, named).await.unwrap();
    assert_eq!(find_overview(db, pa.who).await.unwrap().unwrap().life, Life::Left);
    assert_eq!(minimal_records(&app).await.len(), 1);
    rulings::appeal(db, pa.who, named.1, &words(), now).await.unwrap();
    declares(&app, other, pa.id).await;
    let allowed = (AppealOutcome::Overturned, &words());
    decide_appeal(db, post, other, named, allowed, now).await.unwrap();
    assert_eq!(find_overview(db, pa.who).await.unwrap().unwrap().life, Life::Draft, "where it was");
}

#[rocket::async_test]
async fn a_draft_opens_for_a_ruling_and_for_nothing_else() {
    let app = App::new().await;
    app.leave_jobs();
    let pa = listed(&app).await;
    let (_, officer) = an_officer(&app).await;
    let (db, post, now) = (&app.service.db, (&app.service.keys, &app.service.letterhead), app.clock.now());
    proposes(&app, officer, pa.id).await.unwrap();
    leave(db, pa.who, now).await.unwrap();
    come_back(db, pa.who, now).await.unwrap();
    let named = (pa.id, last(&app, officer, pa.id).await.id);
    withdraw(db, post, officer, named, now).await.unwrap();
    assert!(open_for_risk(db, officer, pa.id, now).await.is_err(), "a draft is its owner's own");
    assert!(minimal_records(&app).await.is_empty());
}

#[rocket::async_test]
async fn what_is_held_back_is_told_when_it_may_be() {
    let app = App::new().await;
    app.leave_jobs();
    let pa = listed(&app).await;
    let (_, officer) = an_officer(&app).await;
    let (db, post) = (&app.service.db, (&app.service.keys, &app.service.letterhead));
    declares(&app, officer, pa.id).await;
    propose(db, post, officer, (pa.id, &proposal(true)), app.clock.now()).await.unwrap();
    assert_eq!(own_ruling(db, pa.who).await.unwrap(), None, "she knows nothing");
    app.clock.advance(Duration::days(40));
    let named = (pa.id, last(&app, officer, pa.id).await.id);
    assert!(matches!(decides(&app, officer, named).await, Err(RuleError::Stage)), "nobody is unheard");
    tell_now(db, post, officer, named, app.clock.now()).await.unwrap();
    let until = app.clock.now().today() + Duration::days(14);
    let told = own_ruling(db, pa.who).await.unwrap().unwrap();
    assert_eq!(told.stage(app.clock.now().today()), Stage::AwaitsReply(until));
}

#[rocket::async_test]
async fn the_minimal_record_outlives_the_account_and_the_record() {
    let app = App::new().await;
    app.leave_jobs();
    let mut pa = listed(&app).await;
    let (_, officer) = an_officer(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    removes(&app, officer, pa.id).await;
    let page = pa.browser.visit("/account/close").await;
    pa.browser.submit(&page, &[("current", PASSWORD)]).await;
    app.work().await;
    let later = now + Duration::days(800);
    assert_eq!(sweep(db, &app.service.keys, later).await.unwrap(), 1, "the record is erased");
    for kept in ["SELECT COUNT(*) FROM assistants", "SELECT COUNT(*) FROM record_rulings"] {
        let (rows,): (i64,) = db.read().await.unwrap().fetch_one(Sql::new(kept)).await.unwrap();
        assert_eq!(rows, 0, "{kept}");
    }
    assert_eq!(minimal_records(&app).await, [("Asha".to_owned(), "Canaryname".to_owned())]);
    assert_eq!(sweep(db, &app.service.keys, later + Duration::days(4_000)).await.unwrap(), 0);
    assert_eq!(minimal_records(&app).await.len(), 1, "it has no end by itself");
}
