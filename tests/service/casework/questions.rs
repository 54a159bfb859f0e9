//! A registrar asks for something more and goes on when it comes.

use pa_registry::accounts::RegistrarActor;
use pa_registry::assistants::casework::{Whose, cases, open_record, take_next_case};
use pa_registry::assistants::ledger::{Claim, ListingNeeds, claims};
use pa_registry::assistants::questions::{AskError, Asking, answer, ask, own_questions};
use pa_registry::assistants::{Way, leave, save};
use pa_registry::ids::AssistantId;
use pa_registry::storage::PageRequest;
use time::Duration;

use super::scene::{Sent, a_registrar, a_sent_record, declares};
use crate::assistants::scene::wrong;
use crate::support::App;

const QUEUE: &str = "/registrar/records";

fn text() -> Asking {
    "Which school was it?".parse().unwrap()
}

async fn everyones(app: &App, who: RegistrarActor) -> Vec<AssistantId> {
    let (db, page) = (&app.service.db, PageRequest::first(10));
    let cases = cases(db, who, Whose::Everyones, &page, app.clock.now()).await.unwrap();
    cases.rows.into_iter().map(|case| case.id).collect()
}

/// Somebody asks, as an act and not through the pages.
async fn asks(app: &App, who: RegistrarActor, id: AssistantId) {
    app.leave_jobs();
    let post = (&app.service.keys, &app.service.letterhead);
    ask(&app.service.db, post, who, (id, &text()), app.clock.now()).await.unwrap();
}

#[rocket::async_test]
async fn asked_answered_and_gone_on_with() {
    let app = App::new().await;
    let mut sent = a_sent_record(&app).await;
    let (mut registrar, who) = a_registrar(&app).await;
    declares(&app, who, sent.id).await;
    let record = format!("{QUEUE}/{}", sent.id);
    let page = registrar.visit(&format!("{record}/ask")).await;
    assert_eq!(wrong(&registrar.submit(&page, &[]).await), ["#question"]);
    let long = "a".repeat(1001);
    let refused = registrar.submit(&page, &[("question", &long)]).await;
    assert_eq!((wrong(&refused), refused.all("textarea")), (vec!["#question".to_owned()], vec![long]));
    let done = registrar.submit(&page, &[("question", "Which school was it?")]).await;
    assert_eq!(done.path, format!("{record}?done=asked"));
    assert_eq!(everyones(&app, who).await, [], "nobody can go on before the answer");
    let mine = registrar.visit("/registrar/records?mine=yes").await;
    assert_eq!(mine.all("tbody td")[0], "Asked, no answer yet. You work on it");

    let mail = app.mails().await.pop().unwrap();
    assert_eq!(mail.writing.subject, "We have a question about your record");
    assert!(!mail.writing.text.contains("school"), "what is asked is nobody else's to read");
    let home = sent.browser.visit("/assistant").await;
    assert!(home.links().iter().any(|link| link == "/assistant/question"), "{:?}", home.links());
    let question = sent.browser.visit("/assistant/question").await;
    assert!(question.all(".govuk-inset-text").concat().contains("Which school was it?"));
    assert_eq!(wrong(&sent.browser.submit(&question, &[("answer", " ")]).await), ["#answer"]);
    let home = sent.browser.submit(&question, &[("answer", "The one in Oadby.")]).await;
    assert_eq!(home.path, "/assistant?saved=answered");
    let later = sent.browser.visit("/assistant/question").await;
    assert!(later.all("dd").contains(&"The one in Oadby.".to_owned()), "{:?}", later.all("dd"));

    let queue = registrar.visit(QUEUE).await;
    assert_eq!(queue.all("tbody td")[0], "Your question was answered. You work on it");
    let opened = registrar.visit(&record).await;
    assert!(opened.all("dd").contains(&"The one in Oadby.".to_owned()));
    let queue = registrar.visit(QUEUE).await;
    assert_eq!(queue.all("tbody td")[0], "New record. You work on it", "the answer is read");
}

#[rocket::async_test]
async fn four_weeks_without_an_answer_bring_it_back() {
    let app = App::new().await;
    let sent = a_sent_record(&app).await;
    let (_, who) = a_registrar(&app).await;
    let (_, other) = a_registrar(&app).await;
    declares(&app, who, sent.id).await;
    asks(&app, who, sent.id).await;
    app.clock.advance(Duration::days(28));
    assert_eq!(everyones(&app, who).await, []);
    app.clock.advance(Duration::seconds(1));
    assert_eq!(everyones(&app, who).await, [sent.id]);
    let taken = take_next_case(&app.service.db, other, app.clock.now()).await.unwrap();
    assert_eq!(taken, None, "whoever asked works on it");
}

