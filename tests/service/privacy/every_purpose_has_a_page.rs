//! Privacy by purpose: each page says what, why, on which basis, who sees it, how long, which rights, and whom to ask.

use pa_registry::accounts::Role;

use crate::support::App;
use crate::support::page::{Page, select};
use crate::support::people::somebody;

const HEADINGS: [&str; 7] = [
    "What we keep",
    "Why",
    "Lawful basis",
    "Who sees it",
    "How long we keep it",
    "Your rights",
    "Whom to ask",
];

fn links(page: &Page) -> Vec<String> {
    let document = page.document();
    let selector = select("main li a");
    document.select(&selector).map(|link| link.value().attr("href").unwrap().to_owned()).collect()
}

#[rocket::async_test]
async fn every_purpose_is_told_in_full() {
    let app = App::new().await;
    let mut reader = app.browser();
    let index = reader.get("/privacy").await;
    let addresses = links(&index);
    assert_eq!(addresses.len(), 12);
    let mut in_use = Vec::new();
    for address in &addresses {
        let page = reader.get(address).await;
        assert_eq!(
            (page.status.code, page.all("main h2")),
            (200, HEADINGS.map(str::to_owned).to_vec()),
            "{address}"
        );
        assert_eq!(page.all("main ul").len(), 4, "{address}");
        assert!(index.all("main li").contains(&page.heading()), "{address}");
        let text = page.all("main").join("");
        assert!(text.contains("Example Council has them confirmed by its own advisers"), "{address}");
        assert!(text.contains("0116 496"), "{address} says whom to ring");
        if page.all("main .govuk-inset-text").is_empty() {
            in_use.push(address.trim_start_matches("/privacy/").to_owned());
        }
    }
    assert_eq!(
        in_use,
        [
            "keeping-your-record",
            "checking-what-you-say",
            "checking-employers",
            "decisions-and-safety",
            "equality-monitoring",
            "accounts-and-security",
            "letters-and-mail",
            "requests-about-your-data",
            "who-did-what"
        ]
    );
}

#[rocket::async_test]
async fn consent_is_a_basis_of_its_own() {
    let app = App::new().await;
    let mut kim = somebody(&[Role::Assistant]).signed_in(&app).await;
    let page = kim.visit("/privacy/equality-monitoring").await;
    assert!(page.all("main li").iter().any(|right| right.starts_with("You can take your consent back")));
    assert_eq!(page.all("main a[href='/account/consents']").len(), 1);
    let page = kim.visit("/privacy/letters-and-mail").await;
    assert!(page.all("main li").iter().any(|right| right.starts_with("You can object.")));
    assert_eq!(page.all("main a[href='/account/consents']").len(), 0);
}

#[rocket::async_test]
async fn an_unknown_purpose_leads_back() {
    let app = App::new().await;
    let page = app.browser().get("/privacy/selling-it").await;
    assert_eq!((page.status.code, page.heading().as_str()), (404, "There is no such page about privacy"));
    assert_eq!(page.all("main a[href='/privacy']"), ["All about privacy"]);
}
