//! Somebody at her own record, and what she types.

use pa_registry::accounts::{AssistantActor, Role, SessionToken, find_session};
use pa_registry::assistants::{self, BirthDate, Experience, FullName, Way};
use pa_registry::storage::Sql;
use time::Date;

use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;
use crate::support::people::somebody;

/// A job told in full.
pub(super) const FULL_JOB: &[(&str, &str)] = &[
    ("kind", "employed"),
    ("contract", "permanent"),
    ("zero_hours", "dont_know"),
    ("contracted", "16½"),
    ("average", "20"),
    ("annualised", "no"),
    ("pay", "13.25"),
    ("sleep_ins", "yes"),
    ("apprentice", "no"),
    ("started.day", "1"),
    ("started.month", "3"),
    ("started.year", "2024"),
    ("goes_on", "yes"),
];

/// A job of which only the least is told.
pub(super) const SHORT_JOB: &[(&str, &str)] = &[("kind", "agency"), ("goes_on", "yes")];

/// Fields, with what is typed into them.
pub(super) type Typed<'a> = &'a [(&'a str, &'a str)];

/// What is typed, with some of it changed.
pub(super) fn with<'a>(
    typed: &[(&'a str, &'a str)],
    changed: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let kept = typed.iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    kept.chain(changed).copied().collect()
}

/// Somebody with an account, in a browser.
pub(super) async fn a_pa(app: &App) -> Browser<'_> {
    somebody(&[Role::Assistant]).signed_in(app).await
}

/// Who acts in a browser.
pub(super) async fn actor(app: &App, browser: &Browser<'_>) -> AssistantActor {
    let token = SessionToken::parse(&browser.cookies["session"]).unwrap();
    let session = find_session(&app.service.db, &token, app.clock.now()).await.unwrap().unwrap();
    AssistantActor::of(&session).unwrap()
}

/// She says when she was born.
pub(super) async fn is_born(app: &App, who: AssistantActor, day: Date) {
    let born = BirthDate::new(day, app.clock.now().today()).unwrap();
    assistants::save(&app.service.db, who, &born, app.clock.now()).await.unwrap();
}

/// She answers what else is needed of every record.
pub(super) async fn says_who_she_is(app: &App, who: AssistantActor) {
    let name = FullName::read("Asha", "Patel").unwrap();
    assistants::save(&app.service.db, who, &name, app.clock.now()).await.unwrap();
    assistants::save(&app.service.db, who, &Way::RecordOnly, app.clock.now()).await.unwrap();
}

/// What she has told so far.
pub(super) async fn told(app: &App, who: AssistantActor) -> Experience {
    assistants::experience(&app.service.db, who).await.unwrap()
}

/// Whether a question has its whole answer.
pub(super) async fn has(app: &App, who: AssistantActor, section: assistants::Section) -> bool {
    let record = assistants::find_record(&app.service.db, who).await.unwrap();
    record.is_some_and(|record| record.has(section))
}

/// Fills in the form of a page and sends it.
pub(super) async fn sends(browser: &mut Browser<'_>, path: &str, typed: &[(&str, &str)]) -> Page {
    let page = browser.visit(path).await;
    assert_eq!(page.path, path, "{}", page.html);
    browser.submit(&page, typed).await
}

/// Presses a button that removes an entry.
pub(super) async fn removes(browser: &mut Browser<'_>, address: &str) -> Page {
    let token = browser.get("/account").await.token();
    browser.post(&format!("{address}/remove"), &[("token", &token)]).await
}

/// The errors that a page shows, as fields and sentences.
pub(super) fn errors(page: &Page) -> Vec<(String, String)> {
    page.errors().into_iter().map(|(href, words)| (href.trim_start_matches('#').to_owned(), words)).collect()
}

/// Every field of the form holds what was typed.
pub(super) fn keeps(page: &Page, typed: &[(&str, &str)]) {
    let fields = page.form().fields;
    for (name, value) in typed.iter().filter(|(_, value)| !value.is_empty()) {
        assert!(fields.contains(&((*name).to_owned(), (*value).to_owned())), "{name}: {value} in {fields:?}");
    }
}

/// The rows of the summary lists of a page: question and answer.
pub(super) fn rows(page: &Page) -> Vec<(String, String)> {
    let (keys, values) = (page.all(".govuk-summary-list__key"), page.all(".govuk-summary-list__value"));
    keys.into_iter().zip(values).collect()
}

/// How many rows a condition finds.
pub(super) async fn count(app: &App, sql: &'static str) -> i64 {
    let mut db = app.service.db.read().await.unwrap();
    db.fetch_one::<(i64,)>(Sql::new(sql)).await.unwrap().0
}
