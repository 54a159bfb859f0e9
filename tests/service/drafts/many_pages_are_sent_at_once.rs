//! By one person who pressed a button twice, and by many people.

use pa_registry::drafts::{self, DraftOwner};
use pa_registry::storage::Database;
use serde_json::json;

use super::scene::{KIND, Scene, a_visit};

/// Keeps answers of each owner at the same time, from two instances of the service.
async fn keep_at_once(scene: &Scene, owners: Vec<DraftOwner>) {
    let instances: [Database; 2] = [scene.database.db.clone(), scene.database.another_instance().await];
    let now = scene.now;
    let keeping: Vec<_> = owners
        .into_iter()
        .enumerate()
        .map(|(number, owner)| {
            let db = instances[number % 2].clone();
            tokio::spawn(
                async move { drafts::keep(&db, &owner, KIND, json!({ "answer": number }), now).await },
            )
        })
        .collect();
    for kept in keeping {
        kept.await.unwrap().unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_draft_stays_one_row() {
    let scene = Scene::new().await;
    for (rows, owner) in [(1, scene.an_account("sam@people.example").await), (2, a_visit("one"))] {
        keep_at_once(&scene, vec![owner.clone(); 16]).await;
        assert_eq!(scene.rows().await, rows);
        let answer = scene.find(&owner).await.unwrap()["answer"].as_u64().unwrap();
        assert!(answer < 16);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn people_do_not_get_in_each_others_way() {
    let scene = Scene::new().await;
    keep_at_once(&scene, (0..40).map(|number| a_visit(&format!("visit {number}"))).collect()).await;
    assert_eq!(scene.rows().await, 40);
}
