//! Queued once for all instances, and not again while it waits.

use pa_registry::queue::{self, NewJob};
use time::Duration;

use super::scene::{ERRAND, Scene};

#[tokio::test(flavor = "multi_thread")]
async fn once_whichever_instance_comes_first() {
    let scene = Scene::new().await;
    let (one, two) = (scene.database.another_instance().await, scene.database.another_instance().await);
    let now = scene.now;
    let asking: Vec<_> = (0..16)
        .map(|number| {
            let db = if number % 2 == 0 { one.clone() } else { two.clone() };
            tokio::spawn(async move { queue::due(&db, "errand", now, &NewJob::of(ERRAND), now).await })
        })
        .collect();
    let mut queued = 0;
    for answer in asking {
        queued += usize::from(answer.await.unwrap().unwrap());
    }
    assert_eq!((queued, scene.count("SELECT COUNT(*) FROM jobs").await), (1, 1));
}

#[tokio::test]
async fn not_for_a_time_that_is_past_and_not_while_the_last_one_waits() {
    let mut scene = Scene::new().await;
    let due = async |scene: &Scene, at| {
        queue::due(scene.db(), "errand", at, &NewJob::of(ERRAND), scene.now).await.unwrap()
    };
    let first = scene.now;
    assert!(due(&scene, first).await);
    assert!(!due(&scene, first).await, "twice");
    scene.now += Duration::minutes(5);
    let second = scene.now;
    assert!(!due(&scene, second).await, "the first still waits");
    let job = scene.claims(scene.worker).await.unwrap();
    assert!(!due(&scene, second).await, "the first is being done");
    queue::finish(scene.db(), &job, scene.worker).await.unwrap();
    assert!(!due(&scene, first).await, "a clock that was put back queues nothing again");
    assert!(due(&scene, second).await, "what was left out comes when the first is done");
}
