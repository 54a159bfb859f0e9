//! Whatever is changed, the version before stays, and can be brought back.

use pa_registry::accounts::AdministratorActor;
use pa_registry::guidance::{
    Change, Direction, Edit, EditError, PublishError, examples, find_version, last_published, list_versions,
    publish,
};
use pa_registry::words::EN;
use time::Duration;

use super::scene::{Scene, words};

#[rocket::async_test]
async fn each_change_leaves_the_version_before() {
    let scene = Scene::new().await;
    let (db, ada) = (&scene.app.service.db, scene.ada);
    let guide = scene.guide().await;
    assert_eq!((guide.version.number, guide.sections.len()), (0, examples(&EN).len()));
    let first = guide.sections[0].id;
    let second = guide.sections[1].id;
    for (base, edit) in [
        (0, Edit::Rewrite(first, words("Cards", "See https://card.example"))),
        (1, Edit::Move(first, Direction::Down)),
        (2, Edit::Remove(second)),
        (3, Edit::BringBack(1)),
    ] {
        scene.app.clock.advance(Duration::MINUTE);
        assert_eq!(scene.edits(base, &edit).await.unwrap(), base + 1, "{edit:?}");
    }
    let (versions, next) = list_versions(db, ada, None, 10).await.unwrap();
    let changes: Vec<_> = versions.iter().map(|version| (version.number, version.change.unwrap())).collect();
    assert_eq!(
        changes,
        [(4, Change::BroughtBack), (3, Change::Removed), (2, Change::Moved), (1, Change::Rewritten)]
    );
    assert_eq!(next, None);
    assert_eq!(versions[0].saved.unwrap().by, Some(ada.account()));
    assert!(versions[0].saved.unwrap().at > versions[1].saved.unwrap().at);
    let one = find_version(db, ada, 1, &EN).await.unwrap().unwrap();
    assert_eq!(one.sections[0].words.title.as_str(), "Cards");
    assert_eq!(one.sections, scene.guide().await.sections, "version 4 says what version 1 said");
    assert_eq!(find_version(db, ada, 5, &EN).await.unwrap(), None);
    assert_eq!(find_version(db, ada, 0, &EN).await.unwrap().unwrap().sections, examples(&EN));
}

#[rocket::async_test]
async fn versions_come_page_by_page() {
    let scene = Scene::new().await;
    for title in ["One", "Two", "Three"] {
        scene.adds(title).await;
    }
    let numbers = async |from| {
        let (versions, next) = list_versions(&scene.app.service.db, scene.ada, from, 2).await.unwrap();
        (versions.iter().map(|version| version.number).collect::<Vec<_>>(), next)
    };
    assert_eq!(numbers(None).await, (vec![3, 2], Some(1)));
    assert_eq!(numbers(Some(1)).await, (vec![1], None));
}

#[rocket::async_test]
async fn what_cannot_be_done_leaves_no_version() {
    let scene = Scene::new().await;
    let id = scene.adds("Mine").await;
    for (edit, refused) in [
        (Edit::BringBack(1), "Unchanged"),
        (Edit::BringBack(7), "NoSuchVersion"),
        (Edit::Rewrite(id, words("Mine", "Some text.")), "Unchanged"),
        (Edit::Move(id, Direction::Down), "Unchanged"),
    ] {
        let error = scene.edits(1, &edit).await.unwrap_err();
        assert_eq!(format!("{error:?}"), refused, "{edit:?}");
    }
    assert!(matches!(scene.edits(0, &Edit::Remove(id)).await, Err(EditError::ChangedMeanwhile)));
    assert_eq!(scene.guide().await.version.number, 1);
}

#[rocket::async_test]
async fn a_version_is_published_once_and_only_the_newest() {
    let scene = Scene::new().await;
    let (db, ada, now) = (&scene.app.service.db, scene.ada, scene.app.clock.now());
    let publishes = async |base| publish(db, ada, &EN, base, now).await;
    publishes(0).await.unwrap();
    let guide = scene.guide().await;
    assert_eq!((guide.version.number, guide.version.change), (1, Some(Change::TakenOver)));
    assert_eq!(guide.sections, examples(&EN));
    assert!(matches!(publishes(1).await, Err(PublishError::Unchanged)));
    assert!(matches!(publishes(0).await, Err(PublishError::ChangedMeanwhile)));
    for section in guide.sections {
        let base = scene.guide().await.version.number;
        scene.edits(base, &Edit::Remove(section.id)).await.unwrap();
    }
    assert!(matches!(publishes(7).await, Err(PublishError::Empty)));
    assert_eq!(readers(&scene, ada).await, Some(1));
    scene.adds("Ours").await;
    publishes(8).await.unwrap();
    assert_eq!(readers(&scene, ada).await, Some(8));
}

/// The version that everybody reads.
async fn readers(scene: &Scene, ada: AdministratorActor) -> Option<i64> {
    last_published(&scene.app.service.db, ada).await.unwrap().map(|version| version.number)
}
