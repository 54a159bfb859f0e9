//! Checks at which the council wanted to look again are in a list, from 30 days before until somebody has looked.

use pa_registry::accounts::RegistrarActor;
use pa_registry::assistants::casework::{LookAgain, look_again};
use pa_registry::assistants::ledger::ClaimKind;
use pa_registry::assistants::terms::Looking;
use pa_registry::assistants::{Way, pause, resume};
use pa_registry::storage::PageRequest;
use time::Duration;

use super::scene::{a_registrar, declares};
use crate::endings::scene::{is_checked, may_work};
use crate::freshness::scene::on_register;
use crate::support::App;

const LIST: &str = "/registrar/look-again";

async fn listed(app: &App, who: RegistrarActor) -> Vec<LookAgain> {
    look_again(&app.service.db, who, &PageRequest::first(50), app.clock.now()).await.unwrap().rows
}

#[rocket::async_test]
async fn from_thirty_days_before_until_somebody_has_looked() {
    let app = App::new().await;
    app.leave_jobs();
    let pa = on_register(&app, Way::RecordOnly, Looking::Yes).await;
    let (mut browser, registrar) = a_registrar(&app).await;
    declares(&app, registrar, pa.id).await;
    let last = app.clock.now().today() + Duration::days(40);
    is_checked(&app, (registrar, pa.id, pa.who), ClaimKind::Identity, Some(last)).await;
    assert!(browser.get(LIST).await.html.contains("There is nothing to look at again"));

    app.clock.advance(Duration::days(9));
    assert_eq!(listed(&app, registrar).await, []);
    app.clock.advance(Duration::days(1));
    let rows = listed(&app, registrar).await;
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].kind, rows[0].look_again_by), (ClaimKind::Identity, last));

    app.clock.advance(Duration::days(31));
    let (mut browser, _) = a_registrar(&app).await;
    let page = browser.get(LIST).await;
    assert_eq!(page.all("td"), ["Identity", "Ran out after 12 December 2026"]);
    assert!(!page.html.contains("Canaryname"), "the list names nobody");
    let home = browser.get("/officer").await;
    assert!(home.all(".govuk-task-list__item").iter().any(|task| task.contains("or have run out: 1")));

    declares(&app, registrar, pa.id).await;
    let next = app.clock.now().today() + Duration::days(300);
    is_checked(&app, (registrar, pa.id, pa.who), ClaimKind::Identity, Some(next)).await;
    assert_eq!(listed(&app, registrar).await, []);
}

#[rocket::async_test]
async fn the_earliest_first_and_not_what_its_owner_has_to_bring_nor_what_rests() {
    let app = App::new().await;
    app.leave_jobs();
    let (db, today) = (&app.service.db, app.clock.now().today());
    let (_, registrar) = a_registrar(&app).await;
    let mut by = Vec::new();
    for days in [20, 10, 25] {
        let pa = on_register(&app, Way::RecordOnly, Looking::Yes).await;
        declares(&app, registrar, pa.id).await;
        let last = today + Duration::days(days);
        is_checked(&app, (registrar, pa.id, pa.who), ClaimKind::Identity, Some(last)).await;
        by.push((last, pa));
    }
    // The right to work ends: she brings what she has instead.
    let end = today + Duration::days(5);
    may_work(&app, by[0].1.who, end).await;
    is_checked(&app, (registrar, by[0].1.id, by[0].1.who), ClaimKind::RightToWork, None).await;
    pause(db, by[2].1.who, app.clock.now()).await.unwrap();
    let days: Vec<_> = listed(&app, registrar).await.iter().map(|row| row.look_again_by).collect();
    assert_eq!(days, [by[1].0, by[0].0]);

    let first = look_again(db, registrar, &PageRequest::first(1), app.clock.now()).await.unwrap();
    let request = PageRequest::new(first.next, 1);
    let second = look_again(db, registrar, &request, app.clock.now()).await.unwrap();
    assert_eq!(second.rows[0].look_again_by, by[0].0);
    resume(db, by[2].1.who, app.clock.now()).await.unwrap();
    assert_eq!(listed(&app, registrar).await.len(), 3);
}
