//! Lines of the audit as a file for a spreadsheet.

use pa_registry::accounts::{self, AdministratorActor, ExportError, Role, SessionToken};
use pa_registry::audit::{Event, Filter, Who};

use super::audit::{DONE, PAGE, administrator, count, write};
use crate::support::App;
use crate::support::people::somebody;

const FILE: &str = "/administrator/audit/export";

#[rocket::async_test]
async fn the_file_holds_what_the_page_shows_and_is_a_line_of_its_own() {
    let app = App::new().await;
    let kim = somebody(&[Role::Employer]).with_email("kim@people.example").create(&app).await;
    app.run("UPDATE people SET name = '=HYPERLINK(\"x\")' WHERE account_id IN (SELECT id FROM accounts WHERE email = 'kim@people.example')").await;
    let mut ada = administrator(&app).await;
    let at = "2026-10-01T10:00:00Z";
    write(&app, Who::owner(kim.id), at, Event::of(DONE).subject("person", kim.id).about(kim.id)).await;
    write(&app, Who::visitor(), at, Event::of(DONE)).await;
    let page = ada.get(&format!("{PAGE}?person={}&to=2026-10-31", kim.id)).await;
    let link = page.document();
    let link = link.select(&crate::support::page::select("main a[href*=export]")).next().unwrap();
    let link = link.value().attr("href").unwrap().to_owned();

    let file = ada.get(&link).await;
    assert_eq!(file.status.code, 200);
    assert_eq!(file.header("Content-Type"), Some("text/csv; charset=utf-8"));
    assert_eq!(file.header("Content-Disposition"), Some("attachment; filename=\"audit.csv\""));
    assert_eq!(file.header("X-Content-Type-Options"), Some("nosniff"));
    assert_eq!(file.header("Cache-Control"), Some("no-store"));
    let rows: Vec<Vec<String>> = csv::Reader::from_reader(file.html.as_bytes())
        .records()
        .map(|row| row.unwrap().iter().map(ToOwned::to_owned).collect())
        .collect();
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!(rows[0][0], "1 October 2026, 11:00:00");
    assert_eq!(rows[0][1], "2026-10-01T10:00:00.000000Z");
    assert_eq!(rows[0][3], "person.contact_changed");
    assert_eq!(rows[0][4], "'=HYPERLINK(\"x\"), kim@people.example", "a formula is a text");
    assert_eq!(rows[0][7], kim.id.to_string());
    assert_eq!(count(&app, "audit.exported").await, 1);
    let answer = ada.get(&format!("{FILE}?from=nonsense")).await;
    assert_eq!(answer.location.as_deref(), Some(PAGE));
    assert_eq!(count(&app, "audit.exported").await, 1);
}

#[rocket::async_test]
async fn more_lines_than_a_file_may_hold_are_refused_and_leave_no_line() {
    let app = App::new().await;
    let ada = administrator(&app).await;
    let token = SessionToken::parse(&ada.cookies["session"]).unwrap();
    let db = &app.service.db;
    let session = accounts::find_session(db, &token, app.clock.now()).await.unwrap().unwrap();
    let actor = AdministratorActor::of(&session).unwrap();
    for _ in 0..1_100 {
        write(&app, Who::visitor(), "2026-10-01T10:00:00Z", Event::of(DONE)).await;
    }
    let before = "2026-10-02T00:00:00Z".parse().unwrap();
    let filter = Filter { before: Some(before), ..Filter::default() };
    for most in [1, 1_000, 1_099] {
        let refused = accounts::export_audit(db, actor, &filter, most, app.clock.now()).await;
        assert!(matches!(refused, Err(ExportError::TooMany)), "{most}");
    }
    assert_eq!(count(&app, "audit.exported").await, 0);
    let all = accounts::export_audit(db, actor, &filter, 1_100, app.clock.now()).await.unwrap();
    assert_eq!(all.lines.len(), 1_100);
    assert!(all.lines.is_sorted_by_key(|line| std::cmp::Reverse((line.at, line.id))));
}
