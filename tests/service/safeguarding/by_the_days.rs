//! A suspension is looked at again every ten working days, and its owner learns of it when she may.

use pa_registry::assistants::suspensions::{count_due, go_on, in_force as list, own_suspension, tell_now};
use pa_registry::clock::Timestamp;
use pa_registry::storage::PageRequest;
use time::Date;
use time::macros::date;

use super::scene::{an_officer, declares, in_force, suspends};
use crate::freshness::scene::listed;
use crate::support::App;

async fn due(app: &App) -> i64 {
    count_due(&mut app.service.db.read().await.unwrap(), app.clock.now()).await.unwrap()
}

fn moves_to(app: &App, day: Date) {
    app.clock.set(Timestamp::start_of_day(day) + time::Duration::hours(10));
}

#[rocket::async_test]
async fn over_christmas_the_days_count_that_people_work_on() {
    let app = App::new().await;
    app.leave_jobs();
    moves_to(&app, date!(2026 - 12 - 17));
    let pa = listed(&app).await;
    moves_to(&app, date!(2026 - 12 - 18));
    let (_, officer) = an_officer(&app).await;
    let first = suspends(&app, officer, pa.id, false).await;
    assert_eq!(first.review_on, date!(2027 - 01 - 06), "Christmas, the 28th and New Year are holidays");
    assert_eq!(due(&app).await, 0);
    moves_to(&app, date!(2027 - 01 - 05));
    assert_eq!(due(&app).await, 0);
    moves_to(&app, date!(2027 - 01 - 06));
    assert_eq!(due(&app).await, 1);

    let (_, other) = an_officer(&app).await;
    declares(&app, other, pa.id).await;
    let (db, now) = (&app.service.db, app.clock.now());
    go_on(db, other, (pa.id, first.id), &"Nothing is known yet.".parse().unwrap(), now).await.unwrap();
    let second = in_force(&app, other, pa.id).await.unwrap();
    assert_eq!((second.review_on, second.reviews.len()), (date!(2027 - 01 - 20), 1));
    assert_eq!(due(&app).await, 0);
    let listed = list(db, other, &PageRequest::new(None, 20)).await.unwrap();
    assert_eq!(listed.rows.len(), 1);
    assert_eq!(listed.rows[0].review_at.today(), date!(2027 - 01 - 20));
}

#[rocket::async_test]
async fn nobody_learns_of_it_while_an_enquiry_must_not_be_disturbed() {
    let app = App::new().await;
    let mut pa = listed(&app).await;
    let (_, officer) = an_officer(&app).await;
    let before = pa.browser.visit("/assistant").await;
    let mails = app.mails().await.len();
    let suspension = suspends(&app, officer, pa.id, true).await;
    let (db, now) = (&app.service.db, app.clock.now());
    assert_eq!(own_suspension(db, pa.who).await.unwrap(), None);
    assert_eq!(app.mails().await.len(), mails, "no mail");
    let held = pa.browser.visit("/assistant").await;
    assert_eq!(held.all("main dd"), before.all("main dd"), "her page says what it said before");
    assert_eq!(held.links(), before.links());
    let page = pa.browser.visit("/assistant/suspension").await;
    assert_eq!(page.heading(), "Your record is not suspended");

    let post = (&app.service.keys, &app.service.letterhead);
    tell_now(db, post, officer, (pa.id, suspension.id), now).await.unwrap();
    let mail = app.mails().await.pop().unwrap();
    assert_eq!(mail.writing.kind.as_str(), "suspended");
    assert!(!mail.writing.text.contains("Made up"), "set words: {}", mail.writing.text);
    let told = pa.browser.visit("/assistant").await;
    assert!(told.links().iter().any(|link| link == "/assistant/suspension"));
    assert!(told.all("main li").iter().any(|why| why == "The council has suspended your record."));
    let page = pa.browser.visit("/assistant/suspension").await;
    assert_eq!(page.heading(), "Your record is suspended");
}
