//! If and only if the change that asked for it is kept.

use pa_registry::queue::{self, NewJob, State};
use rocket::futures::FutureExt as _;
use time::Duration;
use uuid::Uuid;

use super::scene::{ERRAND, Scene};

#[tokio::test]
async fn with_the_change_and_then_the_bell_rings() {
    let scene = Scene::new().await;
    let bell = scene.db().bell();
    let mut tx = scene.db().begin().await.unwrap();
    let id = queue::enqueue(&mut tx, NewJob::of(ERRAND), scene.now).await.unwrap();
    assert!(bell.heard().now_or_never().is_none(), "not before it can be claimed");
    tx.commit().await.unwrap();
    assert!(bell.heard().now_or_never().is_some());
    assert!(bell.heard().now_or_never().is_none(), "once");
    let job = scene.only().await;
    assert_eq!((job.id, job.state, job.attempts, job.run_at), (id, State::Waiting, 0, scene.now));
}

#[tokio::test]
async fn not_without_it() {
    let scene = Scene::new().await;
    let mut tx = scene.db().begin().await.unwrap();
    queue::enqueue(&mut tx, NewJob::of(ERRAND), scene.now).await.unwrap();
    drop(tx);
    assert!(scene.db().bell().heard().now_or_never().is_none());
    assert!(scene.claims(scene.worker).await.is_none());
    assert_eq!(scene.count("SELECT COUNT(*) FROM jobs").await, 0);
}

#[tokio::test]
async fn with_what_it_is_about_and_not_before_its_time() {
    let mut scene = Scene::new().await;
    let about = Uuid::from_u128(7);
    let later = scene.now + Duration::hours(1);
    scene.queue(NewJob::of(ERRAND).with("account", about).not_before(later)).await;
    scene.now = later - Duration::microseconds(1);
    assert!(scene.claims(scene.worker).await.is_none());
    scene.now = later;
    let job = scene.claims(scene.worker).await.unwrap();
    assert_eq!(job.id_of::<Uuid>("account"), Some(about));
    assert_eq!(job.id_of::<Uuid>("person"), None);
    assert_eq!((job.kind.as_str(), job.attempts), ("test.errand", 1));
}