#[rocket::async_test]
async fn an_answer_is_read_even_where_nothing_else_waits() {
    let app = App::new().await;
    let sent = a_sent_record(&app).await;
    let (mut registrar, who) = a_registrar(&app).await;
    declares(&app, who, sent.id).await;
    accept_all(&app, &sent, who).await;
    assert_eq!(everyones(&app, who).await, []);
    asks(&app, who, sent.id).await;
    assert_eq!(everyones(&app, who).await, []);
    let page = registrar.visit(&format!("{QUEUE}/{}/ask", sent.id)).await;
    let form = page.form_to(&format!("{QUEUE}/{}/ask", sent.id));
    assert_eq!(wrong(&registrar.fill_in(form.clone(), &[]).await), ["#answer"]);
    let done = registrar.fill_in(form, &[("answer", "She rang: the one in Oadby.")]).await;
    assert_eq!(done.path, format!("{QUEUE}/{}?done=answered", sent.id));
    let answered = done.all("dd").into_iter().filter(|told| told.ends_with("written down by a registrar"));
    assert_eq!(answered.count(), 1);
    assert_eq!(everyones(&app, who).await, [], "whoever wrote it down has read it");

    app.clock.advance(Duration::seconds(1));
    asks(&app, who, sent.id).await;
    let asked = own_questions(&app.service.db, sent.who).await.unwrap()[0].id;
    answer(&app.service.db, sent.who, asked, &text(), app.clock.now()).await.unwrap();
    assert_eq!(everyones(&app, who).await, [sent.id]);
    open_record(&app.service.db, who, sent.id, app.clock.now()).await.unwrap();
    assert_eq!(everyones(&app, who).await, []);
}

/// Everything is checked, and the record is on the register.
async fn accept_all(app: &App, sent: &Sent<'_>, who: RegistrarActor) {
    use pa_registry::assistants::casework::{Acceptance, accept_claim, put_on_record};
    use pa_registry::assistants::ledger::CheckMethod;
    let (db, now) = (&app.service.db, app.clock.now());
    let all: Vec<Claim> = claims(db, sent.who).await.unwrap();
    for claim in &all {
        let acceptance = Acceptance { method: CheckMethod::InPerson, look_again_by: None, outcome: None };
        accept_claim(db, who, (sent.id, claim), acceptance, now).await.unwrap();
    }
    save(db, sent.who, &Way::RecordOnly, now).await.unwrap();
    let post = (&app.service.keys, &app.service.letterhead);
    put_on_record(db, post, who, sent.id, &ListingNeeds::default(), now).await.unwrap();
}

#[rocket::async_test]
async fn one_thing_at_a_time_and_what_is_gone_is_said_so() {
    let app = App::new().await;
    let mut sent = a_sent_record(&app).await;
    let (mut registrar, who) = a_registrar(&app).await;
    let (_, other) = a_registrar(&app).await;
    declares(&app, who, sent.id).await;
    declares(&app, other, sent.id).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    let (words, id) = (text(), sent.id);
    app.leave_jobs();
    let both = tokio::join!(ask(db, post, who, (id, &words), now), ask(db, post, other, (id, &words), now));
    let refused: Vec<_> = [both.0, both.1].into_iter().filter_map(Result::err).collect();
    assert!(matches!(refused[..], [AskError::AskedAlready]), "{refused:?}");

    let question = sent.browser.visit("/assistant/question").await;
    let page = registrar.visit(&format!("{QUEUE}/{id}/ask")).await;
    let back = page.form_to(&format!("{QUEUE}/{id}/take-back"));
    let done = registrar.fill_in(back.clone(), &[]).await;
    assert_eq!(done.path, format!("{QUEUE}/{id}?done=taken-back"));
    let gone = sent.browser.submit(&question, &[("answer", "Oadby")]).await;
    assert_eq!(gone.status.code, 422);
    assert!(gone.all(".govuk-notification-banner").concat().contains("taken back"), "{}", gone.html);
    let again = registrar.fill_in(back.clone(), &[]).await;
    assert_eq!(again.path, format!("{QUEUE}/{id}?done=changed"));
}

#[rocket::async_test]
async fn nobody_answers_for_a_record_that_has_left() {
    let app = App::new().await;
    let mut sent = a_sent_record(&app).await;
    let (mut registrar, who) = a_registrar(&app).await;
    declares(&app, who, sent.id).await;
    asks(&app, who, sent.id).await;
    leave(&app.service.db, sent.who, app.clock.now()).await.unwrap();
    assert_eq!(own_questions(&app.service.db, sent.who).await.unwrap(), []);
    let page = registrar.visit(&format!("{QUEUE}/{}/ask", sent.id)).await;
    let refused = registrar.submit(&page, &[("question", "Are you there?")]).await;
    assert_eq!(refused.all("textarea"), ["Are you there?"]);
    assert_eq!(wrong(&refused), ["#question"]);
    let question = sent.browser.visit("/assistant/question").await;
    assert_eq!(question.all("textarea"), [""; 0]);
}
