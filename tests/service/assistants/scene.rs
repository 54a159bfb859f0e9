//! Personal assistants who tell their story.

use pa_registry::accounts::{AssistantActor, Role, SessionToken, find_session};
use pa_registry::assistants::{self, Record, Section, Teller};
use pa_registry::storage::Sql;

use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;
use crate::support::people::somebody;

/// A personal assistant who has signed in.
pub(crate) async fn a_pa(app: &App) -> Browser<'_> {
    somebody(&[Role::Assistant]).signed_in(app).await
}

/// Fills in a page of the record, and gives where that leads.
pub(crate) async fn answer(pa: &mut Browser<'_>, section: &str, typed: &[(&str, &str)]) -> Page {
    let page = asked(pa, section).await;
    pa.submit(&page, typed).await
}

/// A page of the record as it is asked.
pub(crate) async fn asked(pa: &mut Browser<'_>, section: &str) -> Page {
    let page = pa.get(&format!("/assistant/record/{section}")).await;
    assert_eq!(page.status.code, 200, "{section}: {}", page.html);
    page
}

/// What stands in a field of the form, or in each of several of one name.
pub(crate) fn values(page: &Page, name: &str) -> Vec<String> {
    page.form().fields.into_iter().filter(|(field, _)| field == name).map(|(_, value)| value).collect()
}

/// The fields to which the errors lead; the page was refused.
pub(crate) fn wrong(page: &Page) -> Vec<String> {
    assert_eq!(page.status.code, 422, "{}", page.html);
    page.errors().into_iter().map(|(field, _)| field).collect()
}

/// What the page of all answers says to a question.
pub(crate) async fn told(pa: &mut Browser<'_>, asked: &str) -> String {
    row(&pa.get("/assistant/record/check").await, asked)
}

/// What a summary list says to a question.
pub(crate) fn row(page: &Page, asked: &str) -> String {
    let keys = page.all(".govuk-summary-list__key");
    let place = keys.iter().position(|key| key == asked).unwrap_or_else(|| panic!("{asked}: {keys:?}"));
    page.all(".govuk-summary-list__value")[place].clone()
}

/// Whoever is signed in here, as the register knows her.
pub(crate) async fn actor(app: &App, browser: &Browser<'_>) -> AssistantActor {
    let token = SessionToken::parse(&browser.cookies["session"]).unwrap();
    let session = find_session(&app.service.db, &token, app.clock.now()).await.unwrap().unwrap();
    AssistantActor::of(&session).unwrap()
}

/// Her record.
pub(crate) async fn record(app: &App, who: impl Into<Teller>) -> Record {
    assistants::find_record(&app.service.db, who).await.unwrap().unwrap()
}

/// Notes every question that stands open as answered, so that the record can be sent.
pub(crate) async fn answer_the_rest(app: &App, who: impl Into<Teller>) {
    let record = record(app, who).await;
    let mut tx = app.service.db.begin().await.unwrap();
    for section in Section::ALL.iter().filter(|section| !record.has(**section)) {
        let sql = Sql::new(
            "INSERT INTO assistant_answers (assistant_id, section, answered_at) VALUES ($1, $2, $3)",
        );
        tx.execute(sql.bind(record.id).bind(*section).bind(app.clock.now())).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// The first questions, about herself, of somebody who is of age and wants to be listed.
pub(crate) async fn begins(pa: &mut Browser<'_>) {
    answer(pa, "name", &[("first", "Asha"), ("last", "Canaryname")]).await;
    answer(pa, "birth-date", &[("born.day", "14"), ("born.month", "5"), ("born.year", "1987")]).await;
    answer(pa, "way", &[("way", "listed")]).await;
    lives(pa).await;
}

/// Where she lives, in a register that knows only the first halves of postcodes: she chooses her ward.
pub(crate) async fn lives(pa: &mut Browser<'_>) {
    let page = answer(pa, "home", &[("postcode", "LE2 1AA"), ("shown", "ward")]).await;
    assert_eq!(page.status.code, 200, "{}", page.html);
    assert_eq!(pa.submit(&page, &[("ward", CASTLE)]).await.path, "/assistant/record");
}

/// The ward that she chooses.
pub(crate) const CASTLE: &str = "E05010463";

/// Presses a button of a page whose form sends nothing else.
pub(crate) async fn press(pa: &mut Browser<'_>, path: &str) -> Page {
    let token = pa.visit("/account").await.token();
    let page = pa.post(path, &[("token", &token)]).await;
    match page.location.clone() {
        Some(next) => pa.visit(&next).await,
        None => page,
    }
}

/// A record that was sent, and asks for pay below the legal minimum: every page about it opens.
pub(crate) async fn a_sent_record(app: &App, pa: &mut Browser<'_>) {
    begins(pa).await;
    answer(pa, "hours", &[("pay", "5")]).await;
    answer_the_rest(app, actor(app, pa).await).await;
    assert_eq!(press(pa, "/assistant/record/check").await.path, "/assistant/record/sent");
}
