//! Employers whom the council has checked say what they look for, see who fits and why, and look at a PA.

use pa_registry::assistants::terms::{Day, Task};
use pa_registry::assistants::{NewBlock, TypedBlock, block, pause};
use pa_registry::employers::ActsFor;

use super::scene::{does, no_needs, somebody, speaks, works};
use crate::assistants::scene::{row, wrong};
use crate::employers::scene::{a_checked_employer, an_employer, tells};
use crate::support::App;
use crate::support::page::Page;

const SEARCH: &str = "/employer/search";
const RESULTS: &str = "/employer/search/results";

/// An app of a council that asks for no checks before it lists somebody.
async fn an_app() -> App {
    let app = App::with(|settings| settings.listing_needs = no_needs()).await;
    app.leave_jobs();
    app
}

/// Who is on a page of results.
fn names(page: &Page) -> Vec<String> {
    assert_eq!(page.status.code, 200, "{}", page.html);
    page.all(".app-result h2")
}

#[rocket::async_test]
async fn nobody_searches_before_the_council_has_looked() {
    let app = an_app().await;
    somebody(&app).await;
    let (mut kim, who) = an_employer(&app).await;
    let id = "01900000-0000-7000-8000-000000000000";
    for path in [SEARCH, RESULTS, "/employer/search/gender", "/employer/search/about/times"] {
        assert_eq!(kim.get(path).await.location.as_deref(), Some("/employer"), "{path}");
    }
    assert_eq!(kim.get(&format!("/employer/assistants/{id}")).await.location.as_deref(), Some("/employer"));
    assert!(!kim.visit("/employer").await.html.contains("would travel to"), "no place is told yet");
    tells(&app, who, ActsFor::Myself).await;
    let home = kim.visit("/employer").await;
    assert!(home.html.contains("would travel to Castle: fewer than 8."), "{}", home.html);
}

#[rocket::async_test]
async fn what_is_looked_for_is_asked_found_and_explained() {
    let app = an_app().await;
    let (first, second) = (somebody(&app).await, somebody(&app).await);
    works(&app, first.who, &[Day::Tuesday, Day::Thursday]).await;
    works(&app, second.who, &[Day::Tuesday]).await;
    does(&app, first.who, &[Task::PersonalCare, Task::Cooking]).await;
    does(&app, second.who, &[Task::PersonalCare]).await;
    speaks(&app, first.who, "gu", "fluent").await;
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await.browser;
    assert!(kim.visit("/employer").await.links().contains(&SEARCH.to_owned()));

    let page = kim.visit(SEARCH).await;
    assert_eq!(row(&page, "Days and times"), "Not important");
    assert!(row(&page, "Where").starts_with("Near me, in Castle"));
    let asked =
        "/employer/search/about/times?said=yes&times=tuesday-morning&times=thursday-morning&times_how=any";
    let page = kim.visit(asked).await;
    assert_eq!(row(&page, "Days and times"), "at least one of these: Tuesday morning, Thursday morning");
    let address = page.path.clone();
    assert!(address.starts_with(SEARCH) && address.contains("times=tuesday-morning"), "{address}");
    let tasks = page.links().into_iter().find(|link| link.contains("/about/tasks")).unwrap();
    assert!(tasks.contains("times=thursday-morning"), "what was asked for before goes along: {tasks}");
    let question = kim.visit(&tasks).await;
    assert!(question.html.contains("name=\"times\" value=\"thursday-morning\""));
    let page = kim.visit(&format!("{tasks}&said=yes&tasks=personal_care&wish_tasks=cooking")).await;
    assert_eq!(
        row(&page, "Tasks"),
        "Washing, dressing and personal careWould be good: Cooking and preparing meals"
    );

    let show = page.links().into_iter().find(|link| link.starts_with(RESULTS)).unwrap();
    let results = kim.visit(&show).await;
    assert_eq!(names(&results).len(), 2);
    let fits = results.all(".govuk-summary-list__value");
    assert!(fits[0].contains("Everything that you asked for"), "{fits:?}");
    assert!(fits[1].contains("1 of 2: Tuesday morning"), "{fits:?}");
    assert!(results.all(".govuk-summary-list__value").iter().any(|one| one.contains("Thursday morning")));
    assert!(!results.html.contains("minutes"), "how quickly somebody answers is nowhere");
}

#[rocket::async_test]
async fn a_page_shows_what_others_may_see_and_how_it_was_checked() {
    let app = an_app().await;
    let pa = somebody(&app).await;
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await.browser;
    let results = kim.visit(RESULTS).await;
    let address = results.links().into_iter().find(|link| link.starts_with("/employer/assistants/")).unwrap();
    let page = kim.visit(&address).await;
    assert!(page.heading().ends_with(", a PA"), "{}", page.heading());
    assert!(page.html.contains("under 2 miles away"), "{}", page.html);
    assert!(page.html.contains("nobody has checked it"));
    assert!(page.html.contains("The PA confirmed on 2 November 2026"));
    for forbidden in ["LE1", "approved", "vetted"] {
        assert!(!page.html.contains(forbidden), "{forbidden}");
    }
    pause(&app.service.db, pa.who, app.clock.now()).await.unwrap();
    let gone = kim.get(&address).await;
    let unknown = kim.get("/employer/assistants/01900000-0000-7000-8000-000000000000").await;
    assert_eq!((gone.status.code, unknown.status.code), (404, 404));
    assert_eq!(gone.heading(), unknown.heading(), "nobody learns why");
    assert_eq!(kim.get("/employer/assistants/nobody").await.status.code, 404);
}

