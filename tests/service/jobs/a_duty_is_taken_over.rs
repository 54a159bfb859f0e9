//! One instance does it; another takes over when the first stops or is gone.

use pa_registry::clock::FixedClock;
use pa_registry::ids::InstanceId;
use pa_registry::jobs::{self, Duty, Plan, Shift, Where};
use pa_registry::storage::Sql;
use time::Duration;

use super::scene::Scene;

const DUTY: Duty = Duty {
    name: "test.duty",
    every: Duration::milliseconds(20),
    place: Where::OneInstance,
    act: |context| {
        Box::pin(async move {
            let mut tx = context.db.begin().await?;
            let id = InstanceId::new(context.clock.now());
            tx.execute(Sql::new("INSERT INTO traces (job_id) VALUES ($1)").bind(id)).await?;
            Ok(tx.commit().await?)
        })
    },
};

const PANICS: Duty = Duty {
    name: "test.panic",
    act: |context| Box::pin(async move { panic!("at {}", context.clock.now()) }),
    ..DUTY
};

fn shift(duty: Duty, clock: &FixedClock) -> Shift {
    Shift::new(duty, InstanceId::new(clock.now()))
}

#[tokio::test]
async fn when_the_first_is_gone_within_ten_seconds() {
    let scene = Scene::new().await;
    let (here, elsewhere) = (scene.context(), scene.context_elsewhere().await);
    let (mut first, mut second) = (shift(DUTY, &scene.clock), shift(DUTY, &scene.clock));
    assert!(first.turn(&here).await.unwrap());
    for _ in 0..40 {
        assert!(first.turn(&here).await.unwrap(), "it goes on as long as it is there");
        assert!(!second.turn(&elsewhere).await.unwrap());
        scene.clock.advance(Duration::milliseconds(500));
    }
    assert_eq!(scene.count("SELECT COUNT(*) FROM traces").await, 41);
    // From now on the first says nothing any more.
    let mut waited = Duration::ZERO;
    while !second.turn(&elsewhere).await.unwrap() {
        scene.clock.advance(Duration::milliseconds(500));
        waited += Duration::milliseconds(500);
    }
    assert!(waited <= Duration::seconds(12), "{waited}");
    assert!(!first.turn(&here).await.unwrap(), "who comes back is too late");
}

#[tokio::test]
async fn when_the_first_stops_at_the_next_question() {
    let scene = Scene::new().await;
    let (here, elsewhere) = (scene.context(), scene.context_elsewhere().await);
    let (mut first, mut second) = (shift(DUTY, &scene.clock), shift(DUTY, &scene.clock));
    assert!(first.turn(&here).await.unwrap());
    assert!(!second.turn(&elsewhere).await.unwrap());
    first.end(&here.db).await.unwrap();
    scene.clock.advance(Duration::seconds(2));
    assert!(second.turn(&elsewhere).await.unwrap());
    first.end(&here.db).await.unwrap();
    assert!(second.turn(&elsewhere).await.unwrap(), "an end that is told twice takes nothing from others");
}

#[tokio::test]
async fn not_when_each_instance_has_it() {
    let scene = Scene::new().await;
    let duty = Duty { place: Where::EveryInstance, ..DUTY };
    let (mut first, mut second) = (shift(duty, &scene.clock), shift(duty, &scene.clock));
    for _ in 0..3 {
        assert!(first.turn(&scene.context()).await.unwrap());
        assert!(second.turn(&scene.context()).await.unwrap());
    }
    assert_eq!(scene.count("SELECT COUNT(*) FROM traces").await, 6);
    assert_eq!(scene.count("SELECT COUNT(*) FROM leases").await, 0);
}

#[tokio::test]
async fn a_panic_is_told_and_the_next_turn_comes() {
    let scene = Scene::new().await;
    let mut shift = shift(PANICS, &scene.clock);
    for _ in 0..2 {
        let error = shift.turn(&scene.context()).await.unwrap_err();
        assert!(error.to_string().contains("fault in the service"), "{error}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_goes_on_at_its_intervals_and_is_given_back_at_the_end() {
    const PLAN: Plan = Plan { work: &[], schedules: &[], duties: &[DUTY, PANICS] };
    let scene = Scene::new().await;
    let running = jobs::start(&scene.context(), PLAN);
    for least in 1..=3 {
        scene.until_at_least("SELECT COUNT(*) FROM traces", least).await;
    }
    scene.until("SELECT COUNT(*) FROM leases", 2).await;
    running.stop().await;
    assert_eq!(scene.count("SELECT COUNT(*) FROM leases").await, 0);
}
