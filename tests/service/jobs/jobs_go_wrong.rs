//! A panic, an unknown kind, a database that is away: the worker goes on.

use pa_registry::jobs;
use pa_registry::queue::{Failure, Kind, State};
use time::Duration;

use super::scene::{PANIC, PLAN, Scene, TRACE};

async fn work(scene: &Scene) -> usize {
    jobs::run_all(&scene.context(), PLAN.work).await.unwrap()
}

#[tokio::test]
async fn a_panic_ends_the_job_and_not_the_worker() {
    let scene = Scene::new().await;
    scene.queue(PANIC).await;
    scene.queue(TRACE).await;
    assert_eq!(work(&scene).await, 2);
    assert_eq!(scene.count("SELECT COUNT(*) FROM traces").await, 1);
    let left = scene.list().await;
    assert_eq!(left.len(), 1);
    assert_eq!(
        (left[0].state, left[0].failure.as_deref()),
        (State::Failing, Some(Failure::CUT_SHORT.reason()))
    );
}

#[tokio::test]
async fn an_unknown_kind_is_left_to_newer_instances_for_an_hour_and_then_parked() {
    let scene = Scene::new().await;
    scene.queue(Kind::new("test.unknown")).await;
    assert_eq!(work(&scene).await, 1);
    let reason = Some(Failure::UNKNOWN_KIND.reason().to_owned());
    let left = scene.list().await;
    assert_eq!((left[0].state, &left[0].failure), (State::Failing, &reason));
    scene.clock.advance(Duration::hours(1));
    assert_eq!(work(&scene).await, 1);
    let left = scene.list().await;
    assert_eq!((left[0].state, &left[0].failure), (State::Parked, &reason));
}

#[tokio::test]
async fn what_never_finishes_is_parked_and_not_begun_again() {
    let scene = Scene::new().await;
    scene.queue(TRACE).await;
    scene.run("UPDATE jobs SET attempts = 100").await;
    assert_eq!(work(&scene).await, 1);
    let left = scene.list().await;
    assert_eq!(
        (left[0].state, left[0].failure.as_deref()),
        (State::Parked, Some(Failure::NEVER_FINISHED.reason()))
    );
    assert_eq!(scene.count("SELECT COUNT(*) FROM traces").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn workers_wait_for_a_database_that_is_away_and_go_on_by_themselves() {
    let scene = Scene::new().await;
    scene.run("ALTER TABLE jobs RENAME TO jobs_away").await;
    let running = jobs::start(&scene.context(), PLAN);
    // Long enough for each worker to have met the trouble.
    tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
    scene.run("ALTER TABLE jobs_away RENAME TO jobs").await;
    scene.queue(TRACE).await;
    scene.until("SELECT COUNT(*) FROM traces", 1).await;
    scene.until("SELECT COUNT(*) FROM jobs", 0).await;
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn how_a_job_ended_is_noted_as_soon_as_it_can_be() {
    let scene = Scene::new().await;
    scene.queue_many(PANIC, 3).await;
    scene.queue_many(TRACE, 3).await;
    let running = jobs::start(&scene.context(), PLAN);
    scene.until("SELECT COUNT(*) FROM jobs WHERE failure IS NOT NULL", 3).await;
    scene.until("SELECT COUNT(*) FROM jobs", 3).await;
    running.stop().await;
}
