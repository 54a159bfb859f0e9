//! The own home page says how a record stands, whether employers find it, and why not.

use pa_registry::assistants::terms::Looking;
use pa_registry::assistants::{Way, pause};

use super::scene::{Pa, confirmed_days_ago, listed, on_register};
use crate::assistants::scene::row;
use crate::support::App;
use crate::support::page::Page;

/// An app of a council that needs nothing before it lists somebody.
async fn easy_going() -> App {
    App::with(|settings| settings.listing_needs = "".parse().unwrap()).await
}

async fn home(app: &App, pa: &mut Pa<'_>, days: i64) -> Page {
    confirmed_days_ago(app, pa.id, days).await;
    pa.browser.visit("/assistant").await
}

#[rocket::async_test]
async fn from_day_to_day_of_somebody_who_is_listed() {
    let app = easy_going().await;
    let mut pa = listed(&app).await;
    for (days, confirmed, shown) in [
        (0, "On 2 November 2026. We ask you again on 25 November 2026.", "Yes"),
        (22, "On 11 October 2026. We ask you again on 3 November 2026.", "Yes"),
        (23, "On 10 October 2026. Please confirm it again by 9 November 2026.", "Yes"),
        (30, "On 3 October 2026. Please confirm it again by 2 November 2026.", "Yes"),
        (
            31,
            "Not since 2 October 2026. The listing is hidden on 1 December 2026 unless you press the button.",
            "Yes, marked as not confirmed since 2 October 2026",
        ),
        (60, "Not since 3 September 2026. Nobody finds you until you press the button.", "No"),
    ] {
        let page = home(&app, &mut pa, days).await;
        assert_eq!(row(&page, "Confirmed"), confirmed, "day {days}");
        assert_eq!(row(&page, "Shown to employers"), shown, "day {days}");
    }
    let page = home(&app, &mut pa, 60).await;
    let reason =
        "You have not confirmed it since 3 September 2026. Press the button below, and you are found again.";
    assert_eq!(page.all("main .govuk-list--bullet li"), [reason]);
    assert_eq!(page.all("main form button")[0], "Yes, it is still right: show my listing again");
    let back = pa.browser.submit(&page, &[]).await;
    assert_eq!(back.path, "/assistant?saved=confirmed");
    assert_eq!(row(&back, "Shown to employers"), "Yes");
}

#[rocket::async_test]
async fn a_record_only_is_confirmed_once_a_year_and_never_hidden() {
    let app = easy_going().await;
    let mut pa = on_register(&app, Way::RecordOnly, Looking::No).await;
    let page = home(&app, &mut pa, 400).await;
    assert_eq!(row(&page, "Confirmed"), "Not since 28 September 2025.");
    assert!(!page.all(".govuk-summary-list__key").contains(&"Shown to employers".to_owned()));
}

#[rocket::async_test]
async fn a_check_that_is_missing_keeps_a_listing_away_and_so_does_a_pause() {
    let app = App::new().await;
    let mut pa = listed(&app).await;
    let page = home(&app, &mut pa, 1).await;
    assert_eq!(row(&page, "Shown to employers"), "No");
    assert_eq!(
        page.all("main .govuk-list--bullet li").len(),
        4,
        "identity waits, the others were never told"
    );
    pause(&app.service.db, pa.who, app.clock.now()).await.unwrap();
    let page = pa.browser.visit("/assistant").await;
    assert_eq!(page.all("main .govuk-list--bullet li")[0], "Your record is paused.");
    assert!(!page.all(".govuk-summary-list__key").contains(&"Confirmed".to_owned()), "nobody asks now");
}
