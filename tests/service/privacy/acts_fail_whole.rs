//! Whatever statement fails, a consent is written with its line of the audit, or not at all.

use pa_registry::accounts::find_person;
use pa_registry::privacy::{Channel, Heard, Purpose, note, say};

use super::consent_is_kept_line_by_line::{a_registrar, an_assistant, no, yes};
use crate::support::App;
use crate::support::faults::fails_at_every_statement;

#[rocket::async_test]
async fn agreeing_and_taking_it_back() {
    let app = App::new().await;
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    let (kim, reg) = (an_assistant(&app).await, a_registrar(&app).await);
    let person = find_person(db, kim).await.unwrap().id;
    let (given, taken) = (yes(Purpose::Surveys), no(Purpose::Surveys));
    fails_at_every_statement(test, &[], async || say(db, kim, &given, now).await).await;
    fails_at_every_statement(test, &[], async || say(db, kim, &taken, now).await).await;
    let notes = async || {
        note(db, reg, person, Heard { channel: Channel::Letter, on: now.today() }, &given, now).await
    };
    fails_at_every_statement(test, &[], notes).await;
}
