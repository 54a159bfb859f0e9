//! Who fits is told: what is new, once, and nothing of those who may not be found.

use pa_registry::assistants::terms::{Day, Task};
use pa_registry::assistants::{NewBlock, TypedBlock, block, pause, resume};
use pa_registry::employers::ActsFor;
use pa_registry::jobs::{self, Context};
use pa_registry::mail::waiting_letters;
use pa_registry::storage::PageRequest;

use super::scene::{an_app, asks, looks, messages, next_morning, presses};
use crate::casework::scene::a_registrar;
use crate::employers::scene::{a_checked_assisted_employer, a_checked_employer};
use crate::finder::scene::{does, somebody, works};
use crate::support::App;

const FITS: &str = "somebody_fits";

#[rocket::async_test]
async fn of_somebody_new_and_of_nobody_twice() {
    let app = an_app().await;
    let kim = a_checked_employer(&app, ActsFor::Myself).await;
    asks(&app, kim.who, &[("tasks", "cooking")]).await;
    let drives = somebody(&app).await;
    does(&app, drives.who, &[Task::Driving]).await;
    assert_eq!(next_morning(&app).await, 0, "nobody fits");
    let cooks = somebody(&app).await;
    does(&app, cooks.who, &[Task::Cooking]).await;
    assert_eq!(next_morning(&app).await, 1);
    assert_eq!(looks(&app.jobs()).await.told, 0, "once a day");
    assert_eq!(next_morning(&app).await, 0, "she is known");
    // She fits no more, and fits again: that is no news.
    pause(&app.service.db, cooks.who, app.clock.now()).await.unwrap();
    assert_eq!(next_morning(&app).await, 0);
    resume(&app.service.db, cooks.who, app.clock.now()).await.unwrap();
    assert_eq!(next_morning(&app).await, 0);
    for _ in 0..2 {
        let more = somebody(&app).await;
        does(&app, more.who, &[Task::Cooking, Task::Driving]).await;
    }
    assert_eq!(next_morning(&app).await, 1);
    let said = messages(&app, FITS).await;
    assert_eq!(said.len(), 2);
    assert!(said[0].contains("New today: One personal assistant."), "{}", said[0]);
    assert!(said[1].contains("New today: 2 personal assistants."), "{}", said[1]);
    for text in &said {
        assert!(text.contains("/end-alert/") && text.contains("/employer/alert\n"), "{text}");
        assert!(!text.contains("ooking"), "what is looked for is in no message: {text}");
    }
}

#[rocket::async_test]
async fn not_of_who_fitted_when_it_was_asked_for() {
    let app = an_app().await;
    let pa = somebody(&app).await;
    works(&app, pa.who, &[Day::Monday]).await;
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await.browser;
    let results = "/employer/search/results?times=monday-morning";
    assert_eq!(presses(&mut kim, results, "/employer/alert/ask").await.path, "/employer/alert?done=asked");
    assert_eq!(next_morning(&app).await, 0);
    works(&app, somebody(&app).await.who, &[Day::Monday, Day::Friday]).await;
    assert_eq!(next_morning(&app).await, 1);
    assert_eq!(messages(&app, FITS).await.len(), 1);
}

#[rocket::async_test]
async fn not_of_whoever_does_not_want_to_be_found_by_this_person() {
    let app = an_app().await;
    let robin = a_checked_employer(&app, ActsFor::Another).await;
    asks(&app, robin.who, &[]).await;
    let pa = somebody(&app).await;
    // She knows the person for whom somebody acts.
    let named = NewBlock::read(&TypedBlock { name: "Robin Fieldsend", ..TypedBlock::default() }).unwrap();
    block(&app.service.db, pa.who, &named, app.clock.now()).await.unwrap();
    assert_eq!(next_morning(&app).await, 0);
    somebody(&app).await;
    assert_eq!(next_morning(&app).await, 1, "others are told of");
    app.leave_jobs();
}

#[rocket::async_test]
async fn by_one_of_two_instances() {
    let app = an_app().await;
    let kim = a_checked_employer(&app, ActsFor::Myself).await;
    asks(&app, kim.who, &[]).await;
    somebody(&app).await;
    app.clock.advance(time::Duration::DAY);
    let elsewhere = Context {
        db: app.database.another_instance().await,
        atlas: std::sync::Arc::default(),
        lookout: std::sync::Arc::default(),
        ..app.jobs()
    };
    let here: jobs::Context = app.jobs();
    let (one, other) = rocket::tokio::join!(looks(&here), looks(&elsewhere));
    assert_eq!(one.told + other.told, 1);
    assert_eq!(messages(&app, FITS).await.len(), 1);
}

#[rocket::async_test]
async fn by_letter_where_there_is_no_account() {
    let app: App = an_app().await;
    let (_, registrar) = a_registrar(&app).await;
    let helped = a_checked_assisted_employer(&app, registrar, ActsFor::Myself).await;
    asks(&app, helped, &[]).await;
    somebody(&app).await;
    assert_eq!(next_morning(&app).await, 1);
    assert_eq!(messages(&app, FITS).await, Vec::<String>::new(), "nobody reads an email");
    let mut db = app.service.db.read().await.unwrap();
    let letters = waiting_letters(&mut db, &PageRequest::first(50)).await.unwrap().rows;
    assert_eq!(letters.iter().filter(|letter| letter.kind == FITS).count(), 1);
}
