//! Each act leaves one line in the audit, and what was refused or only looked at leaves none.

use pa_registry::assistants::Experience;
use pa_registry::storage::Sql;

use super::scene::{SHORT_JOB, a_pa, actor, removes, sends, told};
use crate::support::App;

/// The kinds of all lines about records, by the alphabet.
async fn lines(app: &App) -> Vec<String> {
    let sql = Sql::new("SELECT kind, detail FROM audit_events WHERE kind NOT LIKE 'session.%' ORDER BY kind");
    let rows: Vec<(String, serde_json::Value)> =
        app.service.db.read().await.unwrap().fetch_all(sql).await.unwrap();
    for (kind, detail) in &rows {
        assert!(!detail.to_string().contains("agency"), "{kind} tells what was typed: {detail}");
    }
    rows.into_iter().map(|(kind, _)| kind).collect()
}

#[rocket::async_test]
async fn one_line_for_each_act() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    assert_eq!(lines(&app).await, Vec::<String>::new());
    let mut expected = vec!["record.begun", "record.changed"];
    sends(&mut browser, "/assistant/record/jobs/first", &[("worked", "yes")]).await;
    for (path, typed, kind) in [
        ("jobs/add", SHORT_JOB, "engagement.added"),
        (
            "training/add",
            &[
                ("category", "epilepsy"),
                ("completed.day", "1"),
                ("completed.month", "1"),
                ("completed.year", "2026"),
            ],
            "training.added",
        ),
        (
            "training/ask",
            &[
                ("category", "epilepsy"),
                ("asked.day", "1"),
                ("asked.month", "1"),
                ("asked.year", "2026"),
                ("stage", "asked"),
            ],
            "training_request.added",
        ),
    ] {
        assert_eq!(sends(&mut browser, &format!("/assistant/record/{path}"), &[]).await.status.code, 422);
        sends(&mut browser, &format!("/assistant/record/{path}"), typed).await;
        expected.push(kind);
    }
    let Experience { engagements, trainings, requests, .. } = told(&app, who).await;
    for (one, id, kind) in [
        ("job", engagements[0].id.as_uuid(), "engagement"),
        ("training-done", trainings[0].id.as_uuid(), "training"),
        ("training-asked", requests[0].id.as_uuid(), "training_request"),
    ] {
        let address = format!("/assistant/record/{one}/{id}");
        sends(&mut browser, &address, &[]).await;
        removes(&mut browser, &address).await;
        removes(&mut browser, &address).await;
        expected.extend(match kind {
            "engagement" => ["engagement.changed", "engagement.removed"],
            "training" => ["training.changed", "training.removed"],
            _ => ["training_request.changed", "training_request.removed"],
        });
    }
    expected.sort_unstable();
    assert_eq!(lines(&app).await, expected);
}
