//! Employers keep a search and remember PAs, on pages and on paper.

use pa_registry::assistants::pause;
use pa_registry::employers::ActsFor;

use super::scene::{no_needs, somebody};
use crate::assistants::scene::{press, row, wrong};
use crate::employers::scene::{a_checked_employer, an_employer};
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::{Page, select};

const LIST: &str = "/employer/shortlist";
const BANNER: &str = ".govuk-notification-banner__heading";

/// An app of a council that asks for no checks before it lists somebody.
async fn an_app() -> App {
    let app = App::with(|settings| settings.listing_needs = no_needs()).await;
    app.leave_jobs();
    app
}

/// The address of a PA's page.
fn page_of(id: impl std::fmt::Display) -> String {
    format!("/employer/assistants/{id}")
}

/// Presses a button of a page, by the address of its form.
async fn presses(kim: &mut Browser<'_>, page: &str, action: &str) -> Page {
    let action = action_of(&kim.visit(page).await, action);
    press(kim, &action).await
}

fn action_of(page: &Page, action: &str) -> String {
    let (document, forms) = (page.document(), select("main form"));
    let mut actions = document.select(&forms).filter_map(|form| form.value().attr("action"));
    actions.find(|one| one.contains(action)).unwrap().to_owned()
}

#[rocket::async_test]
async fn what_is_looked_for_fills_the_form_the_next_time() {
    let app = an_app().await;
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await.browser;
    let asked = "/employer/search?tasks=cooking&interests=chess";
    let page = presses(&mut kim, asked, "/employer/search/keep").await;
    assert_eq!(page.all(BANNER), ["We keep this search and fill it in the next time."]);
    assert!(page.html.contains("You have kept this search since 2 November 2026."), "{}", page.html);
    let home = kim.visit("/employer").await;
    let next = home.links().into_iter().find(|link| link.starts_with("/employer/search?")).unwrap();
    let page = kim.visit(&next).await;
    assert_eq!(row(&page, "Tasks"), "Cooking and preparing meals");
    assert_eq!(row(&page, "Interests"), "Would be good: “chess”");

    let page = kim.visit("/employer/search?tasks=driving").await;
    assert!(page.html.contains("You have kept another search since"), "{}", page.html);
    assert!(page.links().contains(&next), "{:?}", page.links());
    let page = presses(&mut kim, "/employer/search?tasks=driving", "/employer/search/forget").await;
    assert_eq!(page.all(BANNER), ["We have forgotten the search that was kept."]);
    assert_eq!(row(&page, "Tasks"), "Driving", "what stands on the page stays");
    assert!(kim.visit("/employer").await.links().contains(&"/employer/search".to_owned()));
}

#[rocket::async_test]
async fn why_a_gender_is_looked_for_is_not_kept() {
    let app = an_app().await;
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await.browser;
    let page = kim.visit("/employer/search/gender").await;
    let typed = [("gender", "woman"), ("gender_weight", "wish"), ("gender_reason", "intimate_care")];
    let page = kim.submit(&page, &typed).await;
    presses(&mut kim, &page.path, "/employer/search/keep").await;
    let home = kim.visit("/employer").await;
    let next = home.links().into_iter().find(|link| link.starts_with("/employer/search?")).unwrap();
    assert!(next.contains("wish_gender=woman") && !next.contains("intimate"), "{next}");
}

