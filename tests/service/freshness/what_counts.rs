//! Which acts say that a record is still right, and which do not.

use pa_registry::assistants::terms::Looking;
use pa_registry::assistants::{
    About, ConfirmError, Freshness, Rhythm, Way, confirm, find_confirmed, leave, look, pause, resume, save,
};
use time::Duration;

use super::scene::{confirmed, confirmed_days_ago, listed, on_register, reminds};
use crate::casework::scene::a_sent_record;
use crate::support::App;

#[rocket::async_test]
async fn who_says_how_things_are_is_not_hidden_without_being_asked() {
    let app = App::new().await;
    let (db, now) = (&app.service.db, app.clock.now());
    let pa = on_register(&app, Way::Listed, Looking::No).await;
    confirmed_days_ago(&app, pa.id, 200).await;
    assert_eq!(confirmed(&app, pa.who).await.rhythm, Rhythm::Yearly);
    look(db, pa.who, Looking::Yes, now).await.unwrap();
    let stands = confirmed(&app, pa.who).await;
    assert_eq!((stands.on, stands.rhythm), (now.today(), Rhythm::Monthly));

    let other = on_register(&app, Way::RecordOnly, Looking::Yes).await;
    confirmed_days_ago(&app, other.id, 200).await;
    save(db, other.who, &Way::Listed, now).await.unwrap();
    let stands = confirmed(&app, other.who).await;
    assert_eq!((stands.on, stands.rhythm), (now.today(), Rhythm::Monthly));
}

#[rocket::async_test]
async fn looking_at_the_own_page_and_changing_an_answer_say_nothing_of_the_rest() {
    let app = App::new().await;
    let (db, now) = (&app.service.db, app.clock.now());
    let mut pa = listed(&app).await;
    confirmed_days_ago(&app, pa.id, 40).await;
    pa.browser.visit("/assistant").await;
    save(db, pa.who, &About::read("I laugh a lot", "Films").unwrap(), now).await.unwrap();
    assert_eq!(confirmed(&app, pa.who).await.on, now.today() - Duration::days(40));
}

#[rocket::async_test]
async fn a_pause_rests_and_its_end_begins_anew() {
    let app = App::new().await;
    let db = &app.service.db;
    let pa = listed(&app).await;
    confirmed_days_ago(&app, pa.id, 20).await;
    pause(db, pa.who, app.clock.now()).await.unwrap();
    assert!(matches!(confirm(db, pa.who, app.clock.now()).await, Err(ConfirmError::NotOnRegister)));
    app.clock.advance(Duration::days(300));
    assert_eq!(reminds(&app).await.records, 0, "nobody is asked during a pause");
    let now = app.clock.now();
    resume(db, pa.who, now).await.unwrap();
    let state = confirmed(&app, pa.who).await.state(now.today());
    assert_eq!(state, Freshness::Fresh { until: now.today() + Duration::days(30) });
    app.clock.advance(Duration::days(23));
    assert_eq!(reminds(&app).await.records, 1);
    leave(db, pa.who, app.clock.now()).await.unwrap();
    app.clock.advance(Duration::days(60));
    assert_eq!(reminds(&app).await.records, 0, "who has left is not asked");
    app.leave_jobs();
}

#[rocket::async_test]
async fn nobody_is_asked_before_the_record_is_on_the_register() {
    let app = App::new().await;
    let sent = a_sent_record(&app).await;
    assert_eq!(confirmed(&app, sent.who).await.on, app.clock.now().today(), "it was said by sending it");
    app.clock.advance(Duration::days(100));
    assert_eq!(reminds(&app).await.records, 0);
}

#[rocket::async_test]
async fn the_count_of_a_record_that_another_version_put_on_the_register_begins() {
    let app = App::new().await;
    let pa = listed(&app).await;
    app.run("DELETE FROM assistant_confirmations").await;
    assert_eq!(find_confirmed(&app.service.db, pa.who).await.unwrap(), None);
    assert_eq!(reminds(&app).await.records, 0);
    assert_eq!(confirmed(&app, pa.who).await.on, app.clock.now().today());
    app.clock.advance(Duration::days(23));
    assert_eq!(reminds(&app).await.records, 1);
    app.leave_jobs();
}

#[rocket::async_test]
async fn nobody_is_asked_about_a_record_that_is_not_on_the_register_however_it_came_to_be_so() {
    let app = App::new().await;
    let pa = listed(&app).await;
    confirmed_days_ago(&app, pa.id, 30).await;
    app.run("UPDATE assistants SET status = 'sent'").await;
    assert_eq!((reminds(&app).await.records, reminds(&app).await.records), (1, 0));
    assert_eq!(confirmed(&app, pa.who).await.done, None);
}

#[rocket::async_test]
async fn after_the_service_was_down_one_mail_is_sent_and_not_three() {
    let app = App::new().await;
    let pa = listed(&app).await;
    confirmed_days_ago(&app, pa.id, 47).await;
    let before = app.mails().await.len();
    assert_eq!((reminds(&app).await.records, reminds(&app).await.records), (1, 0));
    assert_eq!(app.mails().await.len(), before + 1);
    app.clock.advance(Duration::days(13));
    assert_eq!(reminds(&app).await.records, 1, "that it is hidden is written down");
    assert_eq!(app.mails().await.len(), before + 1, "and not written about again");
}
