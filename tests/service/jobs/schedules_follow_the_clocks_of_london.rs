//! Once a day, whatever clocks do, and once for the days on which nobody was there.

use pa_registry::clock::Timestamp;
use pa_registry::jobs::{self, Schedule, When};
use time::{Duration, macros::time};

use super::scene::{PLAN, Scene, TRACE};

const NIGHTLY: [Schedule; 1] =
    [Schedule { name: "test.nightly", when: When::Daily(time!(01:30)), kind: TRACE }];

/// Looks every quarter of an hour, does what is due, and says when that was.
async fn nights(scene: &Scene, from: &str, to: &str) -> Vec<String> {
    let (from, to): (Timestamp, Timestamp) = (from.parse().unwrap(), to.parse().unwrap());
    let mut ran = Vec::new();
    scene.clock.set(from);
    while scene.clock.now() < to {
        let queued = jobs::queue_due(scene.db(), &NIGHTLY, scene.clock.now()).await.unwrap();
        let done = jobs::run_all(&scene.context(), PLAN.work).await.unwrap();
        assert_eq!(queued, done);
        ran.extend((0..done).map(|_| scene.clock.now().to_string()[..16].to_owned()));
        scene.clock.advance(Duration::minutes(15));
    }
    ran
}

#[tokio::test]
async fn in_spring_at_the_moment_after_the_hour_that_is_left_out() {
    let scene = Scene::new().await;
    let ran = nights(&scene, "2026-03-28T01:30:00Z", "2026-03-31T00:00:00Z").await;
    assert_eq!(ran, ["2026-03-28T01:30", "2026-03-29T01:00", "2026-03-30T00:30"]);
}

#[tokio::test]
async fn in_autumn_once_in_the_hour_that_comes_twice() {
    let scene = Scene::new().await;
    let ran = nights(&scene, "2026-10-24T00:30:00Z", "2026-10-27T00:00:00Z").await;
    assert_eq!(ran, ["2026-10-24T00:30", "2026-10-25T00:30", "2026-10-26T01:30"]);
}

#[tokio::test]
async fn after_three_days_without_anybody_once() {
    let scene = Scene::new().await;
    assert_eq!(nights(&scene, "2026-11-01T01:30:00Z", "2026-11-01T12:00:00Z").await.len(), 1);
    let ran = nights(&scene, "2026-11-04T12:00:00Z", "2026-11-05T12:00:00Z").await;
    assert_eq!(ran, ["2026-11-04T12:00", "2026-11-05T01:30"]);
}
