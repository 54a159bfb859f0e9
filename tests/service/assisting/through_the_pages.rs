//! The whole story through the pages: opened, filled in, sent, printed, and taken over by a code.

use super::scene::opens;
use crate::assistants::scene::{CASTLE, row, wrong};
use crate::casework::scene::a_registrar;
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;
use crate::support::people::PASSWORD;

const CLAIM: &str = "/account/claim";

/// Fills in a page for somebody, and gives where that leads.
async fn answers(registrar: &mut Browser<'_>, address: &str, typed: &[(&str, &str)]) -> Page {
    let page = registrar.visit(address).await;
    assert_eq!(page.status.code, 200, "{address}");
    let said = page.all(".govuk-inset-text").join(" ");
    assert!(said.contains("You are filling this in for Ottoline Fenwright."), "{address}: {said}");
    assert!(!page.html.contains("\"/assistant"), "{address}: no address of her own pages: {}", page.html);
    registrar.submit(&page, typed).await
}

/// Everything that a record needs that is not listed.
async fn fills_in(registrar: &mut Browser<'_>, base: &str) {
    let at = |page: &str| format!("{base}/{page}");
    answers(registrar, &at("birth-date"), &[("born.day", "18"), ("born.month", "9"), ("born.year", "1961")])
        .await;
    answers(registrar, &at("way"), &[("way", "record_only")]).await;
    let page = answers(registrar, &at("home"), &[("postcode", "LE2 1AA"), ("shown", "ward")]).await;
    registrar.submit(&page, &[("ward", CASTLE)]).await;
    let jobs = answers(registrar, &at("jobs/first"), &[("worked", "yes")]).await;
    assert_eq!(jobs.path, at("jobs/add"));
    let added = answers(registrar, &at("jobs/add"), &[("kind", "employed"), ("goes_on", "yes")]).await;
    assert_eq!(added.path, format!("{}?saved=added", at("jobs")));
    assert!(added.html.contains(&format!("{base}/job/")), "{}", added.html);
    answers(registrar, &at("qualifications/first"), &[("holds", "no")]).await;
    let told = answers(registrar, &at("checks/identity"), &[("paper", "passport")]).await;
    assert_eq!(told.path, format!("{}?saved=yes", at("checks")));
    let low = answers(registrar, &at("hours"), &[("pay", "5")]).await;
    assert_eq!(low.path, at("hours/low-pay"));
}

#[rocket::async_test]
async fn a_record_is_opened_filled_in_sent_and_printed() {
    let app = App::new().await;
    let (mut registrar, _) = a_registrar(&app).await;
    let home = registrar.visit("/officer").await;
    assert!(home.html.contains("who agreed that a registrar acts for them: 0"), "{}", home.html);
    let page = opens(&mut registrar, &[]).await;
    let address = page.path.split('?').next().unwrap().to_owned();
    assert_eq!(page.heading(), "Ottoline Fenwright");
    assert_eq!(row(&page, "Consent"), "Agreed by telephone, on 1 November 2026 (text 1)");
    assert_eq!(row(&page, "Telephone"), "01632 960123");
    let base = format!("/assisted/{}", address.rsplit('/').next().unwrap());
    let list = registrar.visit("/registrar/assisted").await;
    assert_eq!(list.all("tbody tr").len(), 1);
    assert!(list.html.contains("Questions to answer: 5"), "{}", list.html);
    let tasks = registrar.visit(&base).await;
    assert!(tasks.html.contains(&format!("{base}/birth-date")) && !tasks.html.contains("\"/assistant"));
    fills_in(&mut registrar, &base).await;

    let check = registrar.visit(&format!("{base}/check")).await;
    assert_eq!(row(&check, "Date of birth"), "18 September 1961");
    let sent = registrar.submit(&check, &[]).await;
    assert_eq!(sent.path, format!("{base}/sent"));
    let printed = registrar.visit(&format!("{address}/print")).await;
    assert!(printed.html.contains("app-letter app-letter--large"), "large print");
    assert!(printed.html.contains("18 September 1961") && printed.html.contains("Identity: "));
    let contact = registrar.visit(&format!("{address}/contact")).await;
    let typed = [("telephone", ""), ("address", "1 Made Up Row"), ("contact_by", "letter")];
    let saved = registrar.submit(&contact, &typed).await;
    assert_eq!(saved.path, format!("{address}?done=saved"));
    assert_eq!(row(&saved, "Wants to be reached by"), "Letter");

    let consent = registrar.visit(&format!("{address}/consent")).await;
    assert_eq!(wrong(&registrar.submit(&consent, &[]).await), ["#channel", "#said-day"]);
    let told = [("channel", "in_person"), ("said.day", "2"), ("said.month", "11"), ("said.year", "2026")];
    let withdrawn = registrar.submit(&consent, &told).await;
    assert_eq!(withdrawn.path, format!("{address}?done=withdrawn"));
    assert_eq!(row(&withdrawn, "Record"), "Left the register");
    let refused = registrar.visit(&format!("{base}/name")).await;
    assert_eq!(refused.path, address, "the page of the person says why");
    let again = registrar.visit(&format!("{address}/consent")).await;
    let typed: Vec<_> = told.into_iter().chain([("agreed", "yes")]).collect();
    assert_eq!(registrar.submit(&again, &typed).await.path, format!("{address}?done=given"));
}

