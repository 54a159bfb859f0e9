//! Every single row deleted, every single column changed, every two rows exchanged: each is found.

use pa_registry::audit;
use pa_registry::ids::EventId;
use pa_registry::keys::Keyring;
use pa_registry::storage::{Dialect, Value};
use serde_json::json;
use time::Duration;
use uuid::Uuid;

use super::scene::Scene;

/// Four sealed lines, two that wait, and a copy of all that to put back.
async fn scene() -> Scene {
    let mut scene = Scene::new().await;
    scene.four_lines().await;
    assert_eq!(scene.seals().await, 4);
    scene.four_lines().await;
    scene.rules_are_off().await;
    scene.keeps_a_copy().await;
    scene
}

/// Looks, puts everything back, and looks again.
async fn is_found(scene: &Scene, what: &str) {
    let report = scene.looks().await;
    assert!(!report.is_clean(), "not found: {what}");
    assert!(report.to_string().ends_with("The audit was tampered with."));
    scene.puts_the_copy_back().await;
    let report = scene.looks().await;
    assert!(report.is_clean(), "put back after {what}: {report}");
}

async fn sealed(scene: &Scene) -> Vec<EventId> {
    let rows: Vec<(EventId,)> =
        scene.read("SELECT event_id FROM audit_seals ORDER BY position".to_owned(), &[]).await;
    rows.into_iter().map(|(id,)| id).collect()
}

async fn waiting(scene: &Scene) -> Vec<EventId> {
    let rows: Vec<(EventId,)> = scene.read("SELECT event_id FROM audit_waiting".to_owned(), &[]).await;
    rows.into_iter().map(|(id,)| id).collect()
}

#[tokio::test]
async fn every_deletion_of_one_row_is_found() {
    let scene = scene().await;
    for id in sealed(&scene).await {
        scene.does("DELETE FROM audit_events WHERE id = $1".to_owned(), &[id.into()]).await;
        is_found(&scene, "a line was deleted").await;
        scene.does("DELETE FROM audit_seals WHERE event_id = $1".to_owned(), &[id.into()]).await;
        is_found(&scene, "a seal was deleted").await;
        scene.does("DELETE FROM audit_events WHERE id = $1".to_owned(), &[id.into()]).await;
        scene.does("DELETE FROM audit_seals WHERE event_id = $1".to_owned(), &[id.into()]).await;
        is_found(&scene, "a line was deleted with its seal").await;
    }
    for id in waiting(&scene).await {
        scene.does("DELETE FROM audit_waiting WHERE event_id = $1".to_owned(), &[id.into()]).await;
        is_found(&scene, "a line no longer waits").await;
        scene.does("DELETE FROM audit_events WHERE id = $1".to_owned(), &[id.into()]).await;
        is_found(&scene, "a line that waits was deleted").await;
    }
    scene.does("DELETE FROM audit_head".to_owned(), &[]).await;
    is_found(&scene, "the head was deleted").await;
    for kept in 0..4 {
        let events = format!(
            "DELETE FROM audit_events WHERE id IN (SELECT event_id FROM audit_seals WHERE position > {kept})"
        );
        scene.does(events, &[]).await;
        scene.does(format!("DELETE FROM audit_seals WHERE position > {kept}"), &[]).await;
        is_found(&scene, "the end was cut off").await;
    }
}

