//! The copy of one's own data holds what somebody told as an employer, and what was checked.

use pa_registry::employers::ActsFor;
use serde_json::Value;

use super::scene::{a_checked_employer, a_record, an_employer, remembers};
use crate::support::App;

#[rocket::async_test]
async fn by_roles_and_never_by_names() {
    let app = App::new().await;
    let mut kim = a_checked_employer(&app, ActsFor::Another).await;
    remembers(&app, kim.who, a_record(&app).await, "Rings back").await;
    app.work().await;
    let page = kim.browser.visit("/account/data").await;
    assert!(page.links().contains(&"/employer/about/check".to_owned()));
    let file: Value = serde_json::from_str(&kim.browser.submit(&page, &[]).await.html).unwrap();
    let told = &file["told_as_an_employer"];
    assert_eq!(told["name"], "Kim Ashby");
    assert_eq!(told["state"]["code"], "checked");
    assert_eq!(told["home"]["postcode"], "LE2 1AA");
    assert_eq!(told["acts_for"]["name"], "Robin Fieldsend");
    assert_eq!(told["acts_for"]["other_address"]["postcode"], "LE2 3BB");
    assert_eq!(told["check"]["decided_by"]["code"], "registrar");
    assert_eq!(told["check"]["holds_until"], "2027-11-02");
    assert_eq!(told["check"]["person_told_by"]["code"], "letter");
    assert_eq!(told["not_accepted"], Value::Null);
    assert_eq!(told["shortlist"][0]["own_note"], "Rings back");
    assert_eq!(told["keeps_a_search"], Value::Null);
}

#[rocket::async_test]
async fn and_nothing_where_nothing_was_told() {
    let app = App::new().await;
    let (mut kim, _) = an_employer(&app).await;
    let page = kim.visit("/account/data").await;
    let file: Value = serde_json::from_str(&kim.submit(&page, &[]).await.html).unwrap();
    assert_eq!(file["told_as_an_employer"], Value::Null);
}
