//! An administrator reads who opened a record, and which records an officer opened.

use pa_registry::accounts::RegistrarActor;
use pa_registry::assistants::casework::{declare_no_interest, open_record};
use pa_registry::ids::AssistantId;
use pa_registry::storage::Sql;
use sqlx::types::Json;

use super::audit::{PAGE, administrator, count};
use crate::casework::scene::{a_registrar, a_sent_record};
use crate::support::App;
use crate::support::page::Page;

async fn opens(app: &App, who: RegistrarActor, id: AssistantId) {
    let now = app.clock.now();
    declare_no_interest(&app.service.db, who, id, now).await.unwrap();
    open_record(&app.service.db, who, id, now).await.unwrap();
}

async fn number_of(app: &App, id: AssistantId) -> String {
    let sql = Sql::new("SELECT number FROM assistants WHERE id = $1").bind(id);
    let (number,) = app.service.db.read().await.unwrap().fetch_one(sql).await.unwrap();
    number
}

fn titles(page: &Page) -> Vec<String> {
    page.all("main .govuk-summary-card__title")
}

const OPENED: &str = "A registrar opened a record";

#[rocket::async_test]
async fn by_its_number_who_opened_it_and_by_the_officer_which() {
    let app = App::new().await;
    let (one, other) = (a_sent_record(&app).await, a_sent_record(&app).await);
    let ((_, lee), (_, kim)) = (a_registrar(&app).await, a_registrar(&app).await);
    opens(&app, lee, one.id).await;
    opens(&app, kim, one.id).await;
    opens(&app, kim, other.id).await;
    let mut ada = administrator(&app).await;
    let number = number_of(&app, one.id).await;
    let page = ada.visit(PAGE).await;
    assert!(page.all("option").iter().all(|option| !option.contains('.')), "{:?}", page.all("option"));
    let typed = number.to_lowercase().replace('-', " ");
    let found = ada.submit(&page, &[("number", &typed), ("act", "record.opened")]).await;
    assert_eq!(found.path, format!("{PAGE}?record={}&act=record.opened", one.id));
    assert_eq!(titles(&found), [OPENED, OPENED], "by two officers");
    let cards = found.all("main .govuk-summary-card").join("\n");
    assert_eq!(cards.matches(&format!("Record {number}")).count(), 2, "{cards}");
    assert!(!cards.contains("Canaryname"), "no name of a PA");
    let asked = [format!("With the record {number}"), format!("Where this was done: {OPENED}")];
    assert_eq!(found.all("main ul li"), asked);
    let kept = |name: &str| found.form().fields.into_iter().find(|(field, _)| field == name).unwrap().1;
    assert_eq!([kept("number"), kept("act")], [number.clone(), "record.opened".to_owned()]);

    let by_kim = ada.get(&format!("{PAGE}?officer={}&act=record.opened", kim.account())).await;
    let cards = by_kim.all("main .govuk-summary-card").join("\n");
    for id in [one.id, other.id] {
        assert!(cards.contains(&format!("Record {}", number_of(&app, id).await)), "{cards}");
    }
    let all = ada.get(&format!("{PAGE}?record={}", one.id)).await;
    assert!(titles(&all).len() > 4, "sending it too: {:?}", titles(&all));

    let file = ada.get(&format!("{PAGE}/export?record={}&act=record.opened", one.id)).await;
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(file.html.as_bytes()).records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().all(|row| row[3] == *"record.opened" && row[8] == format!("Record {number}")));
    let link = found.document();
    let link = link.select(&crate::support::page::select("main a[href*=export]")).next().unwrap();
    assert!(link.value().attr("href").unwrap().ends_with(&format!("record={}&act=record.opened", one.id)));
    let sql = Sql::new("SELECT detail FROM audit_events WHERE kind = 'audit.exported'");
    let (noted,): (Json<serde_json::Value>,) =
        app.service.db.read().await.unwrap().fetch_one(sql).await.unwrap();
    assert_eq!(noted.0, serde_json::json!({ "subject": one.id.to_string(), "kind": "record.opened" }));
}

#[rocket::async_test]
async fn a_number_that_is_none_is_told_at_its_field_and_reads_nothing() {
    let app = App::new().await;
    let mut ada = administrator(&app).await;
    let page = ada.visit(PAGE).await;
    let never = pa_registry::assistants::RegisterNumber::draw().unwrap();
    for (field, typed, sentence) in [
        ("number", "PA-7", "Enter a register number like PA-7K3M-4Q"),
        ("number", never.as_str(), "No record was ever given this number"),
        ("act", "record.eaten", "Choose what was done from the list"),
    ] {
        let answer = ada.submit(&page, &[(field, typed)]).await;
        assert_eq!(answer.status.code, 422, "{typed}");
        assert_eq!(answer.errors(), [(format!("#{field}"), sentence.to_owned())], "{typed}");
    }
    assert_eq!(count(&app, "audit.read").await, 1, "the page that was visited");
    for nonsense in ["record=PA-7K3M-4Q", "act=record.eaten"] {
        let answer = ada.get(&format!("{PAGE}?{nonsense}")).await;
        assert_eq!(answer.location.as_deref(), Some(PAGE), "{nonsense}");
    }
}