/// What a column may be changed to; what is there already changes nothing and is left out.
fn others(scene: &Scene) -> Vec<(&'static str, &'static str, Value)> {
    let (text, id) = (|text: &str| Value::from(text), || Value::from(Uuid::now_v7()));
    let other_key = Keyring::draw().unwrap().current().to_string();
    let own_key = scene.keys.current().to_string();
    vec![
        ("audit_events", "id", id()),
        ("audit_events", "at", Value::from(scene.now + Duration::microseconds(1))),
        ("audit_events", "at", Value::from(scene.now + Duration::days(-1))),
        ("audit_events", "who_kind", text("operator")),
        ("audit_events", "who_kind", text("service")),
        ("audit_events", "who_id", id()),
        ("audit_events", "who_id", Value::Uuid(None)),
        ("audit_events", "who_as", text("administrator")),
        ("audit_events", "who_as", text("")),
        ("audit_events", "who_as", Value::Text(None)),
        ("audit_events", "kind", text("thing.undone")),
        ("audit_events", "subject_kind", text("person")),
        ("audit_events", "subject_kind", Value::Text(None)),
        ("audit_events", "subject_id", id()),
        ("audit_events", "subject_id", Value::Uuid(None)),
        ("audit_events", "about_id", id()),
        ("audit_events", "about_id", Value::Uuid(None)),
        ("audit_events", "detail", Value::from(json!({}))),
        ("audit_events", "detail", Value::from(json!({"a": 3}))),
        ("audit_events", "detail", Value::from(json!([]))),
        ("audit_seals", "position", Value::from(77_i64)),
        ("audit_seals", "event_id", id()),
        ("audit_seals", "key_id", text(&other_key)),
        ("audit_seals", "key_id", text(&format!("+{own_key}"))),
        ("audit_seals", "key_id", text(&own_key.to_uppercase())),
        ("audit_seals", "key_id", text("")),
        ("audit_seals", "seal", text(&"0".repeat(64))),
        ("audit_seals", "seal", text("")),
        ("audit_seals", "sealed_at", Value::from(scene.now + Duration::microseconds(1))),
    ]
}

#[tokio::test]
async fn every_change_of_one_column_is_found() {
    let scene = scene().await;
    let sealed = sealed(&scene).await;
    let mut changes = 0;
    for (table, column, value) in others(&scene) {
        let key = if table == "audit_events" { "id" } else { "event_id" };
        let text =
            format!("UPDATE {table} SET {column} = $1 WHERE {key} = $2 AND {column} IS DISTINCT FROM $1");
        for id in &sealed {
            if scene.does(text.clone(), &[value.clone(), (*id).into()]).await == 1 {
                is_found(&scene, &format!("{table}.{column} became {value:?}")).await;
                changes += 1;
            }
        }
    }
    assert!(changes > 90, "{changes}");
    let other_key = Keyring::draw().unwrap().current().to_string();
    for (column, value) in [
        ("position", Value::from(3_i64)),
        ("position", Value::from(5_i64)),
        ("key_id", Value::from(other_key)),
        ("key_id", Value::from("")),
        ("code", Value::from("0".repeat(64))),
        ("id", Value::from(2_i64)),
    ] {
        assert_eq!(scene.does(format!("UPDATE audit_head SET {column} = $1"), &[value]).await, 1);
        is_found(&scene, &format!("audit_head.{column}")).await;
    }
}

#[tokio::test]
async fn every_exchange_of_two_rows_is_found() {
    let scene = scene().await;
    let sealed = sealed(&scene).await;
    for (place, one) in sealed.iter().enumerate() {
        for other in &sealed[place + 1..] {
            let (one, other): (Value, Value) = ((*one).into(), (*other).into());
            exchange(&scene, "audit_events", "id", &one, &other, Uuid::now_v7().into()).await;
            is_found(&scene, "two lines were exchanged").await;
            exchange(&scene, "audit_seals", "event_id", &one, &other, Uuid::now_v7().into()).await;
            is_found(&scene, "the lines of two seals were exchanged").await;
        }
    }
    for one in 1..=4_i64 {
        for other in one + 1..=4 {
            exchange(&scene, "audit_seals", "position", &one.into(), &other.into(), 77_i64.into()).await;
            is_found(&scene, "two seals were exchanged").await;
        }
    }
}

async fn exchange(scene: &Scene, table: &str, key: &str, one: &Value, other: &Value, between: Value) {
    let text = format!("UPDATE {table} SET {key} = $1 WHERE {key} = $2");
    for (to, from) in [(&between, one), (one, other), (other, &between)] {
        assert_eq!(scene.does(text.clone(), &[to.clone(), from.clone()]).await, 1);
    }
}

