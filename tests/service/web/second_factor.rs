//! Officers cannot come in without a second factor.

use pa_registry::accounts::{Role, TotpSecret};
use pa_registry::storage::Sql;
use time::Duration;

use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;
use crate::support::people::{PASSWORD, Somebody, somebody};

async fn an_officer(app: &App) -> Somebody {
    somebody(&[Role::Commissioner]).create(app).await
}

async fn gives_password<'a>(app: &'a App, officer: &Somebody) -> (Browser<'a>, Page) {
    let mut browser = app.browser();
    let page = browser.sign_in(&officer.email, PASSWORD).await;
    (browser, page)
}

fn code(app: &App, officer: &Somebody) -> String {
    officer.secret.as_ref().unwrap().code_at(app.clock.now())
}

/// Some code that is right neither now nor half a minute away.
fn wrong_code(app: &App, officer: &Somebody) -> String {
    let secret = officer.secret.as_ref().unwrap();
    let near: Vec<_> =
        [-30, 0, 30].map(|away| secret.code_at(app.clock.now() + Duration::seconds(away))).to_vec();
    (0..10).map(|n| format!("{n:06}")).find(|code| !near.contains(code)).unwrap()
}

#[rocket::async_test]
async fn a_password_alone_opens_nothing() {
    let app = App::new().await;
    let officer = an_officer(&app).await;
    let (mut browser, page) = gives_password(&app, &officer).await;
    assert_eq!(page.path, "/sign-in/code");
    assert!(!browser.cookies.contains_key("session"));
    assert_eq!(browser.get("/account").await.location.as_deref(), Some("/sign-in?next=%2Faccount"));
    let page = browser.submit(&page, &[("code", &code(&app, &officer))]).await;
    assert_eq!(page.status.code, 200);
    assert!(browser.cookies.contains_key("session") && !browser.cookies.contains_key("step"));
    assert_eq!(browser.get("/account").await.status.code, 200);
}

#[rocket::async_test]
async fn a_code_works_once() {
    let app = App::new().await;
    let officer = an_officer(&app).await;
    let code = code(&app, &officer);
    let (mut first, page) = gives_password(&app, &officer).await;
    first.submit(&page, &[("code", &code)]).await;
    let (mut second, page) = gives_password(&app, &officer).await;
    let page = second.submit(&page, &[("code", &code)]).await;
    assert_eq!(page.status.code, 422);
    assert!(page.html.contains("was used already"), "{}", page.html);
    app.clock.advance(Duration::seconds(30));
    let page = second.submit(&page, &[("code", &officer.secret.unwrap().code_at(app.clock.now()))]).await;
    assert_eq!(page.status.code, 200);
}

#[rocket::async_test]
async fn five_wrong_codes_end_the_step_and_ten_the_account_for_a_while() {
    let app = App::new().await;
    let officer = an_officer(&app).await;
    for _ in 0..2 {
        let (mut browser, mut page) = gives_password(&app, &officer).await;
        for _ in 0..5 {
            page = browser.submit(&page, &[("code", &wrong_code(&app, &officer))]).await;
            assert_eq!(page.status.code, 422);
        }
        let page = browser.submit(&page, &[("code", &code(&app, &officer))]).await;
        assert_eq!((page.path.as_str(), page.status.code), ("/sign-in?late", 200));
    }
    let (mut browser, page) = gives_password(&app, &officer).await;
    assert_eq!(browser.submit(&page, &[("code", &code(&app, &officer))]).await.status.code, 429);
    app.clock.advance(Duration::minutes(5));
    let page = browser.visit("/sign-in/code").await;
    assert_eq!(browser.submit(&page, &[("code", &code(&app, &officer))]).await.status.code, 200);
}

#[rocket::async_test]
async fn a_step_lasts_ten_minutes_and_belongs_to_one_browser() {
    let app = App::new().await;
    let officer = an_officer(&app).await;
    let (mut browser, page) = gives_password(&app, &officer).await;
    let mut stranger = app.browser();
    assert_eq!(stranger.get("/sign-in/code").await.location.as_deref(), Some("/sign-in?late"));
    app.clock.advance(Duration::minutes(10));
    let page = browser.submit(&page, &[("code", &code(&app, &officer))]).await;
    assert_eq!(page.path, "/sign-in?late");
    assert!(page.html.contains("took too long"));
}

/// The account of an officer who was made without a second factor, as an invitation makes it.
async fn a_new_officer(app: &App) -> Somebody {
    let officer = an_officer(app).await;
    app.run("DELETE FROM second_factors").await;
    officer
}

