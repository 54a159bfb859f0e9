//! The story of a record: begun, told, sent, paused, resumed, left, and back.

use pa_registry::assistants::{Life, PausedFrom};

use super::scene::{a_pa, actor, answer, answer_the_rest, begins, press, record, row, told, wrong};
use crate::support::App;

#[rocket::async_test]
async fn a_record_begins_with_the_first_answer() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    let home = pa.visit("/assistant").await;
    assert!(home.all(".govuk-button").contains(&"Start your record".to_owned()));
    assert_eq!(pa.get("/assistant/record/check").await.location.as_deref(), Some("/assistant/record"));
    let page = answer(&mut pa, "name", &[("first", ""), ("last", "Patel")]).await;
    assert_eq!(wrong(&page), ["#first"]);
    let page = pa.submit(&page, &[("first", "Asha")]).await;
    assert_eq!(page.path, "/assistant/record/birth-date");
    assert_eq!(row(&pa.visit("/assistant").await, "Your record"), "Not sent yet");
    assert_eq!(told(&mut pa, "First name").await, "Asha");
}

#[rocket::async_test]
async fn what_is_missing_is_listed_and_nothing_is_sent_without_it() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    let page = pa.get("/assistant/record/check").await;
    let missing = page.all("#missing li");
    assert!(
        missing.contains(&"What you do".to_owned()) && !missing.contains(&"Your name".to_owned()),
        "{missing:?}"
    );
    assert!(!missing.contains(&"About you".to_owned()), "nobody has to write about herself");
    assert!(page.all("main form").is_empty());
    let page = press(&mut pa, "/assistant/record/check").await;
    assert_eq!(wrong(&page), ["#missing"]);
    answer(&mut pa, "way", &[("way", "record_only")]).await;
    let missing = pa.get("/assistant/record/check").await.all("#missing li");
    assert!(!missing.contains(&"What you do".to_owned()), "who is not listed tells less: {missing:?}");
}

#[rocket::async_test]
async fn it_is_sent_paused_resumed_left_and_comes_back_under_its_number() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    let who = actor(&app, &pa).await;
    answer_the_rest(&app, who).await;
    let check = pa.get("/assistant/record/check").await;
    let sent = pa.submit(&check, &[]).await;
    assert_eq!(sent.path, "/assistant/record/sent");
    let number = record(&app, who).await.number.unwrap().to_string();
    assert!(sent.all(".govuk-panel__body").join("").contains(&number));
    assert_eq!(
        press(&mut pa, "/assistant/record/check").await.path,
        "/assistant/record/check",
        "once is enough"
    );
    assert_eq!(row(&pa.visit("/assistant").await, "Register number"), number);

    let pause = pa.get("/assistant/record/pause").await;
    let home = pa.submit(&pause, &[]).await;
    assert_eq!(row(&home, "Your record"), "Paused");
    assert_eq!(record(&app, who).await.life, Life::Paused(PausedFrom::Sent));
    assert_eq!(pa.get("/assistant/record/pause").await.location.as_deref(), Some("/assistant"));
    let home = press(&mut pa, "/assistant/record/resume").await;
    assert_eq!(home.all(".govuk-notification-banner__heading"), ["The pause is over."]);

    let leave = pa.get("/assistant/record/leave").await;
    let home = pa.submit(&leave, &[]).await;
    assert_eq!(row(&home, "Your record"), "Left the register");
    let refused = answer(&mut pa, "tasks", &[("tasks", "cooking")]).await;
    assert_eq!(refused.path, "/assistant/record", "nothing can be changed");
    assert!(record(&app, who).await.profile.tasks.all().next().is_none());
    let list = pa.submit(&refused, &[]).await;
    assert_eq!((list.path.as_str(), record(&app, who).await.life), ("/assistant/record", Life::Draft));
    press(&mut pa, "/assistant/record/check").await;
    assert_eq!(record(&app, who).await.number.unwrap().to_string(), number, "the number stays");
}

#[rocket::async_test]
async fn steps_that_were_taken_before_change_nothing() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    for step in ["pause", "resume", "leave", "come-back"] {
        assert_eq!(press(&mut pa, &format!("/assistant/record/{step}")).await.path, "/assistant", "{step}");
    }
    begins(&mut pa).await;
    let who = actor(&app, &pa).await;
    for step in ["pause", "resume", "come-back"] {
        press(&mut pa, &format!("/assistant/record/{step}")).await;
        assert_eq!(record(&app, who).await.life, Life::Draft, "{step}");
    }
}

#[rocket::async_test]
async fn nobody_under_18_is_listed_whatever_is_answered_first() {
    let app = App::new().await;
    let young = [("born.day", "3"), ("born.month", "11"), ("born.year", "2008")];
    let mut pa = a_pa(&app).await;
    answer(&mut pa, "birth-date", &young).await;
    assert_eq!(wrong(&answer(&mut pa, "way", &[("way", "listed")]).await), ["#way"]);
    answer(&mut pa, "way", &[("way", "record_only")]).await;
    let mut other = a_pa(&app).await;
    answer(&mut other, "way", &[("way", "listed")]).await;
    assert_eq!(wrong(&answer(&mut other, "birth-date", &young).await), ["#born-day"]);
    let child = [("born.day", "3"), ("born.month", "11"), ("born.year", "2010")];
    assert_eq!(wrong(&answer(&mut other, "birth-date", &child).await), ["#born-day"]);
}

#[rocket::async_test]
async fn looking_is_said_in_one_press() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    let home = pa.visit("/assistant").await;
    let home = pa.submit(&home, &[("looking", "soon")]).await;
    assert!(home.html.contains("We have noted whether you are looking for work."));
    assert!(home.html.contains("You said: Soon"));
}

#[rocket::async_test]
async fn nobody_sees_the_record_of_another() {
    let app = App::new().await;
    let (mut pa, mut other) = (a_pa(&app).await, a_pa(&app).await);
    begins(&mut pa).await;
    begins(&mut other).await;
    answer(&mut other, "name", &[("first", "Ben"), ("last", "Else")]).await;
    for path in
        ["/assistant", "/assistant/record/check", "/assistant/record/name", "/assistant/record/preview"]
    {
        let page = other.visit(path).await;
        assert_eq!(page.status.code, 200, "{path}");
        assert!(!page.html.contains("Canaryname") && !page.html.contains("Asha"), "{path}");
    }
}
