//! What is read for the index of all, of some, and of a page is the same.

use pa_registry::assistants::listed::{Asker, Looks, facts_of, facts_of_all};
use pa_registry::assistants::terms::{Day, Task};
use pa_registry::assistants::wage::wage_rates;
use pa_registry::assistants::{Details, TypedWorkTerms, WorkTerms, save};

use super::scene::{an_instance, does, no_needs, somebody, speaks, works};
use crate::support::App;

#[rocket::async_test]
async fn of_all_of_some_and_of_a_page() {
    let app = App::new().await;
    let (one, other) = (somebody(&app).await, somebody(&app).await);
    let (db, now) = (&app.service.db, app.clock.now());
    does(&app, one.who, &[Task::Cooking, Task::Money]).await;
    works(&app, one.who, &[Day::Sunday]).await;
    speaks(&app, one.who, "bfi", "fluent").await;
    speaks(&app, other.who, "gu", "few_words").await;
    save(db, one.who, &Details::read(["dogs", "cats"], "outside", "man").unwrap(), now).await.unwrap();
    save(db, other.who, &Details::read(["none"], "", "").unwrap(), now).await.unwrap();
    let typed = TypedWorkTerms { from: "4", to: "16.5", pay: "5", ..TypedWorkTerms::default() };
    save(db, other.who, &WorkTerms::read(&typed, now.today()).unwrap(), now).await.unwrap();
    let (needs, rates, today) = (no_needs(), wage_rates(db).await.unwrap(), now.today());
    let mut all = facts_of_all(db, &needs, &rates, today).await.unwrap();
    let mut conn = db.read().await.unwrap();
    let ids = [one.id, other.id];
    let mut some = facts_of(&mut conn, &ids, &needs, &rates, today).await.unwrap();
    all.sort_by_key(|(_, facts)| facts.id);
    some.sort_by_key(|(_, facts)| facts.id);
    assert!(all == some, "of all and of some");
    let instance = an_instance(db, &needs, now).await;
    let asker = Asker::default();
    let looks = Looks { asker: &asker, needs: &needs, gazetteer: &instance.gazetteer, today };
    let at = db.version().await.unwrap();
    let page = instance.rows.read((db, &at), &ids, looks).await.unwrap();
    let mut page: Vec<_> = page.iter().map(|listed| (listed.ward.clone(), listed.facts)).collect();
    page.sort_by_key(|(_, facts)| facts.id);
    assert!(all == page, "of all and of a page");
    assert!(instance.rows.read((db, &at), &[], looks).await.unwrap().is_empty());
}
