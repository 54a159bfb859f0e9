//! Each act leaves its line in the audit, and only its own; what is looked for stands in none.

use pa_registry::accounts::{AlertToken, Whom};
use pa_registry::employers::ActsFor;
use pa_registry::employers::kept::{
    Alert, alert, alert_goes_on, ask_alert, end_alert, end_alert_by_link, give_up_alert, note_watched,
};
use time::Duration;

use super::scene::an_app;
use crate::audit::{acts, lines, one_more};
use crate::employers::scene::{a_checked_employer, as_checked};
use crate::finder::scene::somebody;

#[rocket::async_test]
async fn of_messages() {
    let app = an_app().await;
    app.leave_jobs();
    let (kim, pa) = (a_checked_employer(&app, ActsFor::Myself).await, somebody(&app).await);
    let employer = as_checked(&app, kim.who).await;
    let (db, keys, now) = (&app.service.db, &app.service.keys, app.clock.now());
    let asked = Alert::asked(vec![("tasks".to_owned(), "cooking".to_owned())], None, now);
    let sent = std::sync::Mutex::new(AlertToken::draw());
    let write = |_: Whom, _: usize, token: &AlertToken| {
        *sent.lock().unwrap() = token.clone();
        app.service.letterhead.write("somebody_fits", "Made up", "Somebody made up.")
    };
    let gone = |_: Whom| app.service.letterhead.write("cannot_look", "Made up", "Nothing.");
    let (id, fits, tomorrow) = (employer.id(), [pa.id], now + Duration::DAY);
    acts! { &app;
        "ending what was not asked for" => []: end_alert(db, &employer, now);
        "asking to be told" => ["employer.alert_asked"]: ask_alert(db, &employer, &asked, &[], now);
        "reading it" => []: alert(db, &employer, now);
        "a day on which nobody fits" => []: note_watched(db, keys, (id, &[]), &write, tomorrow);
        "a day on which somebody fits" => ["employer.alerted"]:
            note_watched(db, keys, (id, &fits), &write, tomorrow + Duration::DAY);
        "the same day again" => []: note_watched(db, keys, (id, &fits), &write, tomorrow + Duration::DAY);
    }
    let token = sent.into_inner().unwrap();
    acts! { &app;
        "opening the link of a message" => []: alert_goes_on(db, &token);
        "ending it by the link" => ["employer.alert_ended"]: end_alert_by_link(db, &token, now);
        "ending it again" => []: end_alert_by_link(db, &token, now);
        "asking again" => ["employer.alert_asked"]: ask_alert(db, &employer, &asked, &[], now);
        "ending it with the button" => ["employer.alert_ended"]: end_alert(db, &employer, now);
        "asking a third time" => ["employer.alert_asked"]: ask_alert(db, &employer, &asked, &[], now);
        "giving up what cannot be read" => ["employer.alert_ended"]: give_up_alert(db, keys, id, &gone, now);
    }
}
