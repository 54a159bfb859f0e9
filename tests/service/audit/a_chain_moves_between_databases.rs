//! A register that is moved from one database to the other keeps its chain.

use pa_registry::audit;
use pa_registry::clock::Timestamp;
use pa_registry::storage::{Database, Value};
use sqlx::types::Json;
use uuid::Uuid;

use super::scene::{Scene, statement};
use crate::support::database::TestDatabase;

/// A seal as it stands.
type Seal = (i64, Uuid, String, String, Timestamp);

type Line = (
    Uuid,
    Timestamp,
    String,
    Option<Uuid>,
    Option<String>,
    String,
    Option<String>,
    Option<Uuid>,
    Option<Uuid>,
    Json<serde_json::Value>,
);

async fn add(db: &Database, table: &str, values: Vec<Value>) {
    let places: Vec<String> = (1..=values.len()).map(|place| format!("${place}")).collect();
    let mut tx = db.begin().await.unwrap();
    let text = format!("INSERT INTO {table} VALUES ({})", places.join(", "));
    tx.execute(statement(text, &values)).await.unwrap();
    tx.commit().await.unwrap();
}

async fn move_all(from: &Scene, to: &Database) {
    let columns = "id, at, who_kind, who_id, who_as, kind, subject_kind, subject_id, about_id, detail";
    for line in from.read::<Line>(format!("SELECT {columns} FROM audit_events"), &[]).await {
        let values = vec![
            line.0.into(),
            line.1.into(),
            line.2.into(),
            line.3.into(),
            line.4.into(),
            line.5.into(),
            line.6.into(),
            line.7.into(),
            line.8.into(),
            line.9.0.into(),
        ];
        add(to, "audit_events", values).await;
    }
    let columns = "position, event_id, key_id, seal, sealed_at";
    for seal in from.read::<Seal>(format!("SELECT {columns} FROM audit_seals"), &[]).await {
        let values = vec![seal.0.into(), seal.1.into(), seal.2.into(), seal.3.into(), seal.4.into()];
        add(to, "audit_seals", values).await;
    }
    for head in from
        .read::<(i64, i64, String, String)>("SELECT id, position, key_id, code FROM audit_head".into(), &[])
        .await
    {
        add(to, "audit_head", vec![head.0.into(), head.1.into(), head.2.into(), head.3.into()]).await;
    }
}

#[tokio::test]
async fn both_ways_it_is_clean_with_the_same_head() {
    let Some(postgres) = TestDatabase::on_postgres(|_| {}).await else { return };
    let mut scene = Scene::on(postgres);
    scene.four_lines().await;
    scene.seals().await;
    let head = scene.looks().await.head;
    let there = TestDatabase::on_sqlite(|_| {}).await;
    move_all(&scene, &there.db).await;
    let report = audit::verify(&there.db, &scene.keys, head.as_ref()).await.unwrap();
    assert!(report.is_clean() && report.seals == 4 && report.head == head, "{report}");

    let mut scene = Scene { database: there, ..scene };
    scene.four_lines().await;
    assert_eq!(scene.seals().await, 4);
    let back = TestDatabase::on_postgres(|_| {}).await.unwrap();
    move_all(&scene, &back.db).await;
    let report = audit::verify(&back.db, &scene.keys, head.as_ref()).await.unwrap();
    assert!(report.is_clean() && report.seals == 8, "{report}");
}
