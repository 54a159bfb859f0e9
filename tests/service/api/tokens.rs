//! Somebody makes a token on a page, gives it to a program, and takes it back.

use pa_registry::accounts::Role;

use super::scene::{TO_READ, an_app, json, makes_a_token, program, told};
use crate::assistants::scene::a_sent_record;
use crate::support::page::Page;
use crate::support::people::somebody;

const PAGE: &str = "/account/tokens";
const RECORD: &str = "/api/v1/me/record";

fn sentences(page: &Page) -> Vec<String> {
    page.errors().into_iter().map(|(_, sentence)| sentence).collect()
}

/// Which token the first button takes back.
fn id_of_the_button(page: &Page) -> String {
    let (_, button) = page.html.split_once("name=\"api_token\"").unwrap();
    let (_, value) = button.split_once("value=\"").unwrap();
    value.split('"').next().unwrap().to_owned()
}

#[rocket::async_test]
async fn it_is_shown_once_listed_and_taken_back() {
    let app = an_app().await;
    let mut kim = somebody(&[Role::Assistant]).signed_in(&app).await;
    a_sent_record(&app, &mut kim).await;
    assert!(kim.visit("/account").await.links().contains(&PAGE.to_owned()));
    let token = makes_a_token(&mut kim, TO_READ).await;
    assert_eq!(token.len(), 43);
    let page = kim.visit(PAGE).await;
    assert!(!page.html.contains(&token), "it is shown once");
    assert!(page.html.contains("Not yet"));

    let mut robot = program(&app, &token);
    assert_eq!(told(&robot.get(RECORD).await)["status"], "sent");
    assert!(!kim.visit(PAGE).await.html.contains("Not yet"), "its use is noted");

    let page = kim.visit(PAGE).await;
    let id = id_of_the_button(&page);
    kim.post("/account/tokens/withdraw", &[("token", &page.token()), ("api_token", &id)]).await;
    assert!(kim.visit(PAGE).await.html.contains("You have no tokens."));
    let refused = robot.get(RECORD).await;
    assert_eq!(refused.status.code, 401);
    assert_eq!(refused.header("WWW-Authenticate"), Some("Bearer realm=\"api\", error=\"invalid_token\""));
}

#[rocket::async_test]
async fn everything_that_is_missing_is_said_at_once() {
    let app = an_app().await;
    let mut both = somebody(&[Role::Assistant, Role::Registrar]).signed_in(&app).await;
    let page = both.visit(PAGE).await;
    let failed = both.submit(&page, &[]).await;
    assert_eq!(failed.status.code, 422);
    let said = [
        "Choose what the token should be for",
        "Choose how long the token should work",
        "Enter your password",
    ];
    assert_eq!(sentences(&failed), said);
    let typed = [("scope", "finder"), ("lasting", "90"), ("current", "not the password at all")];
    let failed = both.submit(&failed, &typed).await;
    assert_eq!(sentences(&failed), ["The password is not right"]);
    let token = makes_a_token(&mut both, &[("scope", "finder")]).await;
    let mut robot = program(&app, &token);
    assert_eq!(robot.get(RECORD).await.status.code, 403, "it is for something else");
    assert_eq!(robot.get("/api/v1/vocabularies").await.status.code, 200, "which everybody may read");
}

#[rocket::async_test]
async fn employers_have_no_such_page() {
    let app = an_app().await;
    let mut kim = somebody(&[Role::Employer]).signed_in(&app).await;
    assert_eq!(kim.get(PAGE).await.status.code, 403);
    assert!(!kim.visit("/account").await.links().contains(&PAGE.to_owned()));
}

#[rocket::async_test]
async fn a_token_opens_no_page_and_counts_before_a_cookie() {
    let app = an_app().await;
    let mut kim = somebody(&[Role::Assistant]).signed_in(&app).await;
    a_sent_record(&app, &mut kim).await;
    let token = makes_a_token(&mut kim, TO_READ).await;
    let mut robot = program(&app, &token);
    assert_eq!(robot.get("/account").await.status.code, 303, "pages are for people who sign in");
    assert_eq!(told(&kim.get(RECORD).await)["status"], "sent", "a session reads the same");
    for header in ["Bearer nonsense", "Basic a2ltOnBhc3N3b3Jk", "Bearer", ""] {
        kim.headers = vec![("Authorization".into(), header.into())];
        let refused = kim.get(RECORD).await;
        assert_eq!((refused.status.code, json(&refused)["status"].as_u64()), (401, Some(401)), "{header:?}");
    }
    let bearer = ("Authorization".to_owned(), format!("Bearer {token}"));
    kim.headers = vec![bearer.clone(), bearer];
    assert_eq!(kim.get(RECORD).await.status.code, 401, "nobody could say which of two counts");
    assert_eq!(kim.visit(PAGE).await.status.code, 200, "pages look at no such header");
}
