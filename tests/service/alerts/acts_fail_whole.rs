//! Whatever statement fails, nothing of an act is left.

use pa_registry::accounts::{AlertToken, Whom};
use pa_registry::employers::ActsFor;
use pa_registry::employers::kept::{
    Alert, ask_alert, end_alert, end_alert_by_link, forget_alerts, give_up_alert, note_watched,
};
use time::Duration;

use super::scene::an_app;
use crate::employers::scene::{a_checked_employer, as_checked};
use crate::finder::scene::somebody;
use crate::support::faults::fails_at_every_statement;

#[rocket::async_test]
async fn of_messages() {
    let app = an_app().await;
    app.leave_jobs();
    let (kim, pa) = (a_checked_employer(&app, ActsFor::Myself).await, somebody(&app).await);
    let employer = as_checked(&app, kim.who).await;
    let (test, db, keys, now) = (&app.database, &app.service.db, &app.service.keys, app.clock.now());
    let alert = Alert::asked(vec![("tasks".to_owned(), "cooking".to_owned())], None, now);
    let asks = async || ask_alert(db, &employer, &alert, &[], now).await;
    fails_at_every_statement(test, &[], asks).await;
    let sent = std::sync::Mutex::new(String::new());
    let write = |_: Whom, _: usize, token: &AlertToken| {
        *sent.lock().unwrap() = token.reveal();
        app.service.letterhead.write("somebody_fits", "Made up", "Somebody made up.")
    };
    let (fits, tomorrow) = ([pa.id], now + Duration::DAY);
    let tells = async || note_watched(db, keys, (employer.id(), &fits), &write, tomorrow).await;
    fails_at_every_statement(test, &[], tells).await;
    let token = AlertToken::parse(&sent.lock().unwrap()).unwrap();
    fails_at_every_statement(test, &[], async || end_alert_by_link(db, &token, now).await).await;
    ask_alert(db, &employer, &alert, &[pa.id], now).await.unwrap().unwrap();
    fails_at_every_statement(test, &[], async || end_alert(db, &employer, now).await).await;
    ask_alert(db, &employer, &alert, &[], now).await.unwrap().unwrap();
    let gone = |_: Whom| app.service.letterhead.write("cannot_look", "Made up", "Nothing.");
    let gives_up = async || give_up_alert(db, keys, employer.id(), &gone, now).await;
    fails_at_every_statement(test, &[], gives_up).await;
    ask_alert(db, &employer, &alert, &[], now).await.unwrap().unwrap();
    let later = (now + Duration::days(100)).today();
    fails_at_every_statement(test, &[], async || forget_alerts(db, later).await).await;
}
