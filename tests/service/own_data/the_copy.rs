//! The copy of one's own data: a file, for whoever is signed in and of nobody else.

use pa_registry::accounts::Role;
use pa_registry::assistants::rulings::{Proposal, RulingReason, propose};
use serde_json::{Value, json};

use crate::assistants::scene::{a_pa, actor, answer, record};
use crate::casework::scene::{a_registrar, a_sent_record, declares};
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::people::somebody;

/// The file, as somebody gets it by the button.
async fn copy(browser: &mut Browser<'_>) -> Value {
    let page = browser.visit("/account/data").await;
    let file = browser.submit(&page, &[]).await;
    assert_eq!(file.status.code, 200);
    assert_eq!(file.header("Content-Type"), Some("application/json"));
    assert_eq!(file.header("Content-Disposition"), Some("attachment; filename=\"my-data.json\""));
    assert_eq!(file.header("Cache-Control"), Some("no-store"));
    serde_json::from_str(&file.html).unwrap()
}

#[rocket::async_test]
async fn an_employer_gets_what_an_employer_gave() {
    let app = App::new().await;
    let mut employer = somebody(&[Role::Employer]).with_email("kim@people.example").signed_in(&app).await;
    let page = employer.visit("/account/contact").await;
    employer.submit(&page, &[("name", "Kim Made-up"), ("telephone", "0116 496 0123")]).await;
    let copy = copy(&mut employer).await;
    assert_eq!(copy["about_this_file"]["version"], 1);
    assert_eq!(copy["about_this_file"]["made_at"], "2026-11-02T12:00:00Z");
    assert!(copy["about_this_file"]["left_out"].as_array().is_some_and(|all| all.len() == 4));
    assert_eq!(copy["account"]["email"], "kim@people.example");
    assert_eq!(copy["account"]["roles"][0]["code"], "employer");
    assert_eq!(copy["how_we_reach_you"]["contact"]["name"], "Kim Made-up");
    assert_eq!(copy["record_as_a_personal_assistant"], Value::Null);
}

#[rocket::async_test]
async fn what_nobody_answered_is_empty_and_not_left_out() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    assert_eq!(copy(&mut pa).await["record_as_a_personal_assistant"], Value::Null);
    answer(&mut pa, "name", &[("first", "Asha"), ("last", "Patel")]).await;
    let copy = copy(&mut pa).await;
    let record = &copy["record_as_a_personal_assistant"];
    assert_eq!(record["answers"]["first_name"], "Asha");
    assert_eq!(record["answers"]["home"], Value::Null);
    assert_eq!(record["status"], json!({"code": "draft", "says": "Not sent yet"}));
    assert_eq!(record["checks"], json!([]));
}

#[rocket::async_test]
async fn a_proposal_that_is_held_back_is_not_told_here_either() {
    let app = App::new().await;
    let mut sent = a_sent_record(&app).await;
    let (_, officer) = a_registrar(&app).await;
    declares(&app, officer, sent.id).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    let reasons = "Zanderquist".parse().unwrap();
    let proposal = Proposal { reason: RulingReason::Conduct, reasons, held: true };
    propose(db, post, officer, (sent.id, &proposal), now).await.unwrap();
    let copy = copy(&mut sent.browser).await;
    assert_eq!(copy["record_as_a_personal_assistant"]["refusals_and_removals"], json!([]));
    assert!(!copy.to_string().contains("Zanderquist"));
    let number = record(&app, actor(&app, &sent.browser).await).await.number.unwrap();
    assert_eq!(copy["record_as_a_personal_assistant"]["register_number"], number.as_str());
    app.leave_jobs();
}

#[rocket::async_test]
async fn nobody_gets_it_by_a_link_or_from_another_site() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    let page = pa.get("/account/data").await;
    assert!(page.header("Content-Disposition").is_none());
    assert_eq!(pa.post("/account/data", &[]).await.status.code, 403);
    let mut other = a_pa(&app).await;
    let foreign = other.visit("/account/data").await.token();
    assert_eq!(pa.post("/account/data", &[("token", &foreign)]).await.status.code, 403);
}
