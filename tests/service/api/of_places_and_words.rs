//! Where a postcode lies, and what words mean.

use pa_registry::accounts::Role;
use pa_registry::assistants::terms::Task;

use super::scene::{an_app, an_officers_program, told};

#[rocket::async_test]
async fn a_postcode_has_a_ward_or_wards_nearby() {
    let app = an_app().await;
    let mut robot = an_officers_program(&app, Role::Administrator).await;
    let lies = told(&robot.get("/api/v1/places/le41aa").await);
    assert_eq!(lies["postcode"], "LE4 1AA");
    assert!(lies.get("ward").is_some() || !lies["wards_nearby"].as_array().unwrap().is_empty(), "{lies}");
    assert_eq!(robot.get("/api/v1/places/nonsense").await.status.code, 422);
    assert_eq!(robot.get("/api/v1/places/ZZ11ZZ").await.status.code, 404);
}

#[rocket::async_test]
async fn every_word_is_said_with_its_label() {
    let app = an_app().await;
    let mut robot = an_officers_program(&app, Role::Safeguarding).await;
    let lists = told(&robot.get("/api/v1/vocabularies").await);
    let tasks = lists["parameters"]["tasks"].as_array().unwrap();
    assert_eq!(tasks.len(), Task::ALL.len());
    assert_eq!(tasks[0]["code"], Task::ALL[0].as_str());
    assert_eq!(tasks[0]["label"], Task::ALL[0].label());
    assert_eq!(lists["times"].as_array().unwrap().len(), 28);
}
