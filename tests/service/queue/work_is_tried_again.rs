//! Later and later by itself, and at once when somebody asks for it.

use pa_registry::audit::Who;
use pa_registry::ids::AccountId;
use pa_registry::queue::{self, Failure, State};
use rocket::futures::FutureExt as _;
use time::Duration;

use super::scene::Scene;

const AWAY: Failure = Failure::Later("the far end is away");
const REFUSED: Failure = Failure::Never("the far end refused it");

fn somebody(scene: &Scene) -> Who {
    Who::account(AccountId::new(scene.now), "administrator")
}

#[tokio::test]
async fn later_and_later_until_it_is_parked() {
    let mut scene = Scene::new().await;
    scene.errand().await;
    let begun = scene.now;
    let mut waits = Vec::new();
    for _ in 0..100 {
        let job = scene.claims(scene.worker).await.expect("it is due again");
        scene.fails(&job, AWAY).await;
        let shown = scene.only().await;
        if shown.state == State::Parked {
            break;
        }
        assert_eq!((shown.state, shown.failure.as_deref()), (State::Failing, Some(AWAY.reason())));
        let wait = shown.run_at - scene.now;
        waits.push(wait.whole_seconds());
        scene.now += wait - Duration::microseconds(1);
        assert!(scene.claims(scene.worker).await.is_none(), "not earlier");
        scene.now += Duration::microseconds(1);
    }
    assert_eq!(waits[..10], [10, 20, 40, 80, 160, 320, 640, 1_280, 2_560, 3_600]);
    assert_eq!((waits.len(), *waits.last().unwrap()), (99, 3_600));
    assert_eq!((scene.now - begun).whole_days(), 3, "a weekend of a dead mail server parks nothing");
    assert_eq!(scene.only().await.state, State::Parked);
    scene.now += Duration::days(400);
    assert!(scene.claims(scene.worker).await.is_none(), "nobody tries a parked job by itself");
}

#[tokio::test]
async fn not_at_all_when_that_cannot_help() {
    let scene = Scene::new().await;
    scene.errand().await;
    let job = scene.claims(scene.worker).await.unwrap();
    scene.fails(&job, REFUSED).await;
    let shown = scene.only().await;
    assert_eq!((shown.state, shown.failure.as_deref()), (State::Parked, Some(REFUSED.reason())));
}

#[tokio::test]
async fn at_once_when_somebody_asks_with_all_attempts_before_it_again() {
    for failure in [AWAY, REFUSED] {
        let scene = Scene::new().await;
        let id = scene.errand().await;
        let job = scene.claims(scene.worker).await.unwrap();
        scene.fails(&job, failure).await;
        _ = scene.db().bell().heard().now_or_never();
        assert!(queue::retry(scene.db(), somebody(&scene), id, scene.now).await.unwrap());
        assert!(scene.db().bell().heard().now_or_never().is_some(), "workers are woken");
        let shown = scene.only().await;
        assert_eq!((shown.state, shown.attempts, shown.failure), (State::Waiting, 0, None));
        assert_eq!(scene.claims(scene.worker).await.unwrap().id, id);
        let lines = "SELECT COUNT(*) FROM audit_events WHERE kind = 'job.retried' AND subject_kind = 'job'";
        assert_eq!(scene.count(lines).await, 1);
    }
}

#[tokio::test]
async fn only_what_failed_and_is_not_being_done() {
    let scene = Scene::new().await;
    let id = scene.errand().await;
    let asks = || queue::retry(scene.db(), somebody(&scene), id, scene.now);
    assert!(!asks().await.unwrap(), "it waits");
    let job = scene.claims(scene.worker).await.unwrap();
    assert!(!asks().await.unwrap(), "it is being done");
    queue::finish(scene.db(), &job, scene.worker).await.unwrap();
    assert!(!asks().await.unwrap(), "it is done");
    assert_eq!(scene.count("SELECT COUNT(*) FROM audit_events").await, 0);
}
