//! Somebody makes an account, page by page.

use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;
use crate::support::people::{PASSWORD, somebody};
use pa_registry::accounts::Role;

async fn up_to_check(browser: &mut Browser<'_>, role: &str, email: &str) -> Page {
    let page = browser.visit("/join").await;
    assert_eq!(page.heading(), "Create an account");
    let page = browser.visit("/join/role").await;
    let page = browser.submit(&page, &[("role", role)]).await;
    assert_eq!(page.heading(), "What is your email address?");
    let page = browser.submit(&page, &[("email", email)]).await;
    assert_eq!(page.heading(), "Choose a password");
    browser.submit(&page, &[("password", PASSWORD)]).await
}

#[rocket::async_test]
async fn a_personal_assistant_joins_confirms_and_signs_in() {
    let app = App::new().await;
    let mut kim = app.browser();
    let page = up_to_check(&mut kim, "assistant", "kim@people.example").await;
    assert_eq!(page.heading(), "Check your answers");
    assert_eq!(
        page.all(".govuk-summary-list__value"),
        ["I am a personal assistant", "kim@people.example", "Set. We do not show it."]
    );
    let page = kim.submit(&page, &[]).await;
    assert_eq!((page.heading().as_str(), app.mails().await.len()), ("Check your email", 1));
    let page = kim.visit(&format!("/confirm/{}", app.last_link().await)).await;
    assert_eq!(page.heading(), "Confirm your email address");
    let missing = kim.submit(&page, &[]).await;
    assert_refused(&missing, "current", "Enter the password that you chose");
    let wrong = kim.submit(&page, &[("current", "not the password at all")]).await;
    assert_refused(&wrong, "current", "This is not the password that you chose when you signed up");
    let page = kim.submit(&page, &[("current", PASSWORD)]).await;
    assert_eq!(page.heading(), "Sign in");
    assert_eq!(
        page.all(".govuk-notification-banner__heading"),
        ["Your email address is confirmed. You can sign in now."]
    );
    let page = kim.submit(&page, &[("email", "KIM@people.example"), ("password", PASSWORD)]).await;
    assert_eq!(
        (page.path.as_str(), page.heading().as_str()),
        ("/assistant", "Your record as a personal assistant")
    );
}

#[rocket::async_test]
async fn an_employer_joins_and_comes_to_the_employers_home() {
    let app = App::new().await;
    let mut alex = app.browser();
    let page = up_to_check(&mut alex, "employer", "alex@people.example").await;
    alex.submit(&page, &[]).await;
    let page = alex.visit(&format!("/confirm/{}", app.last_link().await)).await;
    alex.submit(&page, &[("current", PASSWORD)]).await;
    let page = alex.sign_in("alex@people.example", PASSWORD).await;
    assert_eq!((page.path.as_str(), page.heading().as_str()), ("/employer", "Finding a personal assistant"));
}

#[rocket::async_test]
async fn nobody_can_sign_in_before_the_address_is_confirmed() {
    let app = App::new().await;
    let mut kim = app.browser();
    let page = up_to_check(&mut kim, "assistant", "kim@people.example").await;
    kim.submit(&page, &[]).await;
    let page = kim.sign_in("kim@people.example", PASSWORD).await;
    assert_eq!((page.status.code, page.errors().len()), (422, 1));
    app.leave_jobs();
}

