//! A link shows the record to whoever has it, and its owner how often that was.

use pa_registry::accounts::Role;
use pa_registry::assistants::sharing::Opened;
use time::Duration;

use super::scene::{links, listed, makes_a_link, opened};
use crate::support::App;
use crate::support::people::somebody;

#[rocket::async_test]
async fn by_a_stranger_of_whom_nothing_is_kept() {
    let app = App::new().await;
    let mut pa = listed(&app).await;
    let link = makes_a_link(&mut pa.browser, "30").await;
    let again = pa.browser.visit("/assistant/shared-links").await;
    assert!(!again.html.contains(&link), "it is told once");
    assert_eq!(again.all(".govuk-summary-list__value")[1], "Works until the end of 2 December 2026");
    assert_eq!(again.all(".govuk-summary-list__value")[2], "Not yet");

    let page = opened(&app, &link).await;
    assert_eq!(page.status.code, 200);
    assert_eq!(page.all("article h2"), ["Asha Canaryname"]);
    assert_eq!(page.header("X-Robots-Tag"), Some("noindex, nofollow, noarchive"));
    assert_eq!(page.header("Cache-Control"), Some("no-store"));
    let first = app.clock.now();
    app.clock.advance(Duration::hours(1));
    opened(&app, &link).await;
    let last = app.clock.now();
    assert_eq!(links(&app, pa.who).await[0].opened, Some(Opened { times: 2, first, last }));
    let page = pa.browser.visit("/assistant/shared-links").await;
    let told = page.all(".govuk-summary-list__value");
    let expected = ["2 times", "2 November 2026 at 12:00", "2 November 2026 at 13:00"];
    assert_eq!(told[2..5], expected.map(ToOwned::to_owned));
}

#[rocket::async_test]
async fn by_a_program_that_looks_for_harm_and_sees_and_counts_nothing() {
    let app = App::new().await;
    let mut pa = listed(&app).await;
    let link = makes_a_link(&mut pa.browser, "7").await;
    let page = app.browser().get(&link).await;
    assert_eq!(page.status.code, 200);
    assert_eq!(page.header("X-Robots-Tag"), Some("noindex, nofollow, noarchive"));
    assert!(!page.html.contains("Canaryname"), "{}", page.html);
    assert_eq!(links(&app, pa.who).await[0].opened, None);
}

#[rocket::async_test]
async fn by_somebody_signed_in() {
    let app = App::new().await;
    let mut pa = listed(&app).await;
    let link = makes_a_link(&mut pa.browser, "7").await;
    let mut employer = somebody(&[Role::Employer]).signed_in(&app).await;
    let page = employer.get(&link).await;
    let page = employer.submit(&page, &[]).await;
    assert_eq!(page.all("article h2"), ["Asha Canaryname"]);
}

#[rocket::async_test]
async fn only_as_long_as_can_be_chosen_and_only_so_many() {
    let app = App::new().await;
    let mut pa = listed(&app).await;
    for wrong in ["", "8", "3650", "-1"] {
        let token = pa.browser.visit("/account").await.token();
        let page = pa.browser.post("/assistant/shared-links", &[("token", &token), ("lasting", wrong)]).await;
        assert_eq!(page.status.code, 422, "{wrong}");
        assert_eq!(page.errors().len(), 1, "{wrong}");
    }
    for _ in 0..10 {
        makes_a_link(&mut pa.browser, "90").await;
    }
    let page = pa.browser.visit("/assistant/shared-links").await;
    let page = pa.browser.submit(&page, &[("lasting", "7")]).await;
    assert_eq!(page.status.code, 422);
    assert_eq!(links(&app, pa.who).await.len(), 10);
    let page = pa.browser.visit("/assistant/shared-links").await;
    pa.browser.fill_in(page.form_to("/assistant/shared-links/withdraw"), &[]).await;
    makes_a_link(&mut pa.browser, "7").await;
}
