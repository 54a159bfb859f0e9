//! Signing in and out, as browsers meet it. The rules themselves are tested with the accounts.

use crate::support::App;
use crate::support::people::{PASSWORD, somebody};
use pa_registry::accounts::Role;

#[rocket::async_test]
async fn a_known_and_an_unknown_address_get_the_same_bytes() {
    let app = App::new().await;
    let kim = somebody(&[Role::Assistant]).with_email("kim@people.example").create(&app).await;
    let mut pages = Vec::new();
    for (email, password) in
        [(kim.email.as_str(), "wrong horse battery"), ("ben@people.example", PASSWORD), ("not an address", PASSWORD)]
    {
        let page = app.browser().sign_in(email, password).await;
        assert_eq!(page.status.code, 422);
        assert_eq!(page.errors()[0].1, "The email address or the password is not right");
        let token = page.token();
        let headers: Vec<_> = page.headers.iter().map(|(n, _)| n.clone()).filter(|n| n != "set-cookie").collect();
        pages.push((page.html.replace(email, "EMAIL").replace(&token, "TOKEN"), headers));
    }
    assert_eq!(pages[0], pages[1]);
    assert_eq!(pages[1], pages[2]);
}

#[rocket::async_test]
async fn the_eleventh_guess_is_told_to_wait_and_the_owners_device_is_not() {
    let app = App::new().await;
    let kim = somebody(&[Role::Assistant]).create(&app).await;
    let mut own = app.browser();
    own.sign_in(&kim.email, PASSWORD).await;
    own.sign_out().await;
    for guess in 0..10 {
        let page = app.browser().sign_in(&kim.email, &format!("wrong horse {guess}")).await;
        assert_eq!(page.status.code, 422, "guess {guess}");
    }
    let page = app.browser().sign_in(&kim.email, PASSWORD).await;
    assert_eq!((page.status.code, page.heading().as_str()), (429, "Too many tries"));
    assert!(page.header("Retry-After").is_some_and(|s| s.parse::<u32>().is_ok_and(|s| s <= 300)));
    assert_eq!(own.sign_in(&kim.email, PASSWORD).await.path, "/assistant");
    app.clock.advance(time::Duration::minutes(5));
    assert_eq!(app.browser().sign_in(&kim.email, PASSWORD).await.path, "/assistant");
}

#[rocket::async_test]
async fn only_a_trusted_proxy_says_where_a_guess_comes_from() {
    let app = App::with(|s| {
        s.guesses_per_network = 2;
        s.trusted_proxies = vec!["10.0.0.0/8".parse().unwrap()];
    })
    .await;
    let mut statuses = Vec::new();
    for (socket, forwarded) in [
        ([192, 0, 2, 1], "198.51.100.1"),
        ([192, 0, 2, 1], "198.51.100.2"),
        ([192, 0, 2, 1], "198.51.100.3"),
        ([10, 0, 0, 1], "203.0.113.9, 198.51.100.1"),
        ([10, 0, 0, 1], "203.0.113.8, 198.51.100.1, 10.0.0.7"),
        ([10, 0, 0, 2], "203.0.113.7, 198.51.100.1"),
        ([10, 0, 0, 2], "198.51.100.77"),
    ] {
        let mut browser = app.browser();
        browser.address = socket.into();
        browser.headers = vec![("X-Forwarded-For".into(), forwarded.into()), ("X-Real-IP".into(), forwarded.into())];
        statuses.push(browser.sign_in("nobody@people.example", "wrong horse battery").await.status.code);
    }
    assert_eq!(statuses, [422, 422, 429, 422, 422, 429, 422]);
}

#[rocket::async_test]
async fn signing_in_leads_back_to_the_page_that_was_asked_for_and_never_elsewhere() {
    let app = App::new().await;
    let kim = somebody(&[Role::Assistant]).create(&app).await;
    let mut browser = app.browser();
    let page = browser.visit("/account/contact").await;
    assert_eq!(page.heading(), "Sign in");
    let page = browser.submit(&page, &[("email", &kim.email), ("password", PASSWORD)]).await;
    assert_eq!(page.path, "/account/contact");
    for foreign in ["//evil.example", "https://evil.example", "/\\evil.example"] {
        let mut browser = app.browser();
        let page = browser.visit(&format!("/sign-in?next={foreign}")).await;
        let page = browser.submit(&page, &[("email", &kim.email), ("password", PASSWORD)]).await;
        assert_eq!(page.path, "/assistant", "{foreign}");
    }
}

