//! Logs name routes and causes, never people.

use crate::support::App;
use crate::support::logs::{keep_logs, kept_logs};
use crate::support::people::PASSWORD;

#[rocket::async_test]
async fn no_personal_data_and_no_secret_is_logged() {
    keep_logs();
    let app = App::new().await;
    let mut kim = app.browser();
    let page = kim.visit("/join/role").await;
    let page = kim.submit(&page, &[("role", "assistant")]).await;
    let page = kim.submit(&page, &[("email", "kim.canary@people.example")]).await;
    let page = kim.submit(&page, &[("password", PASSWORD)]).await;
    kim.submit(&page, &[]).await;
    let link = app.last_link().await;
    let page = kim.visit(&format!("/confirm/{link}")).await;
    kim.submit(&page, &[("current", PASSWORD)]).await;
    kim.sign_in("kim.canary@people.example", "wrong horse canary").await;
    kim.sign_in("kim.canary@people.example", PASSWORD).await;
    let secrets = kim.cookies.clone();
    let page = kim.visit("/account/contact").await;
    let typed = [
        ("name", "Kim Canary"),
        ("telephone", "0116 496 0777"),
        ("address", "7 Canary Row"),
        ("postcode", "LE1 7XX"),
    ];
    kim.submit(&page, &typed).await;
    kim.get("/no-such-page?kim.canary@people.example").await;
    app.run("ALTER TABLE people RENAME TO gone").await;
    assert_eq!(kim.get("/account").await.status.code, 500);

    let log = kept_logs();
    assert!(
        log.contains("A request failed inside.") && log.contains("/confirm/<token>"),
        "the log is kept: {log}"
    );
    for canary in ["canary", "Canary", "Kim", "496 0777", "4960777", "LE1 7XX", PASSWORD, link.as_str()] {
        assert!(!log.contains(canary), "{canary} is in the log");
    }
    for (name, secret) in secrets {
        assert!(!log.contains(&secret), "the cookie {name} is in the log");
    }
}

#[rocket::async_test]
async fn a_request_is_found_by_its_id() {
    keep_logs();
    let app = App::new().await;
    let page = app.browser().get("/accessibility").await;
    let id = page.header("X-Request-Id").unwrap();
    let log = kept_logs();
    let line: serde_json::Value =
        serde_json::from_str(log.lines().find(|l| l.contains(id)).unwrap()).unwrap();
    assert_eq!(line["fields"]["route"], "/accessibility");
    assert_eq!(line["fields"]["status"], 200);
}
