//! What every form checks before anything of it is read.

use crate::support::App;
use crate::support::people::somebody;
use pa_registry::accounts::Role;
use pa_registry::web::access::Table;
use rocket::http::{ContentType, Method};

/// Every route that changes something, with a browser that may come to it and a page that gives a token.
async fn changing_routes(app: &App) -> Vec<String> {
    let specimen = app.specimen("kim").await;
    let lines = app.client.rocket().state::<Table>().unwrap().0.clone();
    let routes: Vec<_> =
        lines.iter().filter(|l| l.method != "GET" && !l.access.is_api()).map(|l| l.path(&specimen)).collect();
    assert!(routes.len() >= 8, "{routes:?}");
    routes
}

/// What it is, its encoding, its body, its headers.
type Forgery = (&'static str, ContentType, String, Vec<(&'static str, &'static str)>);

/// The ways to send a form that did not come from our page.
fn forgeries(good: &str, other: &str) -> Vec<Forgery> {
    let form = ContentType::Form;
    vec![
        ("no token", form.clone(), "email=x".into(), vec![]),
        ("empty body", form.clone(), String::new(), vec![]),
        ("empty token", form.clone(), "token=".into(), vec![]),
        ("another browser's token", form.clone(), format!("token={other}"), vec![]),
        ("the token cut short", form.clone(), format!("token={}", &good[..42]), vec![]),
        ("the token not first", form.clone(), format!("email=x&token={good}"), vec![]),
        ("cross-site", form.clone(), format!("token={good}"), vec![("Sec-Fetch-Site", "cross-site")]),
        (
            "same-site, another host",
            form.clone(),
            format!("token={good}"),
            vec![("Sec-Fetch-Site", "same-site")],
        ),
        ("foreign origin", form.clone(), format!("token={good}"), vec![("Origin", "https://evil.example")]),
        ("null origin", form.clone(), format!("token={good}"), vec![("Origin", "null")]),
        ("JSON", ContentType::JSON, format!("{{\"token\":\"{good}\"}}"), vec![]),
        ("plain text without token", ContentType::Plain, "x".into(), vec![]),
    ]
}

#[rocket::async_test]
async fn forged_forms_are_refused_and_change_nothing() {
    let app = App::new().await;
    let routes = changing_routes(&app).await;
    let mut member = somebody(&[Role::Assistant, Role::Employer]).signed_in(&app).await;
    let member_token = member.get("/account").await.token();
    let mut visitor = app.browser();
    let visitor_token = visitor.get("/sign-in").await.token();
    let before = app.database.checksum(&[]).await;
    for (browser, good, other) in
        [(&mut member, &member_token, &visitor_token), (&mut visitor, &visitor_token, &member_token)]
    {
        let cookies = browser.cookies.clone();
        for route in &routes {
            for (what, kind, body, headers) in forgeries(good, other) {
                browser.headers = headers.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
                let page = browser.send(Method::Post, route, Some((kind, body.into_bytes()))).await;
                let sent_away = page.status.code == 303 && page.location.as_deref() != Some("/signed-out");
                assert!(page.status.code == 403 || sent_away, "{route}, {what}: {}", page.status);
                browser.cookies.clone_from(&cookies);
            }
            browser.headers.clear();
        }
    }
    assert_eq!(app.database.checksum(&[]).await, before);
}

#[rocket::async_test]
async fn a_rewritten_method_is_refused() {
    let app = App::new().await;
    let mut visitor = app.browser();
    let token = visitor.get("/sign-in").await.token();
    for body in ["_method=post&token=T&email=x", "_method=put&token=T", "token=T&_method=delete"] {
        let body = body.replace('T', &token);
        let page = visitor
            .send(Method::Post, "/sign-in", Some((ContentType::Form, body.clone().into_bytes())))
            .await;
        assert!([400, 404].contains(&page.status.code), "{body}: {}", page.status);
    }
}

#[rocket::async_test]
async fn our_own_pages_may_send_forms() {
    let app = App::new().await;
    let mut visitor = app.browser();
    let page = visitor.get("/sign-in").await;
    visitor.headers = vec![
        ("Origin".into(), "http://127.0.0.1:8000".into()),
        ("Sec-Fetch-Site".into(), "same-origin".into()),
    ];
    assert_eq!(visitor.submit(&page, &[("email", ""), ("password", "")]).await.status.code, 422);
}

#[rocket::async_test]
async fn other_encodings_and_endless_bodies_are_refused_kindly() {
    let app = App::new().await;
    let mut visitor = app.browser();
    let token = visitor.get("/sign-in").await.token();
    let plain = format!("token={token}&email=x");
    let page =
        visitor.send(Method::Post, "/sign-in", Some((ContentType::Plain, plain.clone().into_bytes()))).await;
    assert_eq!((page.status.code, page.heading().as_str()), (415, "We could not read what was sent"));
    let long = format!("{plain}{}", "x".repeat(300 * 1024));
    let page = visitor.send(Method::Post, "/sign-in", Some((ContentType::Form, long.into_bytes()))).await;
    assert_eq!((page.status.code, page.heading().as_str()), (413, "That was too much to send"));
}

#[rocket::async_test]
async fn a_field_that_comes_twice_counts_once() {
    let app = App::new().await;
    let mut visitor = app.browser();
    let token = visitor.get("/sign-in").await.token();
    let fields =
        [("token", token.as_str()), ("email", "first@people.example"), ("email", "second@people.example")];
    let page = visitor.post("/sign-in", &fields).await;
    let shown = page.form().fields;
    assert!(shown.contains(&("email".into(), "first@people.example".into())), "{shown:?}");
}

#[rocket::async_test]
async fn control_characters_in_an_address_are_refused() {
    let app = App::new().await;
    let mut visitor = app.browser();
    for path in ["/confirm/%00", "/confirm/a%0Ab", "/sign-in?next=%00", "/confirm/%FF"] {
        let page = visitor.get(path).await;
        assert_eq!(page.status.code, 400, "{path}");
        assert_eq!(page.heading(), "We could not read that address");
    }
}
