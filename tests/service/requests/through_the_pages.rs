//! Asked, taken longer, answered, and a complaint: through the pages.

use super::scene::{ASK, LIST, OWN, an_administrator, an_asker, newest};
use crate::assistants::scene::wrong;
use crate::support::App;
use crate::support::page::Page;

/// What a page of facts says.
fn says(page: &Page, what: &str) -> bool {
    page.all("dd").iter().any(|said| said == what)
}

async fn kinds(app: &App) -> Vec<String> {
    app.mails().await.iter().map(|mail| mail.writing.kind.clone()).collect()
}

#[rocket::async_test]
async fn a_request_is_asked_made_longer_and_answered() {
    let app = App::new().await;
    let (mut kim, asker) = an_asker(&app).await;
    let data = kim.visit("/account/data").await;
    assert!(data.links().iter().any(|link| link == OWN));
    let page = kim.visit(ASK).await;
    assert_eq!(wrong(&kim.submit(&page, &[]).await), ["#kind", "#text"]);
    let done = kim.submit(&page, &[("kind", "copy"), ("text", "What did others say?")]).await;
    assert_eq!(done.path, format!("{OWN}?done=sent"));
    assert!(says(&done, "We answer by 2 December 2026") && says(&done, "What did others say?"));
    let mail = app.mails().await.pop().unwrap();
    assert_eq!(mail.writing.kind, "request_arrived");
    assert!(mail.writing.text.contains("2 December 2026") && !mail.writing.text.contains("others say"));

    let (mut ada, _) = an_administrator(&app).await;
    let home = ada.visit("/officer").await;
    assert!(home.html.contains("Waiting: 1. Overdue: 0"));
    let list = ada.visit(LIST).await;
    assert_eq!(list.all("tbody th"), ["A copy of what the download leaves out"]);
    assert_eq!(list.all("tbody td"), ["2 November 2026", "2 December 2026"]);
    let address = format!("{LIST}/{}", newest(&app, asker).await.id);
    assert!(list.links().contains(&address));
    let page = ada.visit(&address).await;
    assert_eq!(wrong(&ada.submit(&page, &[]).await), ["#known"]);
    let page = ada.submit(&page, &[("known", "no")]).await;
    assert_eq!(page.path, format!("{address}?done=declared"));
    assert!(says(&page, "What did others say?"));

    let page = ada.visit(&format!("{address}/extend")).await;
    assert_eq!(wrong(&ada.submit(&page, &[]).await), ["#longer", "#because"]);
    let typed = [("longer", "2"), ("because", "Three officers have to look.")];
    let done = ada.submit(&page, &typed).await;
    assert_eq!(done.path, format!("{address}?done=extended"));
    assert!(says(&done, "2 February 2027"));
    assert_eq!(ada.submit(&page, &typed).await.path, format!("{address}?done=changed"), "once");
    let own = kim.visit(OWN).await;
    assert!(says(&own, "We answer by 2 February 2027") && says(&own, "Three officers have to look."));

    let page = ada.visit(&format!("{address}/answer")).await;
    assert_eq!(wrong(&ada.submit(&page, &[]).await), ["#answer"]);
    let done = ada.submit(&page, &[("answer", "Two people gave a reference.")]).await;
    assert_eq!(done.path, format!("{address}?done=answered"));
    assert!(done.links().iter().all(|link| !link.starts_with(&format!("{address}/"))), "nothing is left");
    assert!(ada.visit(LIST).await.all("tbody tr").is_empty());
    assert_eq!(ada.visit(&format!("{LIST}/answered")).await.all("tbody tr").len(), 1);
    let own = kim.visit(OWN).await;
    assert!(says(&own, "Answered on 2 November 2026") && says(&own, "Two people gave a reference."));
    let mut told = kinds(&app).await;
    told.sort_unstable();
    assert_eq!(told, ["request_answered", "request_arrived", "request_extended"], "each once");
    let mails = app.mails().await;
    assert!(mails.iter().all(|mail| !mail.writing.text.contains("reference")), "the answer is in no mail");
}

#[rocket::async_test]
async fn a_complaint_is_acknowledged_and_then_answered() {
    let app = App::new().await;
    let (mut kim, asker) = an_asker(&app).await;
    let page = kim.visit(ASK).await;
    let done = kim.submit(&page, &[("kind", "complaint"), ("text", "You wrote to my old address.")]).await;
    assert!(says(&done, "We tell you by 2 December 2026 that we look into it"));
    let (mut ada, _) = an_administrator(&app).await;
    let address = format!("{LIST}/{}", newest(&app, asker).await.id);
    let page = ada.visit(&address).await;
    let page = ada.submit(&page, &[("known", "no")]).await;
    assert!(!page.links().contains(&format!("{address}/extend")), "no complaint takes longer");
    assert_eq!(ada.get(&format!("{address}/extend")).await.status.code, 303);
    let done = ada.fill_in(page.form_to(&format!("{address}/acknowledge")), &[]).await;
    assert_eq!(done.path, format!("{address}?done=acknowledged"));
    assert!(done.all(&format!("form[action='{address}/acknowledge']")).is_empty());
    assert_eq!(ada.visit(LIST).await.all("tbody td")[1], "Acknowledged: answer soon");
    let own = kim.visit(OWN).await;
    assert!(says(&own, "We look into it since 2 November 2026, and answer as soon as we can"));
    let page = ada.visit(&format!("{address}/answer")).await;
    ada.submit(&page, &[("answer", "We are sorry. It is put right.")]).await;
    assert!(says(&kim.visit(OWN).await, "We are sorry. It is put right."));
    let mut told = kinds(&app).await;
    told.sort_unstable();
    assert_eq!(told, ["complaint_acknowledged", "complaint_arrived", "request_answered"]);
}

#[rocket::async_test]
async fn what_waits_can_be_taken_back() {
    let app = App::new().await;
    let (mut kim, asker) = an_asker(&app).await;
    let page = kim.visit(ASK).await;
    let page = kim.submit(&page, &[("kind", "stop"), ("text", "Do not write to me.")]).await;
    let form = page.form_to(OWN);
    let done = kim.fill_in(form.clone(), &[]).await;
    assert_eq!(done.path, format!("{OWN}?done=taken-back"));
    assert!(says(&done, "You took it back on 2 November 2026"));
    assert_eq!(kim.fill_in(form, &[]).await.path, format!("{OWN}?done=gone"));
    let (mut ada, _) = an_administrator(&app).await;
    let gone = format!("{LIST}/{}", newest(&app, asker).await.id);
    assert_eq!(ada.get(&gone).await.status.code, 404, "it is its owner's own again");
    app.leave_jobs();
}

#[rocket::async_test]
async fn whoever_knows_the_person_leaves_it_to_another_administrator() {
    let app = App::new().await;
    app.leave_jobs();
    let (mut kim, asker) = an_asker(&app).await;
    let page = kim.visit(ASK).await;
    kim.submit(&page, &[("kind", "other"), ("text", "Made up.")]).await;
    let (mut ada, _) = an_administrator(&app).await;
    let address = format!("{LIST}/{}", newest(&app, asker).await.id);
    let page = ada.visit(&address).await;
    assert_eq!(ada.submit(&page, &[("known", "yes")]).await.path, format!("{LIST}?done=known"));
    assert_eq!(ada.get(&format!("{address}/answer")).await.status.code, 303, "nothing opens without a word");
}
