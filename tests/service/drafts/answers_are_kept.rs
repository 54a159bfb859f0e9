//! For one owner, in place of the ones before.

use serde_json::json;
use time::Duration;

use super::scene::{Scene, a_visit};

#[tokio::test]
async fn for_an_account_and_for_a_visit() {
    let mut scene = Scene::new().await;
    for owner in [scene.an_account("sam@people.example").await, a_visit("one")] {
        assert_eq!(scene.find(&owner).await, None);
        scene.keep(&owner, json!({"role": "assistant", "email": null, "more": ["Ŵyn", 1]})).await;
        scene.now += Duration::minutes(5);
        let kept = scene.find(&owner).await;
        assert_eq!(kept, Some(json!({"role": "assistant", "email": null, "more": ["Ŵyn", 1]})));
    }
    assert_eq!(scene.rows().await, 2);
}

#[tokio::test]
async fn in_place_of_those_before() {
    let mut scene = Scene::new().await;
    for (rows, owner) in [(1, scene.an_account("sam@people.example").await), (2, a_visit("one"))] {
        for answer in ["first", "second", "third"] {
            scene.keep(&owner, json!({"answer": answer})).await;
            scene.now += Duration::minutes(1);
        }
        assert_eq!(scene.find(&owner).await, Some(json!({"answer": "third"})));
        assert_eq!(scene.rows().await, rows);
    }
}

#[tokio::test]
async fn so_that_nobody_else_finds_them() {
    let scene = Scene::new().await;
    let sam = scene.an_account("sam@people.example").await;
    let alex = scene.an_account("alex@people.example").await;
    let owners = [sam, alex, a_visit("one"), a_visit("two")];
    for (number, owner) in owners.iter().enumerate() {
        for other in &owners[number..] {
            assert_eq!(scene.find(other).await, None, "{other:?} finds what another kept");
        }
        scene.keep(owner, json!({ "of": number })).await;
    }
    for (number, owner) in owners.iter().enumerate() {
        assert_eq!(scene.find(owner).await, Some(json!({ "of": number })));
    }
}
