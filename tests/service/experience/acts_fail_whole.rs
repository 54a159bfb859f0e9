//! Whatever statement fails of these acts, it leaves everything or nothing.

use pa_registry::assistants::terms::{AccessStage, Qualification, TrainingCategory, YesNo};
use pa_registry::assistants::{
    self, Bounds, Engagement, Entry, ExperienceAnswer, Expiry, Held, Item, Pathway, Qualified, Training,
    TrainingRequest, TypedEngagement,
};
use time::macros::date;

use super::scene::{a_pa, actor};
use crate::support::App;
use crate::support::faults::fails_at_every_statement;

fn a_job(app: &App, kind: &str) -> Engagement {
    let typed = TypedEngagement { kind, goes_on: "yes", ..TypedEngagement::default() };
    Engagement::read(&typed, Bounds::new(None, app.clock.now().today())).unwrap()
}

/// Adds, changes and removes an entry, with a failure at each statement.
async fn add_change_remove<I: Item>(app: &App, first: &I, second: &I) {
    let browser = a_pa(app).await;
    let who = actor(app, &browser).await;
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    fails_at_every_statement(test, &[], async || assistants::add(db, who, first, now).await).await;
    let id = entries::<I>(app, who).await[0].id;
    fails_at_every_statement(test, &[], async || assistants::change(db, who, id, second, now).await).await;
    assert!(entries::<I>(app, who).await[0].item == *second);
    fails_at_every_statement(test, &[], async || assistants::remove::<I>(db, who, id, now).await).await;
    assert!(entries::<I>(app, who).await.is_empty());
}

async fn entries<I: Item>(app: &App, who: pa_registry::accounts::AssistantActor) -> Vec<Entry<I>> {
    assistants::entries::<I>(&app.service.db, who).await.unwrap()
}

#[rocket::async_test]
async fn jobs() {
    let app = App::new().await;
    add_change_remove(&app, &a_job(&app, "employed"), &a_job(&app, "agency")).await;
}

#[rocket::async_test]
async fn qualifications() {
    let app = App::new().await;
    let mut all =
        Qualification::all().map(|qualification| Held { qualification, own_level: None, year: None });
    let (first, second) = (all.next().unwrap(), all.next().unwrap());
    add_change_remove(&app, &first, &second).await;
}

#[rocket::async_test]
async fn training() {
    let app = App::new().await;
    let first = Training {
        category: TrainingCategory::FirstAid,
        title: None,
        provider: None,
        trained_by: None,
        accredited: None,
        how: None,
        completed_on: date!(2026 - 01 - 01),
        expiry: Some(Expiry::On(date!(2027 - 01 - 01))),
    };
    let second = Training { title: Some("A course".parse().unwrap()), expiry: None, ..first.clone() };
    add_change_remove(&app, &first, &second).await;
}

#[rocket::async_test]
async fn training_asked_for() {
    let app = App::new().await;
    let first = TrainingRequest {
        category: TrainingCategory::Epilepsy,
        asked_on: date!(2026 - 01 - 01),
        stage: AccessStage::Asked,
        funded_by: None,
        why_not: None,
    };
    let second = TrainingRequest { stage: AccessStage::Offered, ..first.clone() };
    add_change_remove(&app, &first, &second).await;
}

#[rocket::async_test]
async fn the_questions_before_the_lists() {
    let app = App::new().await;
    let browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    let (test, db, now) = (&app.database, &app.service.db, app.clock.now());
    let qualified = Qualified { holds: YesNo::DontKnow, care_certificate: None, level_two: None };
    for answer in [
        ExperienceAnswer::Worked(true),
        ExperienceAnswer::Worked(false),
        ExperienceAnswer::Qualified(qualified),
        ExperienceAnswer::Trained(false),
        ExperienceAnswer::Pathway(Pathway::read("assistant", "skills").unwrap()),
    ] {
        fails_at_every_statement(test, &[], async || assistants::tell(db, who, &answer, now).await).await;
    }
}

#[rocket::async_test]
async fn a_list_ends_somewhere() {
    let app = App::new().await;
    let browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    let job = a_job(&app, "employed");
    let add = async || assistants::add(&app.service.db, who, &job, app.clock.now()).await;
    for _ in 0..100 {
        add().await.unwrap();
    }
    assert!(matches!(add().await, Err(assistants::ItemError::TooMany)));
    assert_eq!(entries::<Engagement>(&app, who).await.len(), 100);
}
