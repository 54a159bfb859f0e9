//! Programs of officers search as employers do, and see what employers see.

use pa_registry::accounts::Role;
use pa_registry::assistants::terms::{Day, Task};
use pa_registry::assistants::{NewBlock, TypedBlock, block, pause};
use pa_registry::storage::Sql;
use time::Duration;

use super::scene::{an_app, an_officers_program, json, told};
use crate::finder::scene::{CASTLE, does, somebody, works};
use crate::support::App;
use crate::support::people::somebody as an_account;

const SEARCH: &str = "/api/v1/assistants";

fn near(rest: &str) -> String {
    format!("{SEARCH}?place={CASTLE}{rest}")
}

async fn count(app: &App, sql: &'static str) -> i64 {
    app.service.db.read().await.unwrap().fetch_one::<(i64,)>(Sql::new(sql)).await.unwrap().0
}

#[rocket::async_test]
async fn what_is_asked_for_is_found_and_explained() {
    let app = an_app().await;
    let (first, second) = (somebody(&app).await, somebody(&app).await);
    works(&app, first.who, &[Day::Tuesday, Day::Thursday]).await;
    works(&app, second.who, &[Day::Tuesday]).await;
    does(&app, first.who, &[Task::PersonalCare, Task::Cooking]).await;
    let mut robot = an_officers_program(&app, Role::Registrar).await;
    let asked = "&times=tuesday-morning&times=thursday-morning&wish_tasks=cooking";
    let page = told(&robot.get(&near(asked)).await);
    let items = page["items"].as_array().unwrap();
    assert_eq!(items.len(), 2);
    assert_eq!(items[0]["id"], first.id.to_string(), "she has both mornings");
    assert_eq!(items[0]["availability"]["times"], serde_json::json!(["tuesday-morning", "thursday-morning"]));
    let reason = |item: &serde_json::Value, criterion: &str| {
        let reasons = item["reasons"].as_array().unwrap();
        reasons.iter().find(|reason| reason["criterion"] == criterion).cloned().unwrap()
    };
    let times = reason(&items[1], "times");
    assert_eq!(times["weight"], "must");
    assert_eq!(times["met"], serde_json::json!(["tuesday-morning"]));
    assert_eq!(times["missing"], serde_json::json!(["thursday-morning"]));
    assert!(page.get("next").is_none(), "what is absent is left out");
    assert!(items[0].get("confirmed_on").is_some() && items[0].get("not_confirmed_since").is_none());
    assert!(page["relaxed"].is_array(), "fewer than three were found");
}

#[rocket::async_test]
async fn nothing_of_it_is_closer_than_what_she_shows() {
    let app = an_app().await;
    let pa = somebody(&app).await;
    let mut robot = an_officers_program(&app, Role::Commissioner).await;
    let list = robot.get(&near("")).await;
    let one = robot.get(&format!("{SEARCH}/{}", pa.id)).await;
    assert_eq!(told(&one)["name"], told(&list)["items"][0]["name"]);
    for page in [&list, &one] {
        for private in ["postcode", "born", "last_name", "telephone", "email", "LE1 "] {
            assert!(!page.html.contains(private), "{private}: {}", page.html);
        }
    }
}

#[rocket::async_test]
async fn all_pages_together_show_everybody_once() {
    let app = an_app().await;
    for _ in 0..5 {
        somebody(&app).await;
    }
    app.clock.advance(Duration::MINUTE);
    let mut robot = an_officers_program(&app, Role::Registrar).await;
    let (mut seen, mut address) = (Vec::new(), near("&limit=2"));
    loop {
        let page = told(&robot.get(&address).await);
        seen.extend(page["items"].as_array().unwrap().iter().map(|item| item["id"].to_string()));
        let Some(next) = page["next"].as_str() else { break };
        address = near(&format!("&limit=2&after={next}"));
    }
    assert_eq!(seen.len(), 5);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 5);
}

#[rocket::async_test]
async fn a_postcode_stands_for_its_ward_and_everything_wrong_is_said_at_once() {
    let app = an_app().await;
    let mut robot = an_officers_program(&app, Role::Registrar).await;
    let nowhere = robot.get(SEARCH).await;
    assert_eq!(nowhere.status.code, 422);
    assert_eq!(json(&nowhere)["errors"][0]["name"], "place");
    let asked = "?place=E05999999&miles=many&tasks=flying&gender=woman&limit=0&after=x";
    let wrong = robot.get(&format!("{SEARCH}{asked}")).await;
    let errors = json(&wrong)["errors"].clone();
    let mut names: Vec<_> =
        errors.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(names, ["after", "gender_reason", "limit", "miles", "place", "tasks"]);
    robot.headers.push(("Gender-Reason".into(), "intimate_care".into()));
    assert_eq!(robot.get(&near("&gender=woman")).await.status.code, 200);
    let unknown = robot.get(&format!("{SEARCH}?place=ZZ1%201ZZ")).await;
    assert_eq!(unknown.status.code, 422);
}

#[rocket::async_test]
async fn whoever_is_hidden_looks_like_nobody_and_a_look_is_on_record() {
    let app = an_app().await;
    let pa = somebody(&app).await;
    let mut robot = an_officers_program(&app, Role::Registrar).await;
    assert_eq!(robot.get(&format!("{SEARCH}/{}", pa.id)).await.status.code, 200);
    let opened = "SELECT COUNT(*) FROM audit_events WHERE kind = 'listing.opened'";
    assert_eq!(count(&app, opened).await, 1);
    pause(&app.service.db, pa.who, app.clock.now()).await.unwrap();
    let hidden = robot.get(&format!("{SEARCH}/{}", pa.id)).await;
    let absent = robot.get(&format!("{SEARCH}/{}", uuid::Uuid::nil())).await;
    let without_id = |page: &crate::support::page::Page| {
        let mut problem = json(page);
        problem.as_object_mut().unwrap().remove("request_id");
        problem
    };
    assert_eq!((hidden.status.code, without_id(&hidden)), (404, without_id(&absent)));
    assert_eq!(robot.get(&format!("{SEARCH}/nonsense")).await.status.code, 422);
    assert_eq!(count(&app, opened).await, 1, "nothing was shown");
}

#[rocket::async_test]
async fn whoever_blocked_the_officer_is_not_shown_and_nothing_is_counted_as_a_need() {
    let app = an_app().await;
    let pa = somebody(&app).await;
    let officer = an_account(&[Role::Registrar]).create(&app).await;
    let typed = TypedBlock { name: "Somebody", email: &officer.email, telephone: "" };
    let person = NewBlock::read(&typed).unwrap();
    block(&app.service.db, pa.who, &person, app.clock.now()).await.unwrap();
    let mut officer = officer.sign_in(&app).await;
    let found = told(&officer.get(&near("")).await);
    assert!(found["items"].as_array().unwrap().is_empty(), "{found}");
    assert_eq!(officer.get(&format!("{SEARCH}/{}", pa.id)).await.status.code, 404);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM unmet_searches").await, 0);
}

#[rocket::async_test]
async fn only_officers_search_here() {
    let app = an_app().await;
    for role in [Role::Assistant, Role::Employer, Role::Provider] {
        let mut browser = an_account(&[role]).signed_in(&app).await;
        assert_eq!(browser.get(&near("")).await.status.code, 403, "{role}");
    }
    assert_eq!(app.browser().get(&near("")).await.status.code, 401);
}