#[rocket::async_test]
async fn every_sign_in_gives_a_new_session_and_the_old_one_is_dead() {
    let app = App::new().await;
    let kim = somebody(&[Role::Assistant]).create(&app).await;
    let mut browser = app.browser();
    browser.sign_in(&kim.email, PASSWORD).await;
    let old = browser.cookies["session"].clone();
    let token = browser.get("/account").await.token();
    assert_eq!(browser.post("/sign-out", &[("token", &token)]).await.location.as_deref(), Some("/signed-out"));
    assert!(!browser.cookies.contains_key("session"));
    browser.cookies.insert("session".into(), old.clone());
    assert_eq!(browser.get("/assistant").await.status.code, 303, "a session that was ended stays ended");
    // A session that somebody else chose is not taken over.
    browser.cookies.insert("session".into(), "A".repeat(43));
    browser.sign_in(&kim.email, PASSWORD).await;
    assert!(browser.cookies["session"] != old && browser.cookies["session"] != "A".repeat(43));
}

#[rocket::async_test]
async fn leaving_clears_what_the_browser_kept() {
    let app = App::new().await;
    let mut browser = somebody(&[Role::Employer]).signed_in(&app).await;
    let before = app.database.checksum(&[]).await;
    let page = browser.get("/exit").await;
    assert_eq!(page.header("Clear-Site-Data"), Some("\"cache\", \"cookies\", \"storage\""));
    assert_eq!(page.location.as_deref(), Some("https://www.bbc.co.uk/weather"));
    assert!(browser.cookies.is_empty(), "{:?}", browser.cookies.keys());
    assert_eq!(app.database.checksum(&[]).await, before, "leaving waits for nothing");
    let mut browser = somebody(&[Role::Employer]).signed_in(&app).await;
    assert_eq!(browser.sign_out().await.header("Clear-Site-Data"), Some("\"cache\", \"storage\""));
}

#[rocket::async_test]
async fn a_session_ends_when_nobody_uses_it() {
    let app = App::new().await;
    let mut browser = somebody(&[Role::Assistant]).signed_in(&app).await;
    app.clock.advance(time::Duration::minutes(119));
    assert_eq!(browser.get("/assistant").await.status.code, 200);
    app.clock.advance(time::Duration::minutes(119));
    assert_eq!(browser.get("/assistant").await.status.code, 200);
    app.clock.advance(time::Duration::minutes(121));
    assert_eq!(browser.get("/assistant").await.location.as_deref(), Some("/sign-in?next=%2Fassistant"));
}

#[rocket::async_test]
async fn cookies_are_safe_over_https() {
    let app = App::with(|s| {
        s.base_address = pa_registry::config::BaseAddress::parse("https://register.example").unwrap();
    })
    .await;
    let kim = somebody(&[Role::Assistant]).create(&app).await;
    let mut browser = app.browser();
    let page = browser.visit("/sign-in").await;
    let token = page.token();
    let fields = [("token", token.as_str()), ("email", kim.email.as_str()), ("password", PASSWORD)];
    let answer = browser.post("/sign-in", &fields).await;
    let cookies: Vec<_> = [&page, &answer]
        .iter()
        .flat_map(|p| p.headers.iter().filter(|(n, _)| n.eq_ignore_ascii_case("set-cookie")).map(|(_, v)| v.clone()))
        .collect();
    assert!(cookies.len() >= 4, "{cookies:?}");
    for cookie in cookies {
        for part in ["__Host-", "; HttpOnly", "; SameSite=Lax", "; Secure", "; Path=/"] {
            assert!(cookie.contains(part), "{cookie} lacks {part}");
        }
        assert!(!cookie.contains("Domain"), "{cookie}");
    }
    assert_eq!(answer.header("Strict-Transport-Security"), Some("max-age=63072000; includeSubDomains"));
}
