//! Lines become links of a chain, in batches, by whichever instance is first, under whichever key is in use.

use pa_registry::audit::{self, Event, Kind, SealError, Who};
use pa_registry::keys::Keyring;

use super::scene::Scene;

#[tokio::test]
async fn an_empty_audit_is_clean_and_has_nothing_to_seal() {
    let scene = Scene::new().await;
    assert_eq!(scene.seals().await, 0);
    let report = scene.looks().await;
    assert!(report.is_clean() && report.sealed_up_to.is_none() && report.head.is_none(), "{report}");
}

#[tokio::test]
async fn what_waits_is_told_and_what_is_sealed_is_told_with_its_head() {
    let mut scene = Scene::new().await;
    scene.four_lines().await;
    let report = scene.looks().await;
    assert!(report.is_clean(), "{report}");
    assert_eq!((report.waiting, report.seals), (4, 0));
    assert_eq!(audit::waiting(scene.db()).await.unwrap(), 4);
    assert_eq!(scene.seals().await, 4);
    assert_eq!(scene.seals().await, 0);
    let report = scene.looks().await;
    assert!(report.is_clean(), "{report}");
    assert_eq!((report.waiting, report.seals), (0, 4));
    let up_to = report.sealed_up_to.clone().unwrap();
    assert_eq!((up_to.position, up_to.sealed_at), (4, Some(scene.now)));
    let head = report.head.clone().unwrap();
    assert_eq!(head.position, 4);
    let said = report.to_string();
    assert!(said.contains("sealed up to line 4") && said.contains(&head.to_string()), "{said}");
    assert!(said.ends_with("Nothing was found."), "{said}");
}

#[tokio::test]
async fn a_chain_over_several_batches_and_pages_and_keys_is_clean() {
    let mut scene = Scene::new().await;
    let mut tx = scene.db().begin().await.unwrap();
    for _ in 0..2_100 {
        audit::record(&mut tx, Who::service("test"), scene.now, Event::of(Kind::new("thing.done")))
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(scene.seals().await, 2_100);
    for _ in 0..2 {
        scene.keys = scene.keys.rotated().unwrap();
        assert!(scene.looks().await.is_clean());
        scene.four_lines().await;
        assert_eq!(scene.seals().await, 4);
    }
    let report = scene.looks().await;
    assert!(report.is_clean(), "{report}");
    assert_eq!(report.seals, 2_108);
}

#[tokio::test]
async fn without_the_key_nothing_is_sealed_on_and_nothing_is_checked() {
    let mut scene = Scene::new().await;
    scene.four_lines().await;
    scene.seals().await;
    scene.keys = Keyring::draw().unwrap();
    let report = scene.looks().await;
    assert_eq!(report.findings.len(), 1, "the key is named once: {report}");
    assert!(report.to_string().contains("not in the key file"), "{report}");
    scene.four_lines().await;
    let refused = audit::seal_waiting(scene.db(), &scene.keys, scene.now).await.unwrap_err();
    assert!(matches!(refused, SealError::KeyMissing(_)), "{refused}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn several_instances_seal_at_once_and_each_line_has_one_seal() {
    let mut scene = Scene::new().await;
    let other = scene.database.another_instance().await;
    let mut sealed = 0;
    for _ in 0..25 {
        scene.four_lines().await;
        let (db, keys, now) = (scene.db(), &scene.keys, scene.now);
        let answers = tokio::join!(
            audit::seal_waiting(db, keys, now),
            audit::seal_waiting(&other, keys, now),
            audit::seal_waiting(db, keys, now),
            audit::seal_waiting(&other, keys, now),
        );
        for answer in [answers.0, answers.1, answers.2, answers.3] {
            sealed += answer.unwrap();
        }
    }
    sealed += scene.seals().await;
    assert_eq!(sealed, 100);
    let report = scene.looks().await;
    assert!(report.is_clean() && report.seals == 100 && report.waiting == 0, "{report}");
}

/// The end of a chain that somebody cut off is not made good by the next seal.
#[tokio::test]
async fn a_chain_goes_on_behind_a_hole_where_its_end_was_cut_off() {
    for cut in [
        &["DELETE FROM audit_seals WHERE position > 3"][..],
        &["DELETE FROM audit_seals WHERE position > 3", "DELETE FROM audit_head"],
        &["DELETE FROM audit_head"],
        &["UPDATE audit_head SET position = 3"],
        &["DELETE FROM audit_seals"],
    ] {
        let mut scene = Scene::new().await;
        scene.four_lines().await;
        scene.seals().await;
        scene.rules_are_off().await;
        for text in cut {
            scene.does((*text).to_owned(), &[]).await;
        }
        assert!(!scene.looks().await.is_clean(), "{cut:?}");
        for _ in 0..2 {
            scene.four_lines().await;
            assert_eq!(scene.seals().await, 4, "{cut:?}");
        }
        let report = scene.looks().await;
        assert!(report.to_string().contains("are missing"), "{cut:?}: {report}");
        assert!(report.head.is_some(), "{cut:?}: {report}");
        assert!(!report.to_string().contains("does not go with its seal"), "{cut:?}: {report}");
    }
}