/// The letter that a registrar makes; what stands on it as the code.
async fn a_code(registrar: &mut Browser<'_>, address: &str, typed: &[(&str, &str)]) -> String {
    let page = registrar.visit(&format!("{address}/code")).await;
    let letter = registrar.submit(&page, typed).await;
    assert!(letter.html.contains("app-letter--large"), "she asked for large print");
    assert!(letter.html.contains("/account/claim"), "where to type it");
    letter.all(".app-letter__code")[0].clone()
}

#[rocket::async_test]
async fn an_employer_takes_the_account_over_by_a_code() {
    let app = App::new().await;
    let (mut registrar, _) = a_registrar(&app).await;
    let page = opens(&mut registrar, &[("role", "employer")]).await;
    let address = page.path.split('?').next().unwrap().to_owned();
    assert!(!page.html.contains("Fill in the record"), "employers have no record");
    let page = registrar.visit(&format!("{address}/code")).await;
    for typed in ["", "kett", "FENwright"] {
        assert_eq!(wrong(&registrar.submit(&page, &[("word", typed)]).await), ["#word"], "{typed}");
    }
    let code = a_code(&mut registrar, &address, &[("word", "Copper kettle")]).await;

    let mut she = app.browser();
    let page = she.visit("/sign-in").await;
    assert!(page.html.contains(CLAIM));
    let page = she.visit(CLAIM).await;
    assert_eq!(wrong(&she.submit(&page, &[]).await), ["#code", "#role", "#email", "#password"]);
    let typed = [
        ("code", code.as_str()),
        ("role", "employer"),
        ("family", "Fenwright"),
        ("word", "copper KETTLE"),
        ("email", "ottoline@people.example"),
        ("password", PASSWORD),
    ];
    let mistyped = she.submit(&page, &[("code", "2222-2222-2223")]).await;
    assert!(mistyped.errors()[0].1.contains("There is a mistake in the code"), "{:?}", mistyped.errors());
    let known = she.submit(&page, &typed).await;
    let unknown: Vec<_> =
        typed.iter().map(|one| if one.0 == "family" { ("family", "Other") } else { *one }).collect();
    let page = she.visit(CLAIM).await;
    let other = she.submit(&page, &unknown).await;
    assert_eq!((known.path, known.html), (other.path, other.html), "both are told the same");

    let page = she.visit(CLAIM).await;
    she.submit(&page, &typed).await;
    let link = format!("/claim/{}", app.last_link_to("/claim/").await);
    let page = she.visit(&link).await;
    assert_eq!(she.submit(&page, &[]).await.status.code, 422);
    assert_eq!(she.submit(&page, &[("current", "wrong horse")]).await.status.code, 422);
    assert_eq!(she.submit(&page, &[("current", PASSWORD)]).await.path, "/sign-in?confirmed");
    let home = she.sign_in("ottoline@people.example", PASSWORD).await;
    assert_eq!(home.status.code, 200);
    let contact = she.visit("/account/contact").await;
    assert!(contact.html.contains("Ottoline Fenwright") && contact.html.contains("01632 960123"));
    assert!(she.visit("/account/consents").await.html.contains("by telephone"), "her consent came along");
    assert_eq!(registrar.get(&address).await.status.code, 404, "nobody acts for her any more");
    assert!(registrar.visit("/registrar/assisted").await.all("tbody tr").is_empty());
    assert_eq!(app.browser().get(&link).await.status.code, 404, "the link is used");
}

#[rocket::async_test]
async fn a_personal_assistant_has_her_record_afterwards() {
    let app = App::new().await;
    let (mut registrar, _) = a_registrar(&app).await;
    let page = opens(&mut registrar, &[]).await;
    let address = page.path.split('?').next().unwrap().to_owned();
    let base = format!("/assisted/{}", address.rsplit('/').next().unwrap());
    let page = registrar.visit(&format!("{address}/code")).await;
    let refused = registrar.submit(&page, &[]).await;
    assert_eq!(refused.status.code, 422, "without a date of birth there is no code");
    let born = [("born.day", "18"), ("born.month", "9"), ("born.year", "1961")];
    answers(&mut registrar, &format!("{base}/birth-date"), &born).await;
    let code = a_code(&mut registrar, &address, &[]).await;
    let mut she = app.browser();
    let page = she.visit(CLAIM).await;
    let typed: Vec<_> = born
        .into_iter()
        .chain([("code", code.as_str()), ("role", "assistant"), ("email", "ottoline@people.example")])
        .chain([("password", PASSWORD)])
        .collect();
    assert_eq!(she.submit(&page, &typed).await.path, "/account/claim/sent");
    let page = she.visit(&format!("/claim/{}", app.last_link_to("/claim/").await)).await;
    she.submit(&page, &[("current", PASSWORD)]).await;
    she.sign_in("ottoline@people.example", PASSWORD).await;
    let check = she.visit("/assistant/record/check").await;
    assert_eq!(row(&check, "Date of birth"), "18 September 1961");
    let sent = registrar.get(&format!("{base}/name")).await;
    assert_eq!(sent.location.as_deref(), Some(address.as_str()));
}
