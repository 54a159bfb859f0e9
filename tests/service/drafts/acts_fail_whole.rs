//! Whatever statement fails, what was kept before is kept.

use pa_registry::drafts;
use serde_json::json;

use super::scene::{KIND, Scene, a_visit};
use crate::support::faults::{fails_at_every_statement, survives_a_lost_answer};

#[tokio::test]
async fn keeping_and_forgetting() {
    let mut scene = Scene::new().await;
    scene.keep(&a_visit("long gone"), json!({"answer": 0})).await;
    scene.now += time::Duration::hours(3);
    let (test, sam) = (&scene.database, scene.an_account("sam@people.example").await);
    let keep = async || drafts::keep(&test.db, &sam, KIND, json!({"answer": 1}), scene.now).await;
    assert_eq!(fails_at_every_statement(test, &[], keep).await, 2);
    let forget = async || drafts::forget(&test.db, &sam, KIND).await;
    assert_eq!(fails_at_every_statement(test, &[], forget).await, 2);
    survives_a_lost_answer(test, 1, keep).await;
    keep().await.unwrap();
    assert_eq!(scene.find(&sam).await, Some(json!({"answer": 1})));
}
