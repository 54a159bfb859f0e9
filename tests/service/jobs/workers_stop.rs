//! What was begun is finished; nothing more is claimed.

use std::sync::OnceLock;

use pa_registry::jobs::{self, Plan, Work};
use pa_registry::queue::Kind;
use tokio::sync::Semaphore;

use super::scene::Scene;

const SLOW: Kind = Kind::new("test.slow");

/// Jobs that have begun, and leave for them to end.
static BEGUN: OnceLock<Semaphore> = OnceLock::new();
static LEAVE: OnceLock<Semaphore> = OnceLock::new();

fn gate(gate: &'static OnceLock<Semaphore>) -> &'static Semaphore {
    gate.get_or_init(|| Semaphore::new(0))
}

const PLAN: Plan = Plan {
    work: &[Work {
        kind: SLOW,
        run: |_, _| {
            Box::pin(async {
                gate(&BEGUN).add_permits(1);
                gate(&LEAVE).acquire().await.unwrap().forget();
                Ok(())
            })
        },
    }],
    schedules: &[],
    duties: &[],
};

#[tokio::test(flavor = "multi_thread")]
async fn what_was_begun_is_finished_and_nothing_more_is_claimed() {
    let scene = Scene::new().await;
    scene.queue_many(SLOW, 6).await;
    let running = jobs::start(&scene.context(), PLAN);
    gate(&BEGUN).acquire_many(4).await.unwrap().forget();
    running.stopper().begin();
    gate(&LEAVE).add_permits(6);
    running.stop().await;
    let left = scene.list().await;
    assert_eq!(left.len(), 2, "four workers had begun four");
    assert!(left.iter().all(|job| job.attempts == 0), "{left:?}");
    assert_eq!(gate(&BEGUN).available_permits(), 0);
}
