//! Whatever goes wrong is said as RFC 9457 has it.

use pa_registry::accounts::Role;
use rocket::http::{ContentType, Method};

use super::scene::{an_app, an_officers_program, json};
use crate::support::App;

const KIND: Option<&str> = Some("application/problem+json");

#[rocket::async_test]
async fn with_status_title_and_the_id_of_the_request() {
    let app = an_app().await;
    let mut robot = an_officers_program(&app, Role::Registrar).await;
    for (path, status, title) in [
        ("/api/v1/nothing", 404, "Not Found"),
        ("/api/none", 404, "Not Found"),
        ("/api/v1/me/record", 403, "Forbidden"),
        ("/api/v1/places/%00", 400, "Bad Request"),
        ("/api/v1/places/nonsense", 422, "Unprocessable Entity"),
    ] {
        let page = robot.get(path).await;
        let problem = json(&page);
        assert_eq!((page.status.code, page.header("Content-Type")), (status, KIND), "{path}: {}", page.html);
        assert_eq!((&problem["type"], &problem["title"]), (&"about:blank".into(), &title.into()), "{path}");
        assert_eq!(problem["status"], status, "{path}");
        assert_eq!(problem["request_id"], page.header("X-Request-Id").unwrap(), "{path}");
    }
    let stranger = app.browser().get("/api/v1/assistants").await;
    assert_eq!((stranger.status.code, stranger.header("Content-Type")), (401, KIND));
    assert_eq!(stranger.header("WWW-Authenticate"), Some("Bearer realm=\"api\""));
}

#[rocket::async_test]
async fn no_route_changes_anything() {
    let app = an_app().await;
    let mut robot = an_officers_program(&app, Role::Registrar).await;
    for method in [Method::Post, Method::Put, Method::Patch, Method::Delete] {
        let body = Some((ContentType::JSON, b"{}".to_vec()));
        let page = robot.send(method, "/api/v1/assistants", body).await;
        assert_eq!(page.header("Content-Type"), KIND, "{method}");
        assert!([404, 405].contains(&page.status.code), "{method}: {}", page.status);
    }
}

#[rocket::async_test]
async fn a_database_that_is_away_is_said_without_its_words() {
    let app = App::new().await;
    app.leave_jobs();
    let mut robot = an_officers_program(&app, Role::Registrar).await;
    app.service.db.close().await.unwrap();
    let page = robot.get("/api/v1/vocabularies").await;
    assert_eq!((page.status.code, page.header("Retry-After")), (503, Some("10")));
    assert!(!page.html.to_lowercase().contains("pool") && !page.html.contains("SELECT"), "{}", page.html);
}