fn secret_on(page: &Page) -> TotpSecret {
    let key = page.all(".app-code").first().unwrap().replace(' ', "");
    TotpSecret::from_base32(&key).unwrap()
}

#[rocket::async_test]
async fn a_new_officer_sets_one_up_and_keeps_recovery_codes() {
    let app = App::new().await;
    let officer = a_new_officer(&app).await;
    let (mut browser, page) = gives_password(&app, &officer).await;
    assert_eq!(page.path, "/sign-in/set-up");
    assert_eq!(page.all("svg[role=img] path").len(), 1);
    let secret = secret_on(&page);
    let page = browser.submit(&page, &[("code", "000 000")]).await;
    assert_eq!(page.status.code, 422);
    assert_eq!(secret_on(&page), secret, "the square stays the same after a slip");
    let page = browser.submit(&page, &[("code", &secret.code_at(app.clock.now()))]).await;
    assert_eq!(page.status.code, 200);
    let codes = page.all(".app-code");
    assert_eq!(codes.len(), 10);
    // The page that lets somebody in has every way out already.
    assert_eq!(page.all(".govuk-exit-this-page__button").len(), 1);
    assert_eq!(browser.get("/account").await.status.code, 200);
    assert_eq!(browser.post("/sign-out", &[("token", &page.token())]).await.status.code, 303);
    assert_eq!(browser.get("/account").await.status.code, 303);

    // The secret and the codes are in the database, and cannot be read there.
    let mut db = app.service.db.read().await.unwrap();
    let (kept,): (String,) = db.fetch_one(Sql::new("SELECT secret FROM second_factors")).await.unwrap();
    assert!(!kept.contains(secret.to_base32().as_str()));
    let hashes: Vec<(String,)> =
        db.fetch_all(Sql::new("SELECT code_hash FROM recovery_codes")).await.unwrap();
    assert!(hashes.iter().all(|(hash,)| hash.starts_with("$argon2id$")));

    // The telephone is lost: a recovery code opens the door once.
    let (mut other, _) = gives_password(&app, &officer).await;
    let page = other.visit("/sign-in/recovery-code").await;
    let page = other.submit(&page, &[("code", &codes[3].to_lowercase())]).await;
    assert_eq!(page.status.code, 200);
    assert!(page.html.contains("Recovery codes left: 9"), "{}", page.html);
    let (mut third, _) = gives_password(&app, &officer).await;
    let page = third.visit("/sign-in/recovery-code").await;
    assert_eq!(third.submit(&page, &[("code", &codes[3])]).await.status.code, 422);
    let mails = app.mails().await;
    let mut told: Vec<_> = mails.iter().map(|mail| mail.writing.kind.as_str()).collect();
    told.sort_unstable();
    assert_eq!(told, ["factor_set_up", "recovery_code_used"]);
}

#[rocket::async_test]
async fn what_another_account_was_offered_is_not_taken() {
    let app = App::new().await;
    let officer = a_new_officer(&app).await;
    let (_, theirs) = gives_password(&app, &officer).await;
    let other = an_officer(&app).await;
    app.run("DELETE FROM second_factors").await;
    let (mut browser, page) = gives_password(&app, &other).await;
    let offer = theirs.form().fields.iter().find(|(name, _)| name == "offer").unwrap().1.clone();
    let code = secret_on(&theirs).code_at(app.clock.now());
    let page = browser.submit(&page, &[("offer", &offer), ("code", &code)]).await;
    assert_eq!(page.status.code, 422);
    assert_ne!(secret_on(&page), secret_on(&theirs));
}

#[rocket::async_test]
async fn a_session_without_a_second_factor_is_no_officers() {
    let app = App::new().await;
    let mut browser = somebody(&[Role::Assistant, Role::Commissioner]).signed_in(&app).await;
    assert_eq!(browser.get("/assistant").await.status.code, 200);
    app.run("UPDATE sessions SET second_factor_at = NULL").await;
    assert_eq!(browser.get("/assistant").await.status.code, 200);
    app.run("DELETE FROM account_roles WHERE role = 'assistant'").await;
    assert_eq!(browser.get("/account").await.location.as_deref(), Some("/sign-in?next=%2Faccount"));
}

#[rocket::async_test]
async fn somebody_without_any_role_is_told_so() {
    let app = App::new().await;
    let sam = somebody(&[Role::Assistant]).create(&app).await;
    app.run("DELETE FROM account_roles").await;
    let page = app.browser().sign_in(&sam.email, PASSWORD).await;
    assert_eq!(page.status.code, 422);
    assert!(page.html.contains("has no role at the moment"), "{}", page.html);
}
