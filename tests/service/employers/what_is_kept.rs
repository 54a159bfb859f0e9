//! What employers keep is theirs alone, and goes with them.

use pa_registry::employers::kept::{
    AllKept, LISTED_MOST, ShortlistError, all_kept, annotate, keep_search, kept_search, put, shortlist,
};
use pa_registry::employers::{ActsFor, leave_closed};
use pa_registry::storage::Sql;
use time::Duration;

use super::scene::{a_checked_employer, a_record, as_checked, remembers};
use crate::support::App;

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[rocket::async_test]
async fn one_search_in_place_of_the_one_before() {
    let app = App::new().await;
    let kim = a_checked_employer(&app, ActsFor::Myself).await;
    let (employer, db, now) = (as_checked(&app, kim.who).await, &app.service.db, app.clock.now());
    assert_eq!(kept_search(db, &employer).await.unwrap(), None);
    let first = fields(&[("tasks", "cooking"), ("interests", "chess & cricket, ŵ")]);
    keep_search(db, &employer, &first, now).await.unwrap().unwrap();
    assert_eq!(kept_search(db, &employer).await.unwrap().unwrap().fields, first);
    let second = fields(&[("times", "monday-morning"), ("times", "friday-morning")]);
    keep_search(db, &employer, &second, now + Duration::DAY).await.unwrap().unwrap();
    let kept = kept_search(db, &employer).await.unwrap().unwrap();
    assert_eq!((kept.fields, kept.kept_at), (second, now + Duration::DAY));
    app.leave_jobs();
}

#[rocket::async_test]
async fn a_list_and_its_notes_are_of_one_employer() {
    let app = App::new().await;
    let (kim, robin) =
        (a_checked_employer(&app, ActsFor::Myself).await, a_checked_employer(&app, ActsFor::Another).await);
    let (first, second) = (a_record(&app).await, a_record(&app).await);
    remembers(&app, kim.who, first, "Rings back").await;
    let (db, now) = (&app.service.db, app.clock.now() + Duration::MINUTE);
    let (kims, robins) = (as_checked(&app, kim.who).await, as_checked(&app, robin.who).await);
    put(db, &kims, second, now).await.unwrap();
    let listed = shortlist(db, &kims).await.unwrap();
    assert_eq!(listed.iter().map(|one| one.of).collect::<Vec<_>>(), [second, first], "the last one first");
    assert_eq!(listed[1].note.as_ref().unwrap().to_string(), "Rings back");
    assert_eq!(shortlist(db, &robins).await.unwrap(), []);
    let others = annotate(db, &robins, first, None, now).await;
    assert!(matches!(others, Err(ShortlistError::NotOnIt)), "{others:?}");
    annotate(db, &kims, first, None, now).await.unwrap();
    assert_eq!(shortlist(db, &kims).await.unwrap()[1].note, None, "the note is taken away");
    app.leave_jobs();
}

#[rocket::async_test]
async fn a_list_is_short() {
    let app = App::new().await;
    let kim = a_checked_employer(&app, ActsFor::Myself).await;
    let (employer, db, now) = (as_checked(&app, kim.who).await, &app.service.db, app.clock.now());
    let mut ids = Vec::new();
    for _ in 0..=LISTED_MOST {
        ids.push(a_record(&app).await);
    }
    for id in &ids[..LISTED_MOST] {
        put(db, &employer, *id, now).await.unwrap();
    }
    let refused = put(db, &employer, ids[LISTED_MOST], now).await;
    assert!(matches!(refused, Err(ShortlistError::Full)), "{refused:?}");
    put(db, &employer, ids[0], now).await.unwrap();
    assert_eq!(shortlist(db, &employer).await.unwrap().len(), LISTED_MOST);
    app.leave_jobs();
}

#[rocket::async_test]
async fn it_goes_with_the_account_and_with_the_record() {
    let app = App::new().await;
    let kim = a_checked_employer(&app, ActsFor::Myself).await;
    let (first, second) = (a_record(&app).await, a_record(&app).await);
    remembers(&app, kim.who, first, "Rings back").await;
    remembers(&app, kim.who, second, "Has a dog").await;
    let (employer, db, now) = (as_checked(&app, kim.who).await, &app.service.db, app.clock.now());
    keep_search(db, &employer, &fields(&[("tasks", "cooking")]), now).await.unwrap().unwrap();
    let mut tx = db.begin().await.unwrap();
    tx.execute(Sql::new("DELETE FROM assistants WHERE id = $1").bind(first)).await.unwrap();
    tx.commit().await.unwrap();
    let kept = all_kept(db, kim.who).await.unwrap();
    assert_eq!(kept.shortlist.iter().map(|one| one.of).collect::<Vec<_>>(), [second]);
    assert!(kept.search.is_some());
    leave_closed(db, kim.who.account(), now).await.unwrap();
    assert_eq!(all_kept(db, kim.who).await.unwrap(), AllKept::default());
    app.leave_jobs();
}
