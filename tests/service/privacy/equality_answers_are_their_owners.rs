//! Equality answers stand apart: nothing leads from a person to them, and nobody else reads them.

use pa_registry::accounts::{AssistantActor, Role};
use pa_registry::assistants;
use pa_registry::assistants::equality::{self, Answer, Topic};
use pa_registry::storage::Sql;
use pa_registry::web::access::Table;
use time::Duration;

use super::consent_is_kept_line_by_line::session;
use super::equality_questions_are_optional::{answers, with_record};
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::faults::fails_at_every_statement;
use crate::support::people::somebody;

async fn actor(app: &App, browser: &Browser<'_>) -> AssistantActor {
    AssistantActor::of(&session(app, browser).await).unwrap()
}

async fn owners(app: &App) -> Vec<String> {
    let sql = Sql::new("SELECT owner FROM equality_answers ORDER BY owner");
    let rows: Vec<(String,)> = app.service.db.read().await.unwrap().fetch_all(sql).await.unwrap();
    rows.into_iter().map(|(owner,)| owner).collect()
}

#[rocket::async_test]
async fn nothing_in_the_database_leads_from_a_person_to_the_answers() {
    let app = App::new().await;
    let mut kim = with_record(&app).await;
    answers(&mut kim, &[("religion", "sikh")]).await;
    let owner = owners(&app).await.remove(0);
    assert_eq!(owner.len(), 64);
    let ids = Sql::new("SELECT id FROM accounts UNION SELECT id FROM people UNION SELECT id FROM assistants");
    let ids: Vec<(uuid::Uuid,)> = app.service.db.read().await.unwrap().fetch_all(ids).await.unwrap();
    assert!(ids.iter().all(|(id,)| !owner.contains(&id.simple().to_string()[..8])));
    let lines = Sql::new("SELECT kind, CAST(detail AS TEXT) FROM audit_events WHERE kind LIKE 'equality.%'");
    let lines: Vec<(String, String)> = app.service.db.read().await.unwrap().fetch_all(lines).await.unwrap();
    assert_eq!(
        lines,
        [("equality.answered".to_owned(), "{}".to_owned())],
        "neither the question nor the answer"
    );
}

#[rocket::async_test]
async fn nobody_else_sees_an_answer() {
    let app = App::new().await;
    let mut kim = with_record(&app).await;
    answers(&mut kim, &[("orientation", "gay_or_lesbian"), ("ethnicity", "white_roma")]).await;
    let mut lee = with_record(&app).await;
    answers(&mut lee, &[]).await;
    let page = lee.visit("/assistant/equality").await;
    assert!(page.all("main .govuk-summary-list__value").iter().all(|answer| answer == "Not answered"));
    let specimen = app.specimen("own").await;
    let table = app.client.rocket().state::<Table>().unwrap().0.clone();
    for role in Role::ALL.iter().filter(|role| **role != Role::Assistant) {
        let mut browser = somebody(&[*role]).signed_in(&app).await;
        let cookies = browser.cookies.clone();
        for line in table.iter().filter(|line| line.method == "GET") {
            let html = browser.get(line.path(&specimen).split('?').next().unwrap()).await.html;
            // Romanian is a language in a list for everybody.
            for answer in ["Gay or lesbian", "gay_or_lesbian", "white_roma", ">Roma<", "\"Roma\""] {
                assert!(!html.contains(answer), "{line:?} shows {answer} to {role}");
            }
            browser.cookies.clone_from(&cookies);
        }
    }
}

#[rocket::async_test]
async fn a_new_key_still_finds_the_answers_of_the_old_one() {
    let app = App::new().await;
    let mut kim = with_record(&app).await;
    answers(&mut kim, &[("sex", "female"), ("religion", "sikh")]).await;
    let (db, keys, now) = (&app.service.db, app.service.keys.rotated().unwrap(), app.clock.now());
    let kim = actor(&app, &kim).await;
    let old = owners(&app).await;
    assert_eq!(equality::answers(db, &keys, kim).await.unwrap().len(), 2);
    let changed = Answer::read(Topic::Religion, "none").unwrap();
    equality::save(db, &keys, kim, changed, now).await.unwrap();
    let found = equality::answers(db, &keys, kim).await.unwrap();
    assert_eq!(found.iter().map(Answer::as_str).collect::<Vec<_>>(), ["female", "none"]);
    assert_ne!(owners(&app).await, old, "what is written anew stands under the new key");
    assert_eq!(equality::forget(db, &keys, kim, now).await.unwrap(), 2);
}

#[rocket::async_test]
async fn answers_go_with_the_record() {
    let app = App::new().await;
    let mut kim = with_record(&app).await;
    answers(&mut kim, &[("sex", "female")]).await;
    let (db, keys) = (&app.service.db, &app.service.keys);
    assistants::sweep(db, keys, app.clock.now() + Duration::days(180)).await.unwrap();
    assert_eq!(owners(&app).await.len(), 1);
    assert_eq!(assistants::sweep(db, keys, app.clock.now() + Duration::days(190)).await.unwrap(), 1);
    assert_eq!(owners(&app).await.len(), 0);
}

#[rocket::async_test]
async fn whatever_statement_fails_all_is_done_or_nothing() {
    let app = App::new().await;
    let mut kim = with_record(&app).await;
    answers(&mut kim, &[("sex", "female")]).await;
    let (test, db, keys, now) = (&app.database, &app.service.db, &app.service.keys, app.clock.now());
    let kim = actor(&app, &kim).await;
    let answer = Answer::read(Topic::Caring, "no").unwrap();
    fails_at_every_statement(test, &[], async || equality::save(db, keys, kim, answer, now).await).await;
    fails_at_every_statement(test, &[], async || equality::forget(db, keys, kim, now).await).await;
    equality::save(db, keys, kim, answer, now).await.unwrap();
    let withdraws = async || equality::withdraw(db, keys, kim.into(), "en", now).await;
    fails_at_every_statement(test, &[], withdraws).await;
    assert_eq!(owners(&app).await.len(), 0);
    let refused = equality::save(db, keys, kim, answer, now).await;
    assert!(matches!(refused, Err(equality::EqualityError::NoConsent)));
}
