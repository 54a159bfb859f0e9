//! Headers of every answer: pages, errors, redirects, static files.

use crate::support::App;
use crate::support::people::somebody;
use pa_registry::accounts::Role;
use pa_registry::web::access::Table;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
     manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

#[rocket::async_test]
async fn every_answer_has_them() {
    let app = App::new().await;
    let specimen = app.specimen("kim").await;
    let table = app.client.rocket().state::<Table>().unwrap().0.clone();
    let mut paths: Vec<String> =
        table.iter().filter(|l| l.method == "GET").map(|l| l.path(&specimen)).collect();
    paths.extend(["/no-such-page", "/confirm/%00", "/assets/none.css"].map(ToOwned::to_owned));
    let mut member = somebody(&[Role::Assistant]).signed_in(&app).await;
    let mut seen = 0;
    for path in &paths {
        let path = path.split('?').next().unwrap();
        let cookies = member.cookies.clone();
        for page in [member.get(path).await, app.browser().get(path).await] {
            assert_eq!(page.header("Content-Security-Policy"), Some(POLICY), "{path}");
            assert_eq!(page.header("X-Content-Type-Options"), Some("nosniff"), "{path}");
            assert_eq!(page.header("Referrer-Policy"), Some("same-origin"), "{path}");
            assert_eq!(page.header("X-Frame-Options"), Some("DENY"), "{path}");
            assert_eq!(page.header("Cross-Origin-Opener-Policy"), Some("same-origin"), "{path}");
            assert_eq!(page.header("Server"), None, "{path}");
            assert!(page.header("X-Request-Id").is_some(), "{path}");
            assert_eq!(page.header("Access-Control-Allow-Origin"), None, "{path}");
            let cached = page.header("Cache-Control").unwrap();
            let is_static = page.status.code == 200
                && ["/assets/", "/favicon", "/manifest"].iter().any(|start| path.starts_with(start));
            assert_eq!(cached == "no-store", !is_static, "{path}: {cached}");
            if page.status.code != 303 {
                let kind = page.header("Content-Type").unwrap_or_default();
                // JSON is UTF-8 and has no charset to name.
                let is_json = path.starts_with("/api/") && kind.ends_with("json");
                let is_known = kind.contains("charset=utf-8") || kind.starts_with("image/") || is_json;
                assert!(is_known, "{path}: {kind}");
            }
            seen += 1;
        }
        member.cookies = cookies;
    }
    assert!(seen > 40, "{seen}");
}

#[rocket::async_test]
async fn addresses_of_strangers_change_no_link() {
    let app = App::new().await;
    let mut visitor = app.browser();
    visitor.headers = vec![
        ("Host".into(), "evil.example".into()),
        ("X-Forwarded-Host".into(), "evil.example".into()),
        ("Forwarded".into(), "host=evil.example".into()),
    ];
    let page = visitor.get("/").await;
    assert!(!page.html.contains("evil.example"));
    app.pending_link("kim@people.example").await;
    assert!(app.mails().await[0].writing.text.contains("http://127.0.0.1:8000/confirm/"));
}

#[rocket::async_test]
async fn pages_without_a_form_set_no_cookie() {
    let app = App::new().await;
    for path in ["/", "/accessibility", "/privacy", "/join", "/no-such-page"] {
        let mut visitor = app.browser();
        visitor.get(path).await;
        assert!(visitor.cookies.is_empty(), "{path}");
    }
}
