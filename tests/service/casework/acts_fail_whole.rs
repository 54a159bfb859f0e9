//! Whatever statement fails, nothing of a registrar's act is left.

use pa_registry::assistants::casework::{
    Acceptance, accept_claim, declare_no_interest, give_back_case, not_accept_claim, open_record,
    put_on_record, take_next_case, tell_decided,
};
use pa_registry::assistants::ledger::{
    CheckMethod, Claim, ClaimKind, DbsCertificate, DbsLevel, DbsOutcome, ListingNeeds, NotAccepted, Told,
    claims, reduce, tell_claim,
};
use pa_registry::assistants::questions::{answer, answer_for, ask, own_questions, take_back};
use pa_registry::assistants::rulings::{
    AppealOutcome, Proposal, RulingReason, appeal, appeal_for, decide, decide_appeal, own_ruling, propose,
    reply, reply_for, tell_now, withdraw,
};
use pa_registry::assistants::search::{Sought, search};
use time::{Duration, macros::date};

use super::scene::{Sent, a_registrar, a_sent_record};
use crate::support::App;
use crate::support::faults::fails_at_every_statement;

async fn of_dbs(app: &App, sent: &Sent<'_>) -> Claim {
    let claims = claims(&app.service.db, sent.who).await.unwrap();
    claims.into_iter().find(|claim| claim.kind() == ClaimKind::Dbs).unwrap()
}

#[rocket::async_test]
async fn each_act() {
    let app = App::new().await;
    app.leave_jobs();
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    let (test, db, now, id) = (&app.database, &app.service.db, app.clock.now(), sent.id);
    let dbs = DbsCertificate {
        level: DbsLevel::Basic,
        issued_on: date!(2026 - 03 - 01),
        workforce: None,
        update_service: Some(true),
        seen: None,
    };
    tell_claim(db, sent.who, None, &Told::Dbs(dbs), now).await.unwrap();
    fails_at_every_statement(test, &[], async || take_next_case(db, who, now).await).await;
    fails_at_every_statement(test, &[], async || give_back_case(db, who, id, now).await).await;
    let asha = Sought::read("Asha").unwrap();
    fails_at_every_statement(test, &[], async || search(db, who, &asha, now).await).await;
    fails_at_every_statement(test, &[], async || declare_no_interest(db, who, id, now).await).await;
    fails_at_every_statement(test, &[], async || open_record(db, who, id, now).await).await;
    let dbs = of_dbs(&app, &sent).await;
    let acceptance = Acceptance {
        method: CheckMethod::UpdateService,
        look_again_by: Some(date!(2029 - 11 - 22)),
        outcome: Some(DbsOutcome::NothingRelevant),
    };
    fails_at_every_statement(test, &[], async || accept_claim(db, who, (id, &dbs), acceptance, now).await)
        .await;
    let later = now + time::Duration::days(200);
    fails_at_every_statement(test, &[], async || reduce(db, later).await).await;
    let dbs = of_dbs(&app, &sent).await;
    let reason = NotAccepted::DbsDecision;
    fails_at_every_statement(test, &[], async || not_accept_claim(db, who, (id, &dbs), reason, now).await)
        .await;
    let post = (&app.service.keys, &app.service.letterhead);
    let words = "Brimblethorpe?".parse().unwrap();
    let open = async || own_questions(db, sent.who).await.unwrap()[0].id;
    fails_at_every_statement(test, &[], async || ask(db, post, who, (id, &words), now).await).await;
    let named = (id, open().await);
    fails_at_every_statement(test, &[], async || take_back(db, who, named, now).await).await;
    ask(db, post, who, (id, &words), now).await.unwrap();
    let question = open().await;
    fails_at_every_statement(test, &[], async || answer(db, sent.who, question, &words, now).await).await;
    ask(db, post, who, (id, &words), now + Duration::seconds(1)).await.unwrap();
    let named = (id, open().await);
    fails_at_every_statement(test, &[], async || answer_for(db, who, named, &words, now).await).await;
    fails_at_every_statement(test, &[], async || tell_decided(db, post, id, now).await).await;
    let needs: ListingNeeds = "".parse().unwrap();
    fails_at_every_statement(test, &[], async || put_on_record(db, post, who, id, &needs, now).await).await;
}

#[rocket::async_test]
async fn each_act_of_a_refusal() {
    let app = App::new().await;
    app.leave_jobs();
    let sent = a_sent_record(&app).await;
    let ((_, one), (_, other)) = (a_registrar(&app).await, a_registrar(&app).await);
    let (test, db, now, id) = (&app.database, &app.service.db, app.clock.now(), sent.id);
    let (post, words) = ((&app.service.keys, &app.service.letterhead), "Made up.".parse().unwrap());
    for officer in [one, other] {
        declare_no_interest(db, officer, id, now).await.unwrap();
    }
    let proposal =
        |held| Proposal { reason: RulingReason::Conduct, reasons: "Made up.".parse().unwrap(), held };
    let (held, open) = (proposal(true), proposal(false));
    fails_at_every_statement(test, &[], async || propose(db, post, one, (id, &held), now).await).await;
    let named = (id, open_record(db, one, id, now).await.unwrap().rulings[0].0.id);
    fails_at_every_statement(test, &[], async || tell_now(db, post, one, named, now).await).await;
    fails_at_every_statement(test, &[], async || withdraw(db, post, one, named, now).await).await;
    let later = now + Duration::seconds(1);
    propose(db, post, one, (id, &open), later).await.unwrap();
    let named = (id, own_ruling(db, sent.who).await.unwrap().unwrap().id);
    fails_at_every_statement(test, &[], async || reply(db, sent.who, named.1, &words, later).await).await;
    fails_at_every_statement(test, &[], async || decide(db, post, one, named, &words, later).await).await;
    fails_at_every_statement(test, &[], async || appeal(db, sent.who, named.1, &words, later).await).await;
    let outcome = (AppealOutcome::Overturned, &words);
    fails_at_every_statement(test, &[], async || decide_appeal(db, post, other, named, outcome, later).await)
        .await;
}

#[rocket::async_test]
async fn each_act_of_writing_down_what_was_said() {
    let app = App::new().await;
    app.leave_jobs();
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    let (test, db, now, id) = (&app.database, &app.service.db, app.clock.now(), sent.id);
    let (post, words) = ((&app.service.keys, &app.service.letterhead), "Made up.".parse().unwrap());
    let proposal =
        Proposal { reason: RulingReason::Conduct, reasons: "Made up.".parse().unwrap(), held: false };
    declare_no_interest(db, who, id, now).await.unwrap();
    propose(db, post, who, (id, &proposal), now).await.unwrap();
    let named = (id, own_ruling(db, sent.who).await.unwrap().unwrap().id);
    fails_at_every_statement(test, &[], async || reply_for(db, who, named, &words, now).await).await;
    decide(db, post, who, named, &words, now).await.unwrap();
    fails_at_every_statement(test, &[], async || appeal_for(db, who, named, &words, now).await).await;
}
