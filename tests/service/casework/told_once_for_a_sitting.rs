//! What a registrar decides at one sitting is told once, and with the news that the record is on the register.

use pa_registry::accounts::RegistrarActor;
use pa_registry::assistants::casework::{Acceptance, accept_claim, not_accept_claim, put_on_record};
use pa_registry::assistants::ledger::{CheckMethod, ListingNeeds, NotAccepted, claims};
use time::Duration;

use super::scene::{Sent, a_registrar, a_sent_record, declares};
use crate::support::App;

const DECIDED: &str = "We have looked at your record";
const ON_RECORD: &str = "You are on the register";

/// The subjects of what was written about decisions.
async fn told(app: &App) -> Vec<String> {
    app.work().await;
    let mails = app.mails().await;
    let subjects = mails.into_iter().map(|mail| mail.writing.subject);
    subjects.filter(|subject| [DECIDED, ON_RECORD].contains(&subject.as_str())).collect()
}

async fn decides(app: &App, sent: &Sent<'_>, who: RegistrarActor, counts: bool) {
    let (db, now) = (&app.service.db, app.clock.now());
    let claim = claims(db, sent.who).await.unwrap().remove(0);
    let seen = (sent.id, &claim);
    if counts {
        let acceptance = Acceptance { method: CheckMethod::InPerson, look_again_by: None, outcome: None };
        accept_claim(db, who, seen, acceptance, now).await.unwrap();
    } else {
        not_accept_claim(db, who, seen, NotAccepted::NotShown, now).await.unwrap();
    }
}

#[rocket::async_test]
async fn one_mail_after_a_quarter_of_an_hour() {
    let app = App::new().await;
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    declares(&app, who, sent.id).await;
    decides(&app, &sent, who, true).await;
    app.clock.advance(Duration::minutes(14));
    decides(&app, &sent, who, false).await;
    assert_eq!(told(&app).await, [""; 0], "the registrar is still at it");
    app.clock.advance(Duration::minutes(1));
    assert_eq!(told(&app).await, [DECIDED]);
    app.clock.advance(Duration::hours(1));
    assert_eq!(told(&app).await, [DECIDED], "and no more");
    decides(&app, &sent, who, true).await;
    app.clock.advance(Duration::minutes(15));
    assert_eq!(told(&app).await, [DECIDED, DECIDED], "another sitting");
}

#[rocket::async_test]
async fn whoever_is_on_the_register_is_told_that_instead() {
    let app = App::new().await;
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    declares(&app, who, sent.id).await;
    decides(&app, &sent, who, true).await;
    let post = (&app.service.keys, &app.service.letterhead);
    let needs: ListingNeeds = "identity".parse().unwrap();
    put_on_record(&app.service.db, post, who, sent.id, &needs, app.clock.now()).await.unwrap();
    assert_eq!(told(&app).await, [ON_RECORD]);
    app.clock.advance(Duration::hours(1));
    assert_eq!(told(&app).await, [ON_RECORD]);
}
