//! Whatever statement fails, nothing of an act with a request is left.

use pa_registry::requests::{
    RequestKind, acknowledge, answer, declare, extend, make, open, sweep, take_back,
};
use time::Duration;

use super::scene::{an_administrator, an_asker, declares, longer, new};
use crate::support::App;
use crate::support::faults::fails_at_every_statement;

#[rocket::async_test]
async fn each_act() {
    let app = App::new().await;
    app.leave_jobs();
    let ((_, asker), (_, who)) = (an_asker(&app).await, an_administrator(&app).await);
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    let (erase, complaint) = (new(RequestKind::Erase, "Made up."), new(RequestKind::Complaint, "Made up."));
    fails_at_every_statement(test, &[], async || make(db, post, asker, &erase, now).await).await;
    let id = super::scene::newest(&app, asker).await.id;
    fails_at_every_statement(test, &[], async || declare(db, who, id, now).await).await;
    fails_at_every_statement(test, &[], async || open(db, who, id, now).await).await;
    let said = longer("Made up.");
    fails_at_every_statement(test, &[], async || extend(db, post, who, (id, &said), now).await).await;
    let reply = "Made up.".parse().unwrap();
    fails_at_every_statement(test, &[], async || answer(db, post, who, (id, &reply), now).await).await;
    let complained = make(db, post, asker, &complaint, now).await.unwrap();
    declares(&app, who, complained).await;
    fails_at_every_statement(test, &[], async || acknowledge(db, post, who, complained, now).await).await;
    fails_at_every_statement(test, &[], async || take_back(db, asker, complained, now).await).await;
    let later = now + Duration::days(800);
    fails_at_every_statement(test, &[], async || sweep(db, later).await).await;
}
