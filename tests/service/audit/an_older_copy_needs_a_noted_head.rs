//! All of the audit exchanged for an older copy of itself: nothing in the database can tell, a noted head can.

use pa_registry::audit::{self, Finding, Head};

use super::scene::Scene;

async fn findings(scene: &Scene, noted: &Head) -> Vec<Finding> {
    audit::verify(scene.db(), &scene.keys, Some(noted)).await.unwrap().findings
}

#[tokio::test]
async fn only_a_noted_head_finds_an_older_copy() {
    let mut scene = Scene::new().await;
    scene.four_lines().await;
    scene.seals().await;
    let early = scene.looks().await.head.unwrap();
    scene.rules_are_off().await;
    scene.keeps_a_copy().await;
    scene.four_lines().await;
    scene.seals().await;
    let late = scene.looks().await.head.unwrap();
    assert_eq!(findings(&scene, &early).await, [], "a head noted on the way stays true");
    assert_eq!(findings(&scene, &late).await, []);

    scene.puts_the_copy_back().await;
    assert!(scene.looks().await.is_clean(), "the copy is whole in itself");
    assert_eq!(findings(&scene, &early).await, []);
    assert_eq!(findings(&scene, &late).await, [Finding::ShorterThanNoted { noted: late.clone(), last: 4 }]);

    scene.four_lines().await;
    scene.seals().await;
    assert!(scene.looks().await.is_clean());
    assert_eq!(findings(&scene, &late).await, [Finding::OtherThanNoted { noted: late.clone() }]);
}

#[tokio::test]
async fn a_noted_head_stays_true_when_the_key_changes() {
    let mut scene = Scene::new().await;
    scene.four_lines().await;
    scene.seals().await;
    let early = scene.looks().await.head.unwrap();
    scene.keys = scene.keys.rotated().unwrap();
    scene.four_lines().await;
    scene.seals().await;
    assert_eq!(findings(&scene, &early).await, []);
    let wrong = Head { position: 3, ..early };
    assert_eq!(findings(&scene, &wrong).await, [Finding::OtherThanNoted { noted: wrong.clone() }]);
}

/// Everything gone is a register on which nothing ever happened.
#[tokio::test]
async fn an_emptied_audit_is_found_by_a_noted_head_alone() {
    let mut scene = Scene::new().await;
    scene.four_lines().await;
    scene.seals().await;
    let noted = scene.looks().await.head.unwrap();
    scene.rules_are_off().await;
    for table in ["audit_events", "audit_waiting", "audit_seals", "audit_head"] {
        scene.does(format!("DELETE FROM {table}"), &[]).await;
    }
    assert!(scene.looks().await.is_clean());
    assert_eq!(findings(&scene, &noted).await.len(), 1);
}
