//! Whatever statement fails, a change leaves everything or nothing.

use pa_registry::guidance::{Edit, publish};
use pa_registry::ids::SectionId;
use pa_registry::words::EN;

use super::scene::{Scene, words};
use crate::support::faults::fails_at_every_statement;

#[rocket::async_test]
async fn changing_and_publishing() {
    let scene = Scene::new().await;
    let (test, db, now) = (&scene.app.database, &scene.app.service.db, scene.app.clock.now());
    let edit = Edit::Add(SectionId::new(now), words("One", "Text."));
    fails_at_every_statement(test, &[], async || scene.edits(0, &edit).await).await;
    fails_at_every_statement(test, &[], async || scene.edits(1, &Edit::BringBack(0)).await).await;
    fails_at_every_statement(test, &[], async || publish(db, scene.ada, &EN, 2, now).await).await;
}

#[rocket::async_test]
async fn publishing_the_examples() {
    let scene = Scene::new().await;
    let (test, db, now) = (&scene.app.database, &scene.app.service.db, scene.app.clock.now());
    fails_at_every_statement(test, &[], async || publish(db, scene.ada, &EN, 0, now).await).await;
}