#[rocket::async_test]
async fn whoever_is_blocked_is_not_told_and_finds_nobody() {
    let app = an_app().await;
    let pa = somebody(&app).await;
    let mut robin = a_checked_employer(&app, ActsFor::Another).await.browser;
    let address = {
        let results = robin.visit(RESULTS).await;
        assert_eq!(names(&results).len(), 1);
        results.links().into_iter().find(|link| link.starts_with("/employer/assistants/")).unwrap()
    };
    // She knows the person for whom somebody acts.
    let person = NewBlock::read(&TypedBlock { name: "Robin Fieldsend", ..TypedBlock::default() }).unwrap();
    block(&app.service.db, pa.who, &person, app.clock.now()).await.unwrap();
    assert!(names(&robin.visit(RESULTS).await).is_empty());
    assert_eq!(robin.get(&address).await.status.code, 404);
}

#[rocket::async_test]
async fn all_errors_are_told_at_once_and_what_was_typed_is_kept() {
    let app = an_app().await;
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await.browser;
    let page =
        kim.get("/employer/search/about/place?said=yes&place=E05999999&miles=many&tasks=cooking").await;
    assert_eq!(wrong(&page), ["#place", "#miles"]);
    assert!(page.html.contains("value=\"many\"") && page.html.contains("value=\"cooking\""));
    for (step, typed, field) in
        [("hours", "hours=8.3", "#hours"), ("pay", "pay=lots", "#pay"), ("driving", "drive=plane", "#drive")]
    {
        let page = kim.get(&format!("/employer/search/about/{step}?said=yes&{typed}")).await;
        assert_eq!(wrong(&page), [field], "{step}");
    }
    let page = kim.get("/employer/search?tasks=flying&hours=8.3").await;
    assert_eq!(page.status.code, 422);
    assert!(row(&page, "Tasks").contains("“flying” is not in the list"));
    assert!(row(&page, "Hours a week").contains("whole or half hours"));
    let led = kim.get("/employer/search/results?tasks=flying").await.location.unwrap();
    assert_eq!(led, "/employer/search?tasks=flying");
    assert_eq!(kim.get("/employer/search/about/nothing").await.status.code, 404);
    assert_eq!(kim.get("/employer/search/about/gender").await.status.code, 404, "it has a page of its own");
}

#[rocket::async_test]
async fn a_gender_is_asked_for_with_a_reason_that_no_address_holds() {
    let app = an_app().await;
    somebody(&app).await;
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await.browser;
    let asked = kim.get("/employer/search/results?tasks=personal_care&gender=woman").await.location.unwrap();
    assert!(asked.starts_with("/employer/search/gender?") && asked.contains("then=results"), "{asked}");
    let page = kim.visit(&asked).await;
    let typed = [("gender", "woman"), ("gender_weight", "wish")];
    assert_eq!(wrong(&kim.submit(&page, &typed).await), ["#gender_reason"]);
    let typed = [("gender", "woman"), ("gender_weight", "wish"), ("gender_reason", "intimate_care")];
    let results = kim.submit(&page, &typed).await;
    assert!(results.path.starts_with(RESULTS), "{}", results.path);
    assert!(results.path.contains("wish_gender=woman") && results.path.contains("tasks=personal_care"));
    assert!(!results.path.contains("intimate_care"), "{}", results.path);
    let page = kim.visit("/employer/search/gender?wish_gender=woman").await;
    let list = kim.submit(&page, &[("gender", "")]).await;
    assert_eq!(row(&list, "Gender"), "Not important");
    let asked = kim.get("/employer/search?gender=man").await.location.unwrap();
    assert!(asked.starts_with("/employer/search/gender"), "the reason is forgotten: {asked}");
}

#[rocket::async_test]
async fn with_hardly_anybody_it_says_what_would_bring_more() {
    let app = an_app().await;
    let pa = somebody(&app).await;
    does(&app, pa.who, &[Task::Cooking]).await;
    let mut kim = a_checked_employer(&app, ActsFor::Myself).await.browser;
    let page = kim.visit("/employer/search/results?place=own&tasks=personal_care&tasks=cooking").await;
    assert!(names(&page).is_empty());
    assert!(page.html.contains("No PA fits everything"), "{}", page.html);
    let more = page.links().into_iter().find(|link| link.contains("wish_tasks=personal_care")).unwrap();
    assert!(page.html.contains("fewer than 8 PAs"), "a small number is not told: {}", page.html);
    let results = kim.visit(&more).await;
    assert_eq!(names(&results).len(), 1);
    assert!(row(&results, "Fits").contains("1 of 2: "), "{}", row(&results, "Fits"));
}
