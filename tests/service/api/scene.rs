//! Programs that ask, and what they are told.

use pa_registry::accounts::Role;
use serde_json::Value;

use crate::finder::scene::no_needs;
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;
use crate::support::people::{PASSWORD, somebody};

/// An app of a council that asks for no checks before it lists somebody.
pub(super) async fn an_app() -> App {
    let app = App::with(|settings| settings.listing_needs = no_needs()).await;
    app.leave_jobs();
    app
}

/// The token that a page shows once.
pub(super) async fn makes_a_token(browser: &mut Browser<'_>, typed: &[(&str, &str)]) -> String {
    let page = browser.visit("/account/tokens").await;
    let typed = [&[("lasting", "30"), ("current", PASSWORD)], typed].concat();
    let page = browser.submit(&page, &typed).await;
    assert_eq!(page.status.code, 200, "{:?}", page.errors());
    page.all(".govuk-inset-text .app-letter__address").concat()
}

/// A program that brings this token.
pub(super) fn program<'a>(app: &'a App, token: &str) -> Browser<'a> {
    let mut program = app.browser();
    program.headers = vec![("Authorization".into(), format!("Bearer {token}"))];
    program
}

/// For what a PA makes a token.
pub(super) const TO_READ: &[(&str, &str)] = &[("scope", "own_record")];
pub(super) const TO_CHANGE: &[(&str, &str)] = &[("scope", "change_record")];

/// A program of an officer in this role.
pub(super) async fn an_officers_program(app: &App, role: Role) -> Browser<'_> {
    let mut officer = somebody(&[role]).signed_in(app).await;
    program(app, &makes_a_token(&mut officer, &[]).await)
}

/// What an answer says, which is JSON.
pub(super) fn json(page: &Page) -> Value {
    serde_json::from_str(&page.html).unwrap_or_else(|_| panic!("{}: {}", page.path, page.html))
}

/// What an answer says that is as it should be.
pub(super) fn told(page: &Page) -> Value {
    assert_eq!(
        (page.status.code, page.header("Content-Type")),
        (200, Some("application/json")),
        "{}",
        page.html
    );
    json(page)
}
