//! Lines and seals are never changed and never deleted: the database itself refuses.

use pa_registry::storage::{Dialect, Error};

use super::scene::{Scene, statement};

#[tokio::test]
async fn lines_and_seals_cannot_be_changed_deleted_or_emptied() {
    let mut scene = Scene::new().await;
    scene.four_lines().await;
    scene.seals().await;
    let mut attempts = vec![
        "UPDATE audit_events SET kind = 'thing.undone'",
        "UPDATE audit_events SET about_id = NULL WHERE about_id IS NOT NULL",
        "DELETE FROM audit_events",
        "UPDATE audit_seals SET seal = ''",
        "DELETE FROM audit_seals WHERE position = 4",
    ];
    if scene.db().dialect() == Dialect::Postgres {
        attempts.extend([
            "TRUNCATE audit_events",
            "TRUNCATE audit_seals",
            "TRUNCATE audit_events, audit_seals",
        ]);
    }
    for attempt in attempts {
        let mut tx = scene.db().begin().await.unwrap();
        let refused = tx.execute(statement(attempt.to_owned(), &[])).await.unwrap_err();
        let Error::Statement(cause) = &refused else { panic!("{attempt}: {refused:?}") };
        assert!(cause.to_string().contains("never"), "{attempt}: {cause}");
    }
    assert_eq!((scene.count("audit_events").await, scene.count("audit_seals").await), (4, 4));
    assert!(scene.looks().await.is_clean());
}