#[tokio::test]
async fn every_row_that_was_put_in_is_found() {
    let scene = scene().await;
    let sealed = sealed(&scene).await;
    let copy = "INSERT INTO audit_events (id, at, who_kind, kind, detail)
                SELECT $1, at, 'visitor', kind, detail FROM audit_events WHERE id = $2";
    let forged = Uuid::now_v7();
    scene.does(copy.to_owned(), &[forged.into(), sealed[0].into()]).await;
    is_found(&scene, "a line was put in").await;

    for position in [5_i64, 6, 77] {
        scene.does(copy.to_owned(), &[forged.into(), sealed[0].into()]).await;
        let seal = "INSERT INTO audit_seals (position, event_id, key_id, seal, sealed_at)
                    SELECT $1, $2, key_id, seal, sealed_at FROM audit_seals WHERE position = 4";
        scene.does(seal.to_owned(), &[position.into(), forged.into()]).await;
        is_found(&scene, "a line was put in with a seal").await;
    }
    let wait = "INSERT INTO audit_waiting (event_id) VALUES ($1)";
    for id in [forged.into(), Value::from(sealed[1])] {
        scene.does(wait.to_owned(), &[id]).await;
        is_found(&scene, "something was made to wait").await;
    }
    let head = "INSERT INTO audit_head (id, position, key_id, code) SELECT 2, position, key_id, code FROM audit_head";
    scene.does(head.to_owned(), &[]).await;
    is_found(&scene, "a head was put in").await;
}

/// What was made to wait from outside does not keep others from being sealed.
#[tokio::test]
async fn sealing_goes_on_beside_what_cannot_be_sealed() {
    let mut scene = scene().await;
    let sealed = sealed(&scene).await;
    for id in [Value::from(Uuid::nil()), sealed[2].into()] {
        scene.does("INSERT INTO audit_waiting (event_id) VALUES ($1)".to_owned(), &[id]).await;
    }
    assert_eq!(scene.seals().await, 4);
    scene.four_lines().await;
    assert_eq!(scene.seals().await, 4);
    assert_eq!(scene.looks().await.findings.len(), 2);
}

/// SQLite takes any value in any column; what cannot be read is found, and hinders nothing.
#[tokio::test]
async fn columns_that_hold_no_such_value_are_found() {
    let mut scene = scene().await;
    if scene.db().dialect() == Dialect::Postgres {
        let at = "UPDATE audit_events SET at = CAST('infinity' AS TIMESTAMPTZ)";
        assert_eq!(scene.does(at.to_owned(), &[]).await, 8);
        return is_found(&scene, "a time became infinite").await;
    }
    let columns: Vec<(&str, &str)> =
        others(&scene).into_iter().map(|(table, column, _)| (table, column)).collect();
    let head = ["position", "key_id", "code"].map(|column| ("audit_head", column));
    for (table, column) in columns.into_iter().chain(head) {
        for garbage in ["'nonsense'", "x'ff00ff'", "12345.5", "x''"] {
            let first = match table {
                "audit_events" => "id = (SELECT event_id FROM audit_seals WHERE position = 2)",
                "audit_seals" => "position = 2",
                _ => "TRUE",
            };
            scene.does(format!("UPDATE {table} SET {column} = {garbage} WHERE {first}"), &[]).await;
            is_found(&scene, &format!("{table}.{column} became {garbage}")).await;
        }
    }
    scene.does("UPDATE audit_waiting SET event_id = 'nonsense' WHERE event_id = (SELECT MIN(event_id) FROM audit_waiting)".to_owned(), &[]).await;
    is_found(&scene, "what waits became nonsense").await;
    scene
        .does(
            "UPDATE audit_events SET at = 'nonsense' WHERE id = (SELECT MIN(event_id) FROM audit_waiting)"
                .to_owned(),
            &[],
        )
        .await;
    for sealed in [7, 11] {
        let told = audit::seal_waiting(scene.db(), &scene.keys, scene.now).await.unwrap_err();
        assert!(matches!(told, audit::SealError::Unreadable(1)), "{told}");
        let head = scene.looks().await.head.map(|head| head.position);
        assert_eq!(head, Some(sealed), "the line that cannot be read goes on waiting, and only that");
        scene.four_lines().await;
    }
}

/// A thousand wrong rows are counted, and a hundred are told.
#[tokio::test]
async fn findings_are_bounded() {
    let mut scene = Scene::new().await;
    for _ in 0..60 {
        scene.four_lines().await;
    }
    scene.seals().await;
    scene.rules_are_off().await;
    scene.does("UPDATE audit_events SET kind = 'x'".to_owned(), &[]).await;
    let report = scene.looks().await;
    assert_eq!((report.findings.len(), report.more_findings), (100, 140));
    assert!(report.to_string().contains("There are 140 more findings."));
}
