//! An owner changes password and address, sees the own sessions, and closes the account.

use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;
use crate::support::people::{PASSWORD, somebody};
use pa_registry::accounts::Role;

const NEW: &str = "walnut trombone estuary";
const WRONG: &str = "not the password at all";

async fn twice_signed_in<'a>(app: &'a App, email: &str) -> (Browser<'a>, Browser<'a>) {
    let kim = somebody(&[Role::Assistant]).with_email(email).create(app).await;
    (kim.sign_in(app).await, kim.sign_in(app).await)
}

fn banner(page: &Page) -> String {
    page.all(".govuk-notification-banner__heading").join("")
}

async fn subjects(app: &App) -> Vec<String> {
    let mut subjects: Vec<_> = app.mails().await.into_iter().map(|mail| mail.writing.subject).collect();
    subjects.sort();
    subjects
}

#[rocket::async_test]
async fn the_password_with_the_password() {
    let app = App::new().await;
    let (mut here, mut elsewhere) = twice_signed_in(&app, "kim@people.example").await;
    let cookie = here.cookies["session"].clone();
    let page = here.visit("/account/password").await;
    for (current, new, errors) in [
        ("", "", vec!["#current", "#password"]),
        (WRONG, NEW, vec!["#current"]),
        (PASSWORD, "short", vec!["#password"]),
        (PASSWORD, PASSWORD, vec!["#password"]),
    ] {
        let refused = here.submit(&page, &[("current", current), ("password", new)]).await;
        let fields: Vec<_> = refused.errors().into_iter().map(|(field, _)| field).collect();
        assert_eq!((refused.status.code, fields), (422, errors.iter().map(ToString::to_string).collect()));
        assert!(!refused.html.contains(PASSWORD), "a password is never shown again");
    }
    assert_eq!(elsewhere.get("/account").await.status.code, 200);
    let page = here.submit(&page, &[("current", PASSWORD), ("password", NEW)]).await;
    assert!(banner(&page).starts_with("Your password is changed."), "{}", page.html);
    assert_ne!(here.cookies["session"], cookie, "the token is another one");
    assert_eq!(elsewhere.get("/account").await.status.code, 303);
    here.cookies.insert("session".into(), cookie);
    assert_eq!(here.get("/account").await.status.code, 303);
    assert_eq!(subjects(&app).await, ["Your password was changed"]);
}

#[rocket::async_test]
async fn guesses_of_the_password_are_limited() {
    let app = App::new().await;
    let mut kim = somebody(&[Role::Assistant]).signed_in(&app).await;
    let page = kim.visit("/account/close").await;
    for _ in 0..10 {
        assert_eq!(kim.submit(&page, &[("current", WRONG)]).await.status.code, 422);
    }
    let answer = kim.submit(&page, &[("current", PASSWORD)]).await;
    assert_eq!((answer.status.code, answer.header("Retry-After")), (429, Some("300")));
}

#[rocket::async_test]
async fn the_address_by_the_new_mailbox_while_signed_in() {
    let app = App::new().await;
    let (mut here, mut elsewhere) = twice_signed_in(&app, "kim@people.example").await;
    let page = here.visit("/account/email").await;
    let refused = here.submit(&page, &[("email", "KIM@people.example"), ("current", PASSWORD)]).await;
    assert_eq!(refused.errors(), [("#email".to_owned(), "This is your email address already".to_owned())]);
    let page = here.submit(&page, &[("email", "kim.new@people.example"), ("current", PASSWORD)]).await;
    assert_eq!(page.heading(), "Look in your new mailbox");
    let link = format!("/new-address/{}", app.last_link_to("/new-address/").await);
    let asked = app.browser().get(&link).await;
    assert!(asked.location.unwrap().starts_with("/sign-in?next="), "nobody else can use it");
    let mut other = somebody(&[Role::Assistant]).signed_in(&app).await;
    assert_eq!(other.get(&link).await.status.code, 404);
    let page = here.visit(&link).await;
    assert_eq!(page.heading(), "Confirm your new email address");
    let page = here.submit(&page, &[]).await;
    assert!(banner(&page).starts_with("Your email address is changed."), "{}", page.html);
    assert_eq!(page.all(".govuk-summary-list__value")[0], "kim.new@people.example");
    assert_eq!(elsewhere.get("/account").await.status.code, 303);
    assert_eq!(app.browser().sign_in("kim@people.example", PASSWORD).await.status.code, 422);
    assert_eq!(app.browser().sign_in("kim.new@people.example", PASSWORD).await.path, "/assistant");
    let wanted = [
        "Confirm your new email address",
        "Somebody asked to change your email address",
        "Your email address was changed",
    ];
    assert_eq!(subjects(&app).await, wanted);
}

