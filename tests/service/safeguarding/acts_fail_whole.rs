//! Whatever statement fails, nothing of an act with a suspension is left.

use pa_registry::assistants::suspensions::{go_on, lift, open_for_risk, suspend, tell_now};

use super::scene::{an_officer, declares, in_force, new};
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
