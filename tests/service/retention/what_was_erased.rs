//! The log of what a job erased: ids, kinds and periods, counted by run, and itself forgotten after its time.

use pa_registry::assistants::{leave, sweep};
use pa_registry::retention::{self, Kept, erased, runs};
use pa_registry::storage::PageRequest;
use time::Duration;

use crate::assistants::scene::{a_pa, actor, begins, record};
use crate::requests::scene::an_administrator;
use crate::support::App;

#[rocket::async_test]
async fn each_run_is_counted_and_each_row_named_by_its_id() {
    let app = App::new().await;
    let (mut ada, who) = an_administrator(&app).await;
    let mut ids = Vec::new();
    for _ in 0..2 {
        let mut pa = a_pa(&app).await;
        begins(&mut pa).await;
        ids.push(record(&app, actor(&app, &pa).await).await.id.as_uuid());
    }
    let mut leaver = a_pa(&app).await;
    begins(&mut leaver).await;
    let left = actor(&app, &leaver).await;
    let (db, keys, now) = (&app.service.db, &app.service.keys, app.clock.now());
    let leaver = record(&app, left).await.id.as_uuid();
    leave(db, left, now).await.unwrap();
    sweep(db, keys, now + Duration::days(190)).await.unwrap();
    sweep(db, keys, now + Duration::days(740)).await.unwrap();

    let counted: Vec<_> = runs(db, who, 20)
        .await
        .unwrap()
        .iter()
        .map(|run| (run.kept, run.months.count(), run.count))
        .collect();
    assert_eq!(counted, [(Kept::Leaver, 24, 1), (Kept::Draft, 6, 2)], "the latest first");
    let (mut seen, mut next) = (Vec::new(), None);
    loop {
        let page = erased(db, who, &PageRequest::new(next, 1)).await.unwrap();
        seen.extend(page.rows.iter().map(|one| one.row));
        next = page.next;
        if next.is_none() {
            break;
        }
    }
    ids.sort_unstable();
    ids.reverse();
    assert_eq!(seen, [[leaver].as_slice(), &ids].concat());

    let page = ada.visit("/administrator/retention").await;
    assert_eq!(page.all("tbody tr").len(), 2);
    let page = ada.visit("/administrator/retention/log").await;
    assert_eq!(page.all("main dt").len(), 2, "what was erased at one time stands together");
    assert!([leaver].iter().chain(&ids).all(|id| page.html.contains(&id.to_string())), "{}", page.html);
}

#[rocket::async_test]
async fn the_log_is_forgotten_after_six_years() {
    let app = App::new().await;
    let (_, who) = an_administrator(&app).await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    let (db, now) = (&app.service.db, app.clock.now());
    sweep(db, &app.service.keys, now + Duration::days(190)).await.unwrap();
    let six_years = now + Duration::days(190 + 6 * 365 + 1);
    assert_eq!(retention::sweep(db, six_years).await.unwrap(), 0);
    assert_eq!(retention::sweep(db, six_years + Duration::days(2)).await.unwrap(), 1);
    assert!(runs(db, who, 20).await.unwrap().is_empty());
}

#[rocket::async_test]
async fn nothing_but_ids_words_and_days_stands_in_it() {
    let app = App::new().await;
    let tables = app.service.db.checksums().await.unwrap();
    assert!(tables.iter().any(|sum| sum.table == "retention_log"));
    let refused = "INSERT INTO retention_log (row_id, kind, erased_at, months)
         VALUES ('01900000-0000-7000-8000-000000000000', 'Asha Canaryname', '2026-11-02T12:00:00Z', 6)";
    let mut tx = app.service.db.begin().await.unwrap();
    assert!(tx.execute(pa_registry::storage::Sql::new(refused)).await.is_err(), "no name fits");
}
