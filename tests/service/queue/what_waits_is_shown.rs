//! Page by page, and as figures by kind.

use pa_registry::queue::{self, Failure, Kind, NewJob, Shown, State};
use pa_registry::storage::PageRequest;
use time::Duration;

use super::scene::{ERRAND, Scene};

const PARKED: Failure = Failure::Never("no");

#[tokio::test]
async fn the_oldest_first_page_by_page() {
    let mut scene = Scene::new().await;
    let mut ids = Vec::new();
    for _ in 0..7 {
        ids.push(scene.errand().await);
        scene.now += Duration::milliseconds(1);
    }
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let request = PageRequest::new(after, 3);
        let mut conn = scene.db().read().await.unwrap();
        let page = queue::jobs(&mut conn, Shown::All, &request, scene.now).await.unwrap();
        assert!(page.rows.len() <= 3);
        seen.extend(page.rows.iter().map(|job| job.id));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen, ids);
}

#[tokio::test]
async fn what_needs_attention_apart_from_what_only_waits() {
    let scene = Scene::new().await;
    for failure in [Failure::DATABASE, PARKED] {
        scene.errand().await;
        let job = scene.claims(scene.worker).await.unwrap();
        scene.fails(&job, failure).await;
    }
    scene.errand().await;
    let states = |jobs: Vec<queue::QueuedJob>| {
        let mut states: Vec<_> = jobs.into_iter().map(|job| format!("{:?}", job.state)).collect();
        states.sort();
        states
    };
    assert_eq!(states(scene.list(Shown::NeedsAttention).await), ["Failing", "Parked"]);
    assert_eq!(states(scene.list(Shown::All).await), ["Failing", "Parked", "Waiting"]);
    assert_eq!(
        scene.list(Shown::NeedsAttention).await.iter().filter(|job| job.state == State::Parked).count(),
        1
    );
}

#[tokio::test]
async fn how_much_waits_and_how_long() {
    let mut scene = Scene::new().await;
    let begun = scene.now;
    scene.errand().await;
    let failed = scene.claims(scene.worker).await.unwrap();
    scene.fails(&failed, Failure::DATABASE).await;
    scene.now += Duration::seconds(5);
    scene.errand().await;
    scene.queue(NewJob::of(Kind::new("test.later")).not_before(scene.now + Duration::days(1))).await;
    scene.queue(NewJob::of(Kind::new("test.parked"))).await;
    while let Some(job) = scene.claims(scene.worker).await {
        if job.kind == "test.parked" {
            scene.fails(&job, PARKED).await;
        } else {
            // Given back at once.
            scene.fails(&job, Failure::DATABASE).await;
        }
    }
    let now = scene.now;
    let mut conn = scene.db().read().await.unwrap();
    let backlog = queue::backlog(&mut conn, now).await.unwrap();
    let figures: Vec<_> = backlog
        .iter()
        .map(|of| (of.kind.as_str(), of.waiting, of.failing, of.parked, of.oldest, of.due))
        .collect();
    assert_eq!(
        figures,
        [
            (ERRAND.name(), 2, 2, 0, Some(begun), None),
            ("test.later", 1, 0, 0, None, None),
            ("test.parked", 0, 0, 1, None, None),
        ]
    );
    // When both errands are due again, the one that was put off first has waited the longest.
    let later = now + Duration::seconds(10);
    let backlog = queue::backlog(&mut conn, later).await.unwrap();
    assert_eq!(backlog[0].due, Some(begun + Duration::seconds(10)));
}
