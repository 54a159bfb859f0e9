//! Who has no e-mail stands on a list that names nobody; whom to ring is told to who has said that it is nobody close.

use pa_registry::assistants::casework::{calls, confirm_call, open_call};
use pa_registry::assistants::{Freshness, leave};
use pa_registry::ids::AssistantId;
use pa_registry::storage::PageRequest;
use time::Duration;

use super::scene::{Pa, confirmed_days_ago, listed, reminds, without_email};
use crate::assistants::scene::row;
use crate::casework::scene::{a_registrar, declares};
use crate::support::App;

const CALLS: &str = "/registrar/calls";

/// Somebody without e-mail, with a telephone, who confirmed so many days ago.
async fn to_ring(app: &App, days: i64) -> Pa<'_> {
    let mut pa = listed(app).await;
    let page = pa.browser.visit("/account/contact").await;
    pa.browser.submit(&page, &[("name", "Asha Canaryname"), ("telephone", "01632 960123")]).await;
    let page = pa.browser.visit("/account/preferences").await;
    let wishes = [
        ("contact_by", "telephone"),
        ("language", "Gujarati"),
        ("format", "standard"),
        ("interpreter", "no"),
    ];
    pa.browser.submit(&page, &wishes).await;
    without_email(app, pa.id).await;
    confirmed_days_ago(app, pa.id, days).await;
    pa
}

async fn on_the_list(app: &App) -> Vec<AssistantId> {
    let (_, who) = a_registrar(app).await;
    let page = calls(&app.service.db, who, &PageRequest::first(10)).await.unwrap();
    page.rows.iter().map(|call| call.id).collect()
}

#[rocket::async_test]
async fn the_number_is_told_after_the_question_and_a_word_on_the_telephone_confirms() {
    let app = App::new().await;
    let pa = to_ring(&app, 61).await;
    let mails = app.mails().await.len();
    reminds(&app).await;
    assert_eq!(app.mails().await.len(), mails, "nobody writes to who cannot read it");
    let (mut registrar, who) = a_registrar(&app).await;
    let home = registrar.visit("/officer").await;
    let hint = "Ask people without email whether their record is still right: 1 waiting".to_owned();
    assert!(home.all(".govuk-task-list__hint").contains(&hint), "{:?}", home.all(".govuk-task-list__hint"));
    let list = registrar.visit(CALLS).await;
    assert_eq!(list.all("tbody tr").len(), 1);
    assert!(!list.html.contains("Canaryname") && !list.html.contains("960123"), "the list names nobody");

    let address = format!("{CALLS}/{}", pa.id);
    let asked = registrar.visit(&address).await;
    assert!(asked.heading().contains("Asha Canaryname"), "{}", asked.heading());
    assert!(!asked.html.contains("960123"), "the number comes after the answer");
    let missing = registrar.submit(&asked, &[]).await;
    assert_eq!(missing.errors().len(), 1, "an answer is needed");
    assert_eq!(registrar.submit(&asked, &[("known", "yes")]).await.path, "/registrar/calls?done=known");
    let opened = registrar.submit(&asked, &[("known", "no")]).await;
    assert_eq!(opened.heading(), "Ring Asha Canaryname");
    assert_eq!(row(&opened, "Telephone"), "01632 960123");
    assert_eq!(row(&opened, "Wants to be reached by"), "Telephone call");
    assert_eq!(row(&opened, "Language"), "Gujarati");
    assert!(row(&opened, "Confirmed").ends_with("The listing is hidden"), "{}", row(&opened, "Confirmed"));
    let done = registrar.submit(&opened, &[]).await;
    assert_eq!(done.path, "/registrar/calls?done=confirmed");
    assert!(done.all("tbody tr").is_empty());
    assert_eq!(registrar.get(&address).await.status.code, 404, "nobody has to ring any more");
    let record = registrar.visit(&format!("/registrar/records/{}", pa.id)).await;
    assert_eq!(row(&record, "Confirmed"), "On 2 November 2026");
    assert!(confirm_call(&app.service.db, who, pa.id, app.clock.now()).await.is_err());
}

#[rocket::async_test]
async fn the_longest_waiting_comes_first_and_who_leaves_is_not_rung() {
    let app = App::new().await;
    let (first, second) = (to_ring(&app, 23).await, to_ring(&app, 20).await);
    reminds(&app).await;
    app.clock.advance(Duration::days(3));
    reminds(&app).await;
    assert_eq!(on_the_list(&app).await, [first.id, second.id]);
    let (_, who) = a_registrar(&app).await;
    let (db, page) = (&app.service.db, PageRequest::first(1));
    let page = calls(db, who, &page).await.unwrap();
    let next = calls(db, who, &PageRequest::new(page.next, 1)).await.unwrap();
    assert_eq!(next.rows[0].id, second.id);
    // A later reminder moves nobody to the end.
    app.clock.advance(Duration::days(5));
    reminds(&app).await;
    assert_eq!(on_the_list(&app).await, [first.id, second.id]);
    let now = app.clock.now();
    declares(&app, who, first.id).await;
    let opened = open_call(db, who, first.id, now).await.unwrap();
    assert!(matches!(opened.confirmed.unwrap().state(now.today()), Freshness::NotConfirmed { .. }));
    confirm_call(db, who, first.id, now).await.unwrap();
    assert_eq!(on_the_list(&app).await, [second.id]);
}

#[rocket::async_test]
async fn who_has_email_is_written_to_and_not_rung() {
    let app = App::new().await;
    let pa = listed(&app).await;
    confirmed_days_ago(&app, pa.id, 44).await;
    reminds(&app).await;
    assert_eq!(on_the_list(&app).await, []);
    let (mut registrar, _) = a_registrar(&app).await;
    assert_eq!(registrar.get(&format!("{CALLS}/{}", pa.id)).await.status.code, 404);
    assert_eq!(registrar.get(&format!("{CALLS}/x")).await.status.code, 404);
    leave(&app.service.db, pa.who, app.clock.now()).await.unwrap();
    app.leave_jobs();
}
