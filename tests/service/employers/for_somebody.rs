//! A registrar answers the questions of an employer who does not go online, on the pages that employers have.

use pa_registry::assisting::assist;
use pa_registry::ids::PersonId;

use super::scene::{LIST, accepts, declares, employer};
use crate::assistants::scene::{CASTLE, row, wrong};
use crate::assisting::scene::opens;
use crate::casework::scene::a_registrar;
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;

/// Begins to act for an employer; where the person has her page, and where her questions are.
async fn begins(registrar: &mut Browser<'_>) -> (String, String) {
    let page = opens(registrar, &[("role", "employer")]).await;
    let address = page.path.split('?').next().unwrap().to_owned();
    let base = format!("/assisted/{}/employer", address.rsplit('/').next().unwrap());
    (address, base)
}

/// Fills in a page for somebody, and gives where that leads.
async fn answers(registrar: &mut Browser<'_>, address: &str, typed: &[(&str, &str)]) -> Page {
    let page = registrar.visit(address).await;
    assert_eq!((page.status.code, page.path.as_str()), (200, address), "{}", page.html);
    let said = page.all(".govuk-inset-text").join(" ");
    assert!(said.contains("You are filling this in for Ottoline Fenwright."), "{address}: {said}");
    assert!(!page.html.contains("\"/employer"), "{address}: no address of her own pages: {}", page.html);
    registrar.submit(&page, typed).await
}

/// Everything that is asked of somebody who needs the support herself.
async fn fills_in(registrar: &mut Browser<'_>, base: &str) -> Page {
    let at = |page: &str| format!("{base}/about/{page}");
    assert_eq!(wrong(&answers(registrar, &at("who"), &[]).await), ["#acts_for"]);
    let page = answers(registrar, &at("who"), &[("acts_for", "myself")]).await;
    assert_eq!(page.path, at("name"));
    let page = answers(registrar, &at("name"), &[("first", "Ottoline"), ("last", "Fenwright")]).await;
    assert_eq!(page.path, at("money"));
    assert_eq!(answers(registrar, &at("money"), &[("funding", "own_money")]).await.path, at("home"));
    let rough = answers(registrar, &at("home"), &[("postcode", "LE2 1AA")]).await;
    let check = registrar.submit(&rough, &[("ward", CASTLE)]).await;
    assert_eq!(check.path, at("check"));
    check
}

#[rocket::async_test]
async fn the_questions_are_answered_and_sent_and_another_registrar_checks_them() {
    let app = App::new().await;
    app.leave_jobs();
    let (mut registrar, who) = a_registrar(&app).await;
    let (address, base) = begins(&mut registrar).await;
    let page = registrar.visit(&address).await;
    assert_eq!(row(&page, "Check as an employer"), "Nothing was told yet");
    assert!(page.links().contains(&format!("{base}/about/check")), "{:?}", page.links());
    let list = registrar.visit("/registrar/assisted").await;
    assert!(list.html.contains("Questions to answer: 4"), "{}", list.html);
    let first = registrar.visit(&format!("{base}/about/check")).await;
    assert_eq!(first.path, format!("{base}/about/who"), "the first question comes first");
    let check = fills_in(&mut registrar, &base).await;
    assert_eq!(row(&check, "What pays for the support"), "Own money");
    assert!(check.links().contains(&format!("{base}/about/money")), "{:?}", check.links());
    assert!(!check.html.contains("\"/employer"), "{}", check.html);
    let sent = registrar.submit(&check, &[]).await;
    assert_eq!(sent.path, format!("{address}?done=sent"));
    assert_eq!(row(&sent, "Check as an employer"), "Waiting for the council");
    let list = registrar.visit("/registrar/assisted").await;
    assert!(list.html.contains("Waiting for the council"), "{}", list.html);
    assert!(!sent.links().contains(&format!("{base}/search")), "nobody searches before the check");
    assert_eq!(registrar.visit(&format!("{base}/search")).await.path, address);

    let person: PersonId = address.rsplit('/').next().unwrap().parse().unwrap();
    let helped = assist(&app.service.db, who, person, app.clock.now()).await.unwrap();
    let id = employer(&app, helped).await.id;
    let opened = registrar.visit(&format!("{LIST}/{id}")).await;
    let opened = registrar.submit(&opened, &[("known", "no")]).await;
    assert!(opened.html.contains("You have filled this in for the person"), "{}", opened.html);
    let (_, other) = a_registrar(&app).await;
    declares(&app, other, id).await;
    accepts(&app, other, helped).await.unwrap();
    let page = registrar.visit(&address).await;
    assert_eq!(row(&page, "Check as an employer"), "Checked, until 2 November 2027");
    assert!(page.links().contains(&format!("{base}/search")), "{:?}", page.links());

    let changed =
        answers(&mut registrar, &format!("{base}/about/money"), &[("funding", "direct_payment")]).await;
    assert_eq!(changed.path, format!("{address}?done=changed"));
    assert_eq!(row(&changed, "Check as an employer"), "Waiting for the council", "it is checked anew");
}

#[rocket::async_test]
async fn without_a_word_or_consent_the_page_of_the_person_says_why() {
    let app = App::new().await;
    app.leave_jobs();
    let (mut registrar, _) = a_registrar(&app).await;
    let (address, base) = begins(&mut registrar).await;
    let who = format!("{base}/about/who");
    let (mut other, _) = a_registrar(&app).await;
    assert_eq!(other.get(&who).await.location.as_deref(), Some(address.as_str()), "she was not asked");
    let consent = registrar.visit(&format!("{address}/consent")).await;
    let told = [("channel", "in_person"), ("said.day", "2"), ("said.month", "11"), ("said.year", "2026")];
    registrar.submit(&consent, &told).await;
    assert_eq!(registrar.get(&who).await.location.as_deref(), Some(address.as_str()));
    let page = registrar.visit(&address).await;
    assert!(!page.links().contains(&format!("{base}/about/check")), "{:?}", page.links());
}

#[rocket::async_test]
async fn personal_assistants_have_no_pages_of_employers_nor_employers_a_record() {
    let app = App::new().await;
    app.leave_jobs();
    let (mut registrar, _) = a_registrar(&app).await;
    let (employer, base) = begins(&mut registrar).await;
    let record = base.trim_end_matches("/employer");
    assert_eq!(registrar.get(&format!("{record}/name")).await.location, Some(employer));
    let page = opens(&mut registrar, &[]).await;
    let assistant = page.path.split('?').next().unwrap().to_owned();
    let base = format!("/assisted/{}/employer", assistant.rsplit('/').next().unwrap());
    for page in ["about/who", "about/check", "search"] {
        let led = registrar.get(&format!("{base}/{page}")).await.location;
        assert_eq!(led.as_deref(), Some(assistant.as_str()), "{page}");
    }
}
