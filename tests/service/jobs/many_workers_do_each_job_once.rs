//! Four workers in each of two processes, and four hundred jobs.

use pa_registry::jobs;

use super::scene::{PLAN, Scene, TRACE};

#[tokio::test(flavor = "multi_thread")]
async fn none_is_left_out_and_none_is_done_twice() {
    let scene = Scene::new().await;
    scene.queue_many(TRACE, 400).await;
    let here = jobs::start(&scene.context(), PLAN);
    let elsewhere = jobs::start(&scene.context_elsewhere().await, PLAN);
    scene.until("SELECT COUNT(*) FROM jobs", 0).await;
    here.stop().await;
    elsewhere.stop().await;
    assert_eq!(scene.count("SELECT COUNT(DISTINCT job_id) FROM traces").await, 400);
    assert_eq!(scene.count("SELECT COUNT(*) FROM traces").await, 400);
}

#[tokio::test]
async fn run_to_the_end_by_hand_they_say_how_many() {
    let scene = Scene::new().await;
    scene.queue_many(TRACE, 25).await;
    assert_eq!(jobs::run_all(&scene.context(), PLAN.work).await.unwrap(), 25);
    assert_eq!(jobs::run_all(&scene.context(), PLAN.work).await.unwrap(), 0);
    assert_eq!(scene.count("SELECT COUNT(*) FROM traces").await, 25);
}
