//! Qualifications are searched, added, changed and removed; the certificates are asked beside them.

use pa_registry::assistants::Section;
use pa_registry::assistants::terms::{CareCertificate, Level, Qualification, YesNo};
use time::macros::date;

use super::scene::{a_pa, actor, errors, has, is_born, keeps, removes, rows, sends, told};
use crate::support::App;

const FIRST: &str = "/assistant/record/qualifications/first";
const ADD: &str = "/assistant/record/qualifications/add";

/// A title whose level stands in the list, and one whose level does not.
fn titles() -> (&'static str, &'static str) {
    let one = |has_level: bool| {
        Qualification::all().find(|one| one.level().is_some() == has_level).unwrap().as_str()
    };
    (one(true), one(false))
}

#[rocket::async_test]
async fn a_qualification_is_found_added_changed_and_removed() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    let page = sends(&mut browser, FIRST, &[("holds", "yes"), ("care_certificate", "in_progress")]).await;
    assert_eq!(page.path, ADD);
    assert!(!has(&app, who, Section::Qualifications).await, "yes alone is no whole answer");

    let page = browser.submit(&page, &[("find", "dementia level 3"), ("act", "search")]).await;
    assert_eq!(page.status.code, 200, "looking for something is no mistake");
    let found = page.all(".govuk-radios__label");
    assert!(
        !found.is_empty() && found.iter().all(|title| title.to_lowercase().contains("dementia")),
        "{found:?}"
    );
    let code = Qualification::find("dementia level 3")[0].as_str();
    let page = browser.submit(&page, &[("qualification", code), ("year", "2019")]).await;
    assert_eq!(page.path, "/assistant/record/qualifications?saved=added");
    assert!(has(&app, who, Section::Qualifications).await);
    assert!(rows(&page).contains(&("Year".to_owned(), "2019".to_owned())));

    let entry = told(&app, who).await.qualifications.remove(0);
    assert_eq!(entry.item.level(), Level::Level3);
    let address = format!("/assistant/record/qualification/{}", entry.id);
    keeps(&browser.visit(&address).await, &[("qualification", code), ("year", "2019")]);
    sends(&mut browser, &address, &[("year", "")]).await;
    assert_eq!(told(&app, who).await.qualifications[0].item.year, None);
    removes(&mut browser, &address).await;
    assert!(told(&app, who).await.qualifications.is_empty());
    assert_eq!(told(&app, who).await.told.care_certificate, Some(CareCertificate::InProgress), "it stays");
    assert!(!has(&app, who, Section::Qualifications).await);
}

#[rocket::async_test]
async fn no_and_i_do_not_know_are_answers_and_a_listed_title_stands_against_them() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    let page = sends(&mut browser, FIRST, &[("care_certificate", "no")]).await;
    assert_eq!((page.status.code, errors(&page)[0].0.as_str()), (422, "holds"));
    for word in ["no", "dont_know"] {
        sends(&mut browser, FIRST, &[("holds", word)]).await;
        assert!(has(&app, who, Section::Qualifications).await);
        assert_eq!(told(&app, who).await.told.qualified.unwrap().as_str(), word);
        assert_eq!(told(&app, who).await.told.care_certificate, None, "nothing was said");
    }
    let (title, _) = titles();
    let token = browser.get("/account").await.token();
    let added = browser.post(ADD, &[("token", &token), ("qualification", title)]).await;
    assert_eq!(added.status.code, 303);
    browser.post(ADD, &[("token", &token), ("qualification", title)]).await;
    assert_eq!(told(&app, who).await.qualifications.len(), 1, "told twice, it is held once");
    assert_eq!(told(&app, who).await.told.qualified, Some(YesNo::Yes), "whoever lists one holds one");
    for word in ["no", "dont_know"] {
        let page = sends(&mut browser, FIRST, &[("holds", word)]).await;
        assert_eq!(page.status.code, 422);
        assert!(errors(&page)[0].1.contains("Remove them first"));
    }
}

#[rocket::async_test]
async fn every_rule_is_said_and_nothing_typed_is_lost() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    is_born(&app, who, date!(2000 - 05 - 05)).await;
    let token = browser.get("/account").await.token();
    let (title, no_level) = titles();
    for (typed, field) in [
        (vec![("find", "")], "find"),
        (vec![("find", "dementia")], "qualification"),
        (vec![("find", "dementia"), ("qualification", "no such number")], "qualification"),
        (vec![("qualification", title), ("year", "2027")], "year"),
        (vec![("qualification", title), ("year", "2013")], "year"),
        (vec![("qualification", title), ("year", "19")], "year"),
        (vec![("qualification", no_level), ("year", "2019")], "level"),
    ] {
        let sent: Vec<_> = std::iter::once(("token", token.as_str())).chain(typed.clone()).collect();
        let page = browser.post(ADD, &sent).await;
        assert_eq!(page.status.code, 422, "{typed:?}");
        assert_eq!(errors(&page).into_iter().map(|(at, _)| at).collect::<Vec<_>>(), [field], "{typed:?}");
        keeps(&page, &typed.into_iter().filter(|(_, value)| !value.contains("no such")).collect::<Vec<_>>());
    }
    let known =
        [("token", token.as_str()), ("qualification", no_level), ("level", "dont_know"), ("year", "2014")];
    assert_eq!(browser.post(ADD, &known).await.status.code, 303);
    assert_eq!(told(&app, who).await.qualifications[0].item.level(), Level::NotKnown);
    let page = sends(&mut browser, ADD, &[("find", "no such thing"), ("act", "search")]).await;
    assert!(page.all(".govuk-inset-text")[0].contains("found no qualification"));
}