#[rocket::async_test]
async fn a_known_address_gets_the_same_answer_and_another_mail() {
    let app = App::new().await;
    somebody(&[Role::Assistant]).with_email("known@people.example").create(&app).await;
    let (mut answers, mut subjects) = (Vec::new(), Vec::new());
    for email in ["known@people.example", "other@people.example"] {
        let mut browser = app.browser();
        let page = up_to_check(&mut browser, "assistant", email).await;
        let page = browser.submit(&page, &[]).await;
        answers.push((page.status, page.path.clone(), page.html.clone()));
        subjects.push(app.mails().await.last().unwrap().writing.subject.clone());
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(subjects, ["You already have an account", "Confirm your email address"]);
}

#[rocket::async_test]
async fn pages_cannot_be_skipped_nor_sent_out_of_turn() {
    let app = App::new().await;
    for (address, leads_to) in
        [("/join/email", "/join/role"), ("/join/password", "/join/role"), ("/join/check", "/join/role")]
    {
        let mut visitor = app.browser();
        assert_eq!(visitor.visit(address).await.path, leads_to, "{address}");
        let token = visitor.get("/join/role").await.token();
        let fields = [("token", token.as_str()), ("email", "x@people.example"), ("password", PASSWORD)];
        assert_eq!(visitor.post(address, &fields).await.location.as_deref(), Some(leads_to), "{address}");
    }
    assert!(app.mails().await.is_empty());
}

#[rocket::async_test]
async fn the_last_page_sent_twice_makes_one_sign_up() {
    let app = App::new().await;
    let mut kim = app.browser();
    let page = up_to_check(&mut kim, "assistant", "kim@people.example").await;
    kim.submit(&page, &[]).await;
    let again = kim.submit(&page, &[]).await;
    assert_eq!((again.path.as_str(), app.mails().await.len()), ("/join/role", 1));
}

#[rocket::async_test]
async fn answers_are_kept_and_can_be_changed_one_by_one() {
    let app = App::new().await;
    let mut kim = app.browser();
    up_to_check(&mut kim, "assistant", "kim@people.example").await;
    let page = kim.visit("/join/role").await;
    assert!(page.form().fields.contains(&("role".into(), "assistant".into())));
    let page = kim.submit(&page, &[("role", "employer")]).await;
    assert_eq!(page.heading(), "Check your answers");
    assert_eq!(page.all(".govuk-summary-list__value")[0], "I employ a personal assistant");
    let page = kim.visit("/join/email").await;
    assert!(page.form().fields.contains(&("email".into(), "kim@people.example".into())));
    let page = kim.submit(&page, &[("email", "kim.new@people.example")]).await;
    assert_eq!(page.heading(), "Choose a password", "a password is checked against the address it is for");
}

#[rocket::async_test]
async fn answers_of_one_browser_are_not_seen_in_another_and_go_after_two_hours() {
    let app = App::new().await;
    let mut kim = app.browser();
    up_to_check(&mut kim, "assistant", "kim@people.example").await;
    assert_eq!(app.browser().visit("/join/check").await.path, "/join/role");
    app.clock.advance(time::Duration::minutes(119));
    assert_eq!(kim.visit("/join/check").await.path, "/join/check");
    app.clock.advance(time::Duration::minutes(2));
    assert_eq!(kim.visit("/join/check").await.path, "/join/role");
}

#[rocket::async_test]
async fn browsers_whose_session_is_over_do_not_share_their_answers() {
    let app = App::new().await;
    let mut kim = app.browser();
    let mut lee = app.browser();
    for browser in [&mut kim, &mut lee] {
        browser.cookies.insert("session".into(), "A".repeat(43));
    }
    up_to_check(&mut kim, "assistant", "kim@people.example").await;
    assert_eq!(lee.visit("/join/check").await.path, "/join/role");
    assert_eq!(kim.visit("/join/check").await.path, "/join/check");
}

#[rocket::async_test]
async fn what_is_wrong_stands_next_to_the_field_and_in_the_summary() {
    let app = App::new().await;
    let mut kim = app.browser();
    let page = kim.visit("/join/role").await;
    let page = kim.submit(&page, &[]).await;
    assert_refused(&page, "role", "Choose whether you are a personal assistant or employ one");
    let page = kim.submit(&page, &[("role", "assistant")]).await;
    let refused = kim.submit(&page, &[("email", "kim at people")]).await;
    assert_refused(&refused, "email", "Enter an email address in the right form, like name@example.com");
    assert!(
        refused.form().fields.contains(&("email".into(), "kim at people".into())),
        "what was typed is kept"
    );
    let page = kim.submit(&refused, &[("email", "kim@people.example")]).await;
    for (password, message) in [
        ("", "Enter a password"),
        ("short", "The password must have at least 12 characters"),
        ("qwertyuiop12", "This password is easy to guess. Choose one that others would not think of"),
        (
            "examplecouncil",
            "The password must not be built on the name of the council, on words of this service or on your email address",
        ),
    ] {
        let refused = kim.submit(&page, &[("password", password)]).await;
        assert_refused(&refused, "password", message);
        assert!(!refused.html.contains("value=\"short"), "a password is never shown again");
    }
}

fn assert_refused(page: &Page, field: &str, message: &str) {
    assert_eq!(page.status.code, 422, "{message}");
    assert!(page.title().starts_with("Error: "), "{}", page.title());
    assert_eq!(page.errors(), [(format!("#{field}"), message.to_owned())]);
    assert_eq!(page.all(&format!("#{field}-error")), [format!("Error: {message}")]);
    let described = page.document();
    let described = described
        .select(&crate::support::page::select(&format!("[aria-describedby~={field}-error]")))
        .count();
    assert_eq!(described, 1, "the field points to its error");
}
