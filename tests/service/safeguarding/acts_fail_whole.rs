//! Whatever statement fails, nothing of an act with a suspension is left.

use pa_registry::assistants::risk::{MatchOutcome, decide_match, open_match};
use pa_registry::assistants::rulings::{
    self, AppealOutcome, appeal_for, decide, decide_appeal, open_rulings, propose, reply_for, withdraw,
};
use pa_registry::assistants::suspensions::{go_on, lift, open_for_risk, suspend, tell_now};
use pa_registry::assistants::{FullName, save, send};
use time::Duration;

use super::scene::{an_officer, declares, in_force, last, new, proposal, removes, suspends, words};
use crate::assistants::scene::{a_pa, actor, answer_the_rest, begins, record};
use crate::freshness::scene::listed;
use crate::support::App;
use crate::support::faults::fails_at_every_statement;

#[rocket::async_test]
async fn each_act() {
    let app = App::new().await;
    let pa = listed(&app).await;
    let (_, who) = an_officer(&app).await;
    declares(&app, who, pa.id).await;
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    let (held, told) = (new("Made up.", true), new("Made up.", false));
    let grounds = "Made up.".parse().unwrap();
    fails_at_every_statement(test, &[], async || suspend(db, post, who, (pa.id, &held), now).await).await;
    fails_at_every_statement(test, &[], async || open_for_risk(db, who, pa.id, now).await).await;
    let named = (pa.id, in_force(&app, who, pa.id).await.unwrap().id);
    fails_at_every_statement(test, &[], async || tell_now(db, post, who, named, now).await).await;
    fails_at_every_statement(test, &[], async || go_on(db, who, named, &grounds, now).await).await;
    fails_at_every_statement(test, &[], async || lift(db, post, who, named, &grounds, now).await).await;
    fails_at_every_statement(test, &[], async || suspend(db, post, who, (pa.id, &told), now).await).await;
    app.leave_jobs();
}

#[rocket::async_test]
async fn each_act_of_a_removal_for_risk() {
    let app = App::new().await;
    app.leave_jobs();
    let pa = listed(&app).await;
    let ((_, one), (_, other)) = (an_officer(&app).await, an_officer(&app).await);
    declares(&app, other, pa.id).await;
    suspends(&app, one, pa.id, false).await;
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    let (post, words) = ((&app.service.keys, &app.service.letterhead), words());
    let (held, open) = (proposal(true), proposal(false));
    fails_at_every_statement(test, &[], async || propose(db, post, one, (pa.id, &held), now).await).await;
    fails_at_every_statement(test, &[], async || open_rulings(db, one, pa.id, now).await).await;
    let named = (pa.id, last(&app, one, pa.id).await.id);
    fails_at_every_statement(test, &[], async || rulings::tell_now(db, post, one, named, now).await).await;
    fails_at_every_statement(test, &[], async || withdraw(db, post, one, named, now).await).await;
    let now = now + Duration::seconds(1);
    propose(db, post, one, (pa.id, &open), now).await.unwrap();
    let named = (pa.id, last(&app, one, pa.id).await.id);
    fails_at_every_statement(test, &[], async || reply_for(db, one, named, &words, now).await).await;
    fails_at_every_statement(test, &[], async || decide(db, post, one, named, &words, now).await).await;
    fails_at_every_statement(test, &[], async || appeal_for(db, one, named, &words, now).await).await;
    let allowed = (AppealOutcome::Overturned, &words);
    fails_at_every_statement(test, &[], async || decide_appeal(db, post, other, named, allowed, now).await)
        .await;
}

#[rocket::async_test]
async fn each_act_with_somebody_who_comes_back() {
    let app = App::new().await;
    app.leave_jobs();
    let removed = listed(&app).await;
    let (_, who) = an_officer(&app).await;
    let id = removes(&app, who, removed.id).await;
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    let mut browser = a_pa(&app).await;
    begins(&mut browser).await;
    let pa = actor(&app, &browser).await;
    answer_the_rest(&app, pa).await;
    fails_at_every_statement(test, &[], async || send(db, pa, now).await).await;
    let of = record(&app, pa).await.id;
    declares(&app, who, of).await;
    fails_at_every_statement(test, &[], async || open_match(db, who, of, now).await).await;
    let other = MatchOutcome::Other;
    fails_at_every_statement(test, &[], async || decide_match(db, who, (of, id), other, now).await).await;
    let name = FullName::read("Asha", "Other").unwrap();
    fails_at_every_statement(test, &[], async || save(db, pa, &name, now).await).await;
}