#[rocket::async_test]
async fn a_taken_address_is_answered_like_a_free_one() {
    let app = App::new().await;
    somebody(&[Role::Assistant]).with_email("lee@people.example").create(&app).await;
    let mut answers = Vec::new();
    for to in ["lee@people.example", "free@people.example"] {
        let mut kim = somebody(&[Role::Assistant]).signed_in(&app).await;
        let page = kim.visit("/account/email").await;
        let page = kim.submit(&page, &[("email", to), ("current", PASSWORD)]).await;
        let token = page.token();
        answers.push((page.status, page.path.clone(), page.html.replace(&token, "")));
    }
    assert_eq!(answers[0], answers[1]);
    app.mails().await;
}

#[rocket::async_test]
async fn sessions_are_listed_and_ended_one_by_one_and_all() {
    let app = App::new().await;
    let kim = somebody(&[Role::Assistant]).create(&app).await;
    let mut phone = app.browser();
    phone.headers.push((
        "User-Agent".into(),
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Safari/604.1".into(),
    ));
    phone.sign_in(&kim.email, PASSWORD).await;
    let mut desk = kim.sign_in(&app).await;
    let mut here = kim.sign_in(&app).await;
    let page = here.visit("/account/sessions").await;
    let shown = page.all(".govuk-summary-list__value");
    assert_eq!(shown.len(), 9);
    assert!(shown.contains(&"Safari on an iPhone or iPad".to_owned()), "{shown:?}");
    assert!(shown.contains(&"2 November 2026 at 12:00".to_owned()), "{shown:?}");
    let buttons = page.all("main form button");
    assert_eq!(buttons, ["End this session", "End this session", "End all others"]);
    let id = session_of(&page, "Safari");
    let page = here.post("/account/sessions/end", &[("token", &page.token()), ("session", &id)]).await;
    assert_eq!(page.location.as_deref(), Some("/account/sessions?ended"));
    assert_eq!(phone.get("/account").await.status.code, 303);
    assert_eq!(desk.get("/account").await.status.code, 200);
    let page = here.visit("/account/sessions").await;
    let page = here.post("/account/sessions/end-others", &[("token", &page.token())]).await;
    assert_eq!(page.location.as_deref(), Some("/account/sessions?ended"));
    assert_eq!(desk.get("/account").await.status.code, 303);
    let page = here.visit("/account/sessions?ended").await;
    assert!(page.all("main form").is_empty() && banner(&page).starts_with("Ended."), "{}", page.html);
    for nonsense in ["", "nonsense", &id] {
        let token = here.visit("/account").await.token();
        let page = here.post("/account/sessions/end", &[("token", &token), ("session", nonsense)]).await;
        assert_eq!(page.location.as_deref(), Some("/account/sessions"));
    }
    app.mails().await;
}

/// The id that the button of the session in this browser sends.
fn session_of(page: &Page, browser: &str) -> String {
    let document = page.document();
    let button = format!("main button[aria-label*='{browser}']");
    let button = document.select(&crate::support::page::select(&button)).next().unwrap();
    button.value().attr("value").unwrap().to_owned()
}

#[rocket::async_test]
async fn a_closed_account_is_gone_from_every_browser() {
    let app = App::new().await;
    let (mut here, mut elsewhere) = twice_signed_in(&app, "kim@people.example").await;
    let page = here.visit("/account/close").await;
    let missing = here.submit(&page, &[]).await;
    assert_eq!(missing.errors()[0].0, "#current");
    let page = here.submit(&page, &[("current", PASSWORD)]).await;
    assert_eq!((page.path.as_str(), page.heading().as_str()), ("/account-closed", "Your account is closed"));
    assert!(here.cookies.is_empty(), "{:?}", here.cookies);
    assert_eq!(elsewhere.get("/account").await.status.code, 303);
    let mut stranger = app.browser();
    let closed = stranger.sign_in("kim@people.example", PASSWORD).await;
    let unknown = stranger.sign_in("nobody@people.example", PASSWORD).await;
    assert_eq!((closed.status, closed.errors()), (unknown.status, unknown.errors()));
    assert_eq!(subjects(&app).await, ["Your account is closed"]);
}

#[rocket::async_test]
async fn the_only_administrator_cannot_close_the_account() {
    let app = App::new().await;
    let mut kim = somebody(&[Role::Administrator]).signed_in(&app).await;
    let page = kim.visit("/account/close").await;
    let refused = kim.submit(&page, &[("current", PASSWORD)]).await;
    assert_eq!(refused.status.code, 422);
    assert_eq!(refused.errors()[0].1, "You are the only administrator. Appoint another one first");
    assert_eq!(kim.get("/account").await.status.code, 200);
}
