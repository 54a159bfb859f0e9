//! By one worker at a time, and by another when that one is gone.

use pa_registry::queue::{self, Failure, State};
use time::Duration;

use super::scene::Scene;

#[tokio::test]
async fn by_one_worker_until_it_is_done() {
    let scene = Scene::new().await;
    scene.errand().await;
    let job = scene.claims(scene.worker).await.unwrap();
    assert!(scene.claims(scene.other).await.is_none());
    assert_eq!(scene.only().await.state, State::Running);
    queue::finish(scene.db(), &job, scene.worker).await.unwrap();
    assert_eq!(scene.count("SELECT COUNT(*) FROM jobs").await, 0);
}

#[tokio::test]
async fn by_another_once_the_claim_of_one_that_died_has_lapsed() {
    let mut scene = Scene::new().await;
    scene.errand().await;
    let lost = scene.claims(scene.worker).await.unwrap();
    scene.now += Duration::minutes(5) - Duration::microseconds(1);
    assert!(scene.claims(scene.other).await.is_none());
    scene.now += Duration::microseconds(1);
    assert_eq!(scene.only().await.state, State::Waiting);
    let job = scene.claims(scene.other).await.unwrap();
    assert_eq!((job.id, job.attempts), (lost.id, 2));

    // One that was only slow takes nothing away from the one that came after it.
    queue::finish(scene.db(), &lost, scene.worker).await.unwrap();
    queue::fail(scene.db(), &lost, scene.worker, Failure::DATABASE, scene.now).await.unwrap();
    let shown = scene.only().await;
    assert_eq!((shown.state, shown.failure), (State::Running, None));
    queue::finish(scene.db(), &job, scene.other).await.unwrap();
    assert_eq!(scene.count("SELECT COUNT(*) FROM jobs").await, 0);
}

#[tokio::test]
async fn one_that_ends_every_process_that_begins_it_is_hopeless_in_the_end() {
    let mut scene = Scene::new().await;
    scene.errand().await;
    for attempt in 1..=101 {
        let job = scene.claims(scene.worker).await.unwrap();
        assert_eq!((job.attempts, job.is_hopeless()), (attempt, attempt > 100));
        scene.now += Duration::minutes(5);
    }
}
