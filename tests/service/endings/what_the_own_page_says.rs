//! Behind the sign-in the page says what it is that runs out, also to somebody who pauses.

use pa_registry::assistants::ledger::ClaimKind;
use pa_registry::assistants::pause;
use pa_registry::assistants::terms::TrainingCategory;
use time::macros::date;

use super::scene::{insures, is_checked, may_work, trains};
use crate::assistants::scene::{a_pa, actor, begins};
use crate::casework::scene::{a_registrar, declares};
use crate::freshness::scene::listed;
use crate::support::App;

const TITLE: &str = "What runs out";

#[rocket::async_test]
async fn what_runs_out_first_comes_first() {
    let app = App::with(|settings| settings.listing_needs = "".parse().unwrap()).await;
    let mut pa = listed(&app).await;
    let page = pa.browser.visit("/assistant").await;
    assert!(!page.all("h2").contains(&TITLE.to_owned()), "nothing runs out yet");
    let (_, registrar) = a_registrar(&app).await;
    declares(&app, registrar, pa.id).await;
    // Today is 2 November 2026: 90 days on and 30 days back are said, and no more.
    trains(&app, pa.who, TrainingCategory::FirstAid, date!(2027 - 01 - 31)).await;
    trains(&app, pa.who, TrainingCategory::FireSafety, date!(2026 - 10 - 03)).await;
    trains(&app, pa.who, TrainingCategory::MovingPeople, date!(2027 - 02 - 01)).await;
    trains(&app, pa.who, TrainingCategory::FoodHygiene, date!(2026 - 10 - 02)).await;
    insures(&app, pa.who, date!(2026 - 11 - 02)).await;
    may_work(&app, pa.who, date!(2026 - 12 - 24)).await;
    is_checked(&app, (registrar, pa.id, pa.who), ClaimKind::Identity, Some(date!(2026 - 12 - 01))).await;
    app.leave_jobs();
    let expected = [
        "Training “Fire safety”: ran out on 3 October 2026.",
        "Car insurance for work: runs out on 2 November 2026.",
        "Identity: the council looks again by 1 December 2026.",
        "Right to work: runs out on 24 December 2026.",
        "Training “Basic life support and first aid”: runs out on 31 January 2027.",
    ];
    let page = pa.browser.visit("/assistant").await;
    assert!(page.all("h2").contains(&TITLE.to_owned()));
    assert_eq!(page.all("main .govuk-list--bullet li"), expected);
    pause(&app.service.db, pa.who, app.clock.now()).await.unwrap();
    let page = pa.browser.visit("/assistant").await;
    assert!(page.all("main .govuk-list--bullet li").ends_with(&expected.map(str::to_owned)));
}

#[rocket::async_test]
async fn nobody_is_troubled_while_she_writes() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    let who = actor(&app, &pa).await;
    trains(&app, who, TrainingCategory::FirstAid, date!(2026 - 11 - 30)).await;
    let page = pa.visit("/assistant").await;
    assert!(!page.all("h2").contains(&TITLE.to_owned()));
}
