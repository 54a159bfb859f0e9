//! A personal assistant reads why it is asked, agrees, answers what she likes, changes it, and takes it all back.

use pa_registry::accounts::Role;
use time::Duration;

use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::{Page, select};
use crate::support::people::somebody;

const START: &str = "/assistant/equality";

/// A PA who began a record.
pub(super) async fn with_record(app: &App) -> Browser<'_> {
    let mut kim = somebody(&[Role::Assistant]).signed_in(app).await;
    let page = kim.visit("/assistant/record/way").await;
    kim.submit(&page, &[("way", "record_only")]).await;
    kim
}

/// Agrees, and answers some questions.
pub(super) async fn answers(kim: &mut Browser<'_>, given: &[(&str, &str)]) {
    let page = kim.visit(START).await;
    if page.all("main dl").is_empty() {
        kim.submit(&page, &[]).await;
    }
    for (topic, answer) in given {
        let page = kim.visit(&format!("{START}/{topic}")).await;
        kim.submit(&page, &[("answer", answer)]).await;
    }
}

/// The answers as the page shows them.
fn shown(page: &Page) -> Vec<String> {
    page.all("main .govuk-summary-list__value")
}

/// Presses a button of the page with the answers.
async fn press(kim: &mut Browser<'_>, act: &str) -> Page {
    let token = kim.visit(START).await.token();
    let answer = kim.post(START, &[("token", &token), ("act", act)]).await;
    kim.visit(&answer.location.unwrap()).await
}

fn banner(page: &Page) -> String {
    page.all(".govuk-notification-banner__heading").join("")
}

#[rocket::async_test]
async fn nothing_is_asked_before_there_is_a_record_and_consent() {
    let app = App::new().await;
    let mut kim = somebody(&[Role::Assistant]).signed_in(&app).await;
    let page = kim.visit(START).await;
    assert_eq!((page.all("main form").len(), page.all("main a[href='/assistant/record']").len()), (0, 1));
    let mut lee = with_record(&app).await;
    let home = lee.visit("/assistant").await;
    assert_eq!(home.all(&format!("main a[href='{START}']")), ["Equality questions"]);
    let page = lee.visit(&format!("{START}/religion")).await;
    assert_eq!(
        (page.path.as_str(), banner(&page).as_str()),
        ("/assistant/equality?done=agree", "Read what you agree to first")
    );
    let page = lee.visit(START).await;
    assert!(
        page.all("main .govuk-inset-text")[0].starts_with("I agree that the council keeps what I answer")
    );
    let refused =
        lee.post(&format!("{START}/religion"), &[("token", &page.token()), ("answer", "sikh")]).await;
    assert_eq!(refused.location.as_deref(), Some("/assistant/equality?done=agree"));
    let stale = lee.post(START, &[("token", &page.token()), ("text", "7")]).await;
    assert_eq!(stale.location.as_deref(), Some("/assistant/equality?done=agree"));
}

#[rocket::async_test]
async fn each_question_is_answered_skipped_or_left_unsaid() {
    let app = App::new().await;
    let mut kim = with_record(&app).await;
    let page = kim.visit(START).await;
    let mut page = kim.submit(&page, &[]).await;
    let mut asked = Vec::new();
    for (place, answer) in
        [Some("female"), None, Some("indian"), Some("not_said"), None, None, Some("up_to_9")]
            .into_iter()
            .enumerate()
    {
        asked.push(page.path.rsplit('/').next().unwrap().to_owned());
        assert_eq!(page.all("main .govuk-radios__label").last().unwrap(), "I prefer not to say", "{place}");
        let empty = kim.submit(&page, &[]).await;
        assert_eq!((empty.status.code, empty.errors()[0].0.as_str()), (422, "#answer"));
        page = if let Some(answer) = answer {
            kim.submit(&page, &[("answer", answer)]).await
        } else {
            let document = page.document();
            let skip = select("main p a.govuk-link");
            let to = document.select(&skip).next_back().unwrap().value().attr("href").unwrap().to_owned();
            kim.visit(&to).await
        };
    }
    assert_eq!(asked, ["sex", "gender", "ethnicity", "religion", "orientation", "disability", "caring"]);
    assert_eq!(banner(&page), "Your answers are saved. Nobody but you can read them");
    let none = "Not answered";
    assert_eq!(
        shown(&page),
        [
            "Female",
            none,
            "Asian or Asian British: Indian",
            "I prefer not to say",
            none,
            none,
            "9 hours or less"
        ]
    );
    let again = kim.visit(&format!("{START}/sex")).await;
    assert!(again.form().fields.contains(&("answer".into(), "female".into())));
    kim.submit(&again, &[("answer", "not_said")]).await;
    assert_eq!(shown(&kim.visit(START).await)[0], "I prefer not to say");
    let unknown = kim.get(&format!("{START}/height")).await;
    assert_eq!(unknown.location.as_deref(), Some(START));
}

#[rocket::async_test]
async fn answers_are_deleted_and_consent_taken_back_with_one_button_each() {
    let app = App::new().await;
    let mut kim = with_record(&app).await;
    answers(&mut kim, &[("sex", "female"), ("religion", "sikh")]).await;
    let page = press(&mut kim, "delete").await;
    assert_eq!(banner(&page), "Your answers are deleted");
    assert!(shown(&page).iter().all(|answer| answer == "Not answered"));
    answers(&mut kim, &[("sex", "male")]).await;
    let page = press(&mut kim, "withdraw").await;
    assert_eq!(banner(&page), "You took your consent back, and your answers are deleted");
    assert_eq!(page.all("main button").last().unwrap(), "I agree: show me the questions");
    let page = press(&mut kim, "withdraw").await;
    assert_eq!(page.path, START, "there is nothing to take back");
    answers(&mut kim, &[]).await;
    assert!(shown(&kim.visit(START).await).iter().all(|answer| answer == "Not answered"));
}

#[rocket::async_test]
async fn taking_the_consent_back_among_all_consents_deletes_the_answers_too() {
    let app = App::new().await;
    let mut kim = with_record(&app).await;
    answers(&mut kim, &[("religion", "sikh")]).await;
    app.clock.advance(Duration::hours(1));
    let page = kim.visit("/account/consents").await;
    let token = page.token();
    let fields =
        [("token", token.as_str()), ("purpose", "equality_monitoring"), ("text", "1"), ("act", "withdraw")];
    let answer = kim.post("/account/consents", &fields).await;
    assert_eq!(answer.location.as_deref(), Some("/account/consents?done=withdrawn"));
    let again = kim.post("/account/consents", &fields).await;
    assert_eq!(again.location.as_deref(), Some("/account/consents?done=unchanged"));
    answers(&mut kim, &[]).await;
    assert!(shown(&kim.visit(START).await).iter().all(|answer| answer == "Not answered"));
}
