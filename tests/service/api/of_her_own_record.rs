//! A personal assistant reads her own record, and a program that she lets.

use pa_registry::accounts::Role;
use pa_registry::assistants::leave;
use rocket::http::{ContentType, Method};
use serde_json::{Value, json as made};

use super::scene::{TO_CHANGE, TO_READ, an_app, json, makes_a_token, program, told};
use crate::assistants::scene::{a_sent_record, actor, record};
use crate::finder::scene::somebody as on_the_register;
use crate::safeguarding::scene::{an_officer, suspends};
use crate::support::browser::Browser;
use crate::support::page::Page;
use crate::support::people::somebody;

const RECORD: &str = "/api/v1/me/record";

/// Asks for a change.
async fn changes(browser: &mut Browser<'_>, change: &Value) -> Page {
    let body = Some((ContentType::JSON, change.to_string().into_bytes()));
    browser.send(Method::Patch, RECORD, body).await
}

#[rocket::async_test]
async fn as_she_tells_it() {
    let app = an_app().await;
    let mut kim = somebody(&[Role::Assistant]).signed_in(&app).await;
    assert_eq!(kim.get(RECORD).await.status.code, 404, "before there is one");
    a_sent_record(&app, &mut kim).await;
    let who = actor(&app, &kim).await;
    let own = record(&app, who).await;
    let token = makes_a_token(&mut kim, TO_READ).await;
    let told = told(&program(&app, &token).get(RECORD).await);
    assert_eq!(told["id"], own.id.to_string());
    assert_eq!(told["register_number"], own.number.as_ref().unwrap().as_str());
    let name = own.profile.name.as_ref().unwrap();
    assert_eq!(told["answers"]["first_name"], name.first.as_str());
    assert_eq!(told["answers"]["last_name"], name.last.as_str());
    assert_eq!(told["missing"], json(&kim.get(RECORD).await)["missing"]);
}

#[rocket::async_test]
async fn tokens_rest_while_she_is_suspended_and_knows_of_it() {
    let app = an_app().await;
    for is_held in [true, false] {
        let mut pa = on_the_register(&app).await;
        let token = makes_a_token(&mut pa.browser, TO_CHANGE).await;
        let mut robot = program(&app, &token);
        assert_eq!(robot.get(RECORD).await.status.code, 200);
        let (_, officer) = an_officer(&app).await;
        suspends(&app, officer, pa.id, is_held).await;
        let wanted = if is_held { 200 } else { 403 };
        assert_eq!(robot.get(RECORD).await.status.code, wanted, "held: {is_held}");
        assert_eq!(pa.browser.get(RECORD).await.status.code, 200, "she herself sees it as before");
    }
}

#[rocket::async_test]
async fn one_part_at_a_time_and_by_the_acts_of_the_pages() {
    let app = an_app().await;
    let mut pa = on_the_register(&app).await;
    let token = makes_a_token(&mut pa.browser, TO_CHANGE).await;
    let mut robot = program(&app, &token);
    for (change, part) in [
        (made!({"tasks": ["cooking", "personal_care"]}), "tasks"),
        (made!({"needs": []}), "needs"),
        (made!({"healthcare": []}), "healthcare"),
        (made!({"travel": {"up_to_miles": 10, "transport": ["bicycle"]}}), "travel"),
        (made!({"availability": {"times": ["friday-night"], "marks": []}}), "availability"),
    ] {
        let answers = told(&changes(&mut robot, &change).await)["answers"].clone();
        let sorted = |list: &Value| {
            let mut words: Vec<String> = serde_json::from_value(list.clone()).unwrap();
            words.sort();
            words
        };
        match part {
            "tasks" | "needs" | "healthcare" => assert_eq!(sorted(&answers[part]), sorted(&change[part])),
            _ => assert_eq!(answers[part], change[part]),
        }
    }
    let texts = made!({"writes": {"about": "I like to laugh.", "interests": "Chess"}});
    assert_eq!(told(&changes(&mut robot, &texts).await)["answers"]["interests"], "Chess");
    assert_eq!(told(&changes(&mut robot, &made!({"looking": "soon"})).await)["looking"], "soon");
    assert_eq!(json(&pa.browser.get(RECORD).await)["answers"]["about"], "I like to laugh.");
}

#[rocket::async_test]
async fn what_cannot_be_read_changes_nothing() {
    let app = an_app().await;
    let mut pa = on_the_register(&app).await;
    let token = makes_a_token(&mut pa.browser, TO_CHANGE).await;
    let mut robot = program(&app, &token);
    let before = told(&robot.get(RECORD).await);
    for change in [
        made!({}),
        made!({"tasks": []}),
        made!({"tasks": ["flying"]}),
        made!({"tasks": ["cooking"], "needs": []}),
        made!({"first_name": "Kim"}),
        made!({"travel": {"up_to_miles": 4, "transport": []}}),
        made!({"availability": {"times": ["someday-morning"], "marks": []}}),
        made!({"availability": {"times": [], "marks": []}}),
        made!({"writes": {"about": "Ring 0116 496 0123"}}),
        made!("looking"),
    ] {
        let page = changes(&mut robot, &change).await;
        assert_eq!(page.status.code, 422, "{change}: {}", page.html);
        assert!(!json(&page)["errors"].as_array().unwrap().is_empty(), "{change}");
    }
    assert_eq!(told(&robot.get(RECORD).await), before);
}

#[rocket::async_test]
async fn only_by_a_token_that_is_for_it() {
    let app = an_app().await;
    let mut pa = on_the_register(&app).await;
    let change = made!({"looking": "no"});
    let to_read = makes_a_token(&mut pa.browser, TO_READ).await;
    assert_eq!(changes(&mut program(&app, &to_read), &change).await.status.code, 403);
    assert_eq!(changes(&mut pa.browser, &change).await.status.code, 403, "a browser only reads");
    assert_eq!(changes(&mut app.browser(), &change).await.status.code, 401);
    assert_ne!(json(&pa.browser.get(RECORD).await)["looking"], "no");
    let to_change = makes_a_token(&mut pa.browser, TO_CHANGE).await;
    let mut robot = program(&app, &to_change);
    assert_eq!(changes(&mut robot, &change).await.status.code, 200);
    leave(&app.service.db, pa.who, app.clock.now()).await.unwrap();
    assert_eq!(changes(&mut robot, &change).await.status.code, 409, "she has left");
}

#[rocket::async_test]
async fn what_is_too_long_or_no_text_is_refused_kindly() {
    let app = an_app().await;
    let mut pa = on_the_register(&app).await;
    let token = makes_a_token(&mut pa.browser, TO_CHANGE).await;
    let mut robot = program(&app, &token);
    let long = format!("{{\"looking\": \"{}\"}}", "x".repeat(2 * 1024 * 1024));
    for (body, status) in [(long.into_bytes(), 413), (vec![0xff, 0xfe], 422), (b"{".to_vec(), 422)] {
        let page = robot.send(Method::Patch, RECORD, Some((ContentType::JSON, body))).await;
        assert_eq!(page.status.code, status, "{}", page.html);
        assert_eq!(page.header("Content-Type"), Some("application/problem+json"));
    }
}
