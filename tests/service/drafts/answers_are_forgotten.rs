//! When they are used, when their time is over, and with the account.

use pa_registry::drafts::{self, DraftOwner};
use pa_registry::storage::Sql;
use serde_json::json;
use time::Duration;

use super::scene::{KIND, Scene, a_visit};

#[tokio::test]
async fn of_the_one_who_asks_and_of_nobody_else() {
    let scene = Scene::new().await;
    let (sam, visit, other) = (scene.an_account("sam@people.example").await, a_visit("one"), a_visit("two"));
    for owner in [&sam, &visit, &other] {
        scene.keep(owner, json!({"answer": 1})).await;
    }
    for owner in [&sam, &visit] {
        drafts::forget(&scene.database.db, owner, KIND).await.unwrap();
        assert_eq!(scene.find(owner).await, None);
        // A second time, as when a button was pressed twice, there is nothing to do.
        drafts::forget(&scene.database.db, owner, KIND).await.unwrap();
    }
    assert_eq!(scene.find(&other).await, Some(json!({"answer": 1})));
    assert_eq!(scene.rows().await, 1);
}

#[tokio::test]
async fn after_two_hours_of_a_visit_and_half_a_year_of_an_account() {
    let mut scene = Scene::new().await;
    let sam = scene.an_account("sam@people.example").await;
    for (owner, keeps) in [(a_visit("one"), Duration::hours(2)), (sam, Duration::days(183))] {
        scene.keep(&owner, json!({"answer": 1})).await;
        let begun = scene.now;
        scene.now = begun + keeps - Duration::microseconds(1);
        assert!(scene.find(&owner).await.is_some(), "{owner:?}");
        scene.now = begun + keeps;
        assert_eq!(scene.find(&owner).await, None, "{owner:?}: nobody sees what has expired, swept or not");
    }
}

#[tokio::test]
async fn later_when_a_page_was_sent_again() {
    let mut scene = Scene::new().await;
    let visit = a_visit("one");
    for _ in 0..3 {
        scene.keep(&visit, json!({"answer": 1})).await;
        scene.now += Duration::minutes(90);
        assert!(scene.find(&visit).await.is_some());
    }
}

#[tokio::test]
async fn by_sweeping_when_they_have_expired_whose_ever_they_are() {
    let mut scene = Scene::new().await;
    let sam = scene.an_account("sam@people.example").await;
    scene.keep(&a_visit("long gone"), json!({"answer": 1})).await;
    scene.keep(&sam, json!({"answer": 2})).await;
    scene.now += Duration::hours(3);
    scene.keep(&a_visit("new"), json!({"answer": 3})).await;
    let sweep = async |scene: &Scene| drafts::sweep(&scene.database.db, scene.now).await.unwrap();
    assert_eq!(sweep(&scene).await, 1, "the expired visit is gone, the account's answers are not");
    scene.now += Duration::days(200);
    assert_eq!(sweep(&scene).await, 2);
    assert_eq!((sweep(&scene).await, scene.rows().await), (0, 0));
}

#[tokio::test]
async fn with_the_account() {
    let scene = Scene::new().await;
    let sam = scene.an_account("sam@people.example").await;
    scene.keep(&sam, json!({"answer": 1})).await;
    scene.keep(&a_visit("one"), json!({"answer": 2})).await;
    let DraftOwner::Account(id) = sam else { unreachable!("sam has an account") };
    let mut tx = scene.database.db.begin().await.unwrap();
    tx.execute(Sql::new("DELETE FROM accounts WHERE id = $1").bind(id)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(scene.find(&sam).await, None);
    assert_eq!(scene.rows().await, 1);
}