#[rocket::async_test]
async fn a_pa_is_remembered_with_a_note() {
    let app = an_app().await;
    let (first, second) = (somebody(&app).await, somebody(&app).await);
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await.browser;
    assert!(kim.visit(LIST).await.html.contains("There is nobody on your shortlist yet."));
    for pa in [&first, &second] {
        let page = presses(&mut kim, &format!("{}?tasks=", page_of(pa.id)), "/put").await;
        assert_eq!(page.all(BANNER), ["This PA is on your shortlist."]);
        assert!(page.html.contains("On your shortlist since 2 November 2026."), "{}", page.html);
    }
    let address = format!("{LIST}/{}", first.id);
    let page = kim.visit(&address).await;
    let refused = kim.submit(&page, &[("note", &"x".repeat(501))]).await;
    assert_eq!(wrong(&refused), ["#note"]);
    assert!(refused.html.contains(&"x".repeat(501)), "what was typed is kept");
    let page = kim.visit(&address).await;
    let page = kim.submit(&page, &[("note", "Rings back.\nHas a car.")]).await;
    assert_eq!(page.path, format!("{LIST}?done=noted"));
    assert_eq!(page.all(".app-result h2").len(), 2);
    assert!(page.html.contains("Rings back.<br>Has a car."), "{}", page.html);
    assert!(kim.visit(&page_of(first.id)).await.html.contains("Rings back.<br>Has a car."));
    let page = kim.visit(&address).await;
    kim.submit(&page, &[("note", "")]).await;
    assert!(!kim.visit(LIST).await.html.contains("Rings back."), "an empty note is none");
    let page = presses(&mut kim, &address, "/off").await;
    assert_eq!(page.all(".app-result h2").len(), 1);
    assert_eq!(kim.get(&address).await.status.code, 404);
}

#[rocket::async_test]
async fn whoever_is_not_shown_stays_on_the_list_and_on_no_paper() {
    let app = an_app().await;
    let pa = somebody(&app).await;
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await.browser;
    presses(&mut kim, &page_of(pa.id), "/put").await;
    let name = kim.visit(LIST).await.all(".app-result h2").pop().unwrap();
    assert!(kim.visit("/employer/shortlist/print").await.html.contains(&name));
    pause(&app.service.db, pa.who, app.clock.now()).await.unwrap();
    let page = kim.visit(LIST).await;
    assert_eq!(page.all(".app-result h2"), ["PA 1 on this list"]);
    assert!(!page.html.contains(&name), "{}", page.html);
    let paper = kim.visit("/employer/shortlist/print").await;
    assert!(!paper.html.contains(&name) && paper.html.contains("who can be found at the moment"));
    let note = kim.visit(&format!("{LIST}/{}", pa.id)).await;
    assert!(!note.html.contains(&name), "{}", note.html);
    let gone = kim.get(&page_of(pa.id)).await;
    assert_eq!(gone.status.code, 404);
}

#[rocket::async_test]
async fn nobody_is_remembered_who_is_not_shown() {
    let app = an_app().await;
    let pa = somebody(&app).await;
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await.browser;
    pause(&app.service.db, pa.who, app.clock.now()).await.unwrap();
    let token = kim.visit("/account").await.token();
    let answer = kim.post(&format!("{LIST}/{}/put", pa.id), &[("token", &token)]).await;
    assert_eq!(answer.location, Some(page_of(pa.id)));
    assert!(kim.visit(LIST).await.all(".app-result h2").is_empty());
}

#[rocket::async_test]
async fn paper_is_large_where_that_is_asked_for() {
    let app = an_app().await;
    let pa = somebody(&app).await;
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await.browser;
    presses(&mut kim, &page_of(pa.id), "/put").await;
    let large = ".app-letter--large";
    assert!(kim.visit("/employer/shortlist/print").await.all(large).is_empty());
    assert_eq!(kim.visit("/employer/shortlist/print?size=large").await.all(large).len(), 1);
    let page = kim.visit("/account/contact").await;
    kim.submit(&page, &[("name", "Kim Ashby")]).await;
    let page = kim.visit("/account/preferences").await;
    let wishes =
        [("contact_by", "email"), ("language", "English"), ("format", "large_print"), ("interpreter", "no")];
    kim.submit(&page, &wishes).await;
    assert_eq!(kim.visit("/employer/shortlist/print").await.all(large).len(), 1, "it is always wanted");
}

#[rocket::async_test]
async fn whoever_was_not_checked_has_no_list() {
    let app = an_app().await;
    let (mut kim, _) = an_employer(&app).await;
    for path in [LIST, "/employer/shortlist/print"] {
        assert_eq!(kim.get(path).await.location.as_deref(), Some("/employer"), "{path}");
    }
}
