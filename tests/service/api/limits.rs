//! A program that runs wild is stopped for a while, and told for how long.

use pa_registry::accounts::Role;
use time::Duration;

use super::scene::{TO_READ, json, makes_a_token, program};
use crate::support::App;
use crate::support::people::somebody;

const ASKED: &str = "/api/v1/vocabularies";

#[rocket::async_test]
async fn so_many_in_a_minute_for_each_account() {
    let app = App::with(|settings| settings.api_requests_per_minute = 2).await;
    app.leave_jobs();
    let mut kim = somebody(&[Role::Assistant]).signed_in(&app).await;
    let mut lee = somebody(&[Role::Assistant]).signed_in(&app).await;
    let token = makes_a_token(&mut kim, TO_READ).await;
    let mut robot = program(&app, &token);
    let first = robot.get(ASKED).await;
    assert_eq!(first.header("RateLimit-Policy"), Some("\"account\";q=2;w=60"));
    assert_eq!(first.header("RateLimit"), Some("\"account\";r=1;t=60"));
    app.clock.advance(Duration::seconds(20));
    assert_eq!(
        kim.get(ASKED).await.header("RateLimit"),
        Some("\"account\";r=0;t=40"),
        "the session counts too"
    );
    let refused = robot.get(ASKED).await;
    assert_eq!((refused.status.code, refused.header("Retry-After")), (429, Some("40")));
    assert_eq!(json(&refused)["title"], "Too Many Requests");
    assert_eq!(lee.get(ASKED).await.status.code, 200, "others are not in the way of it");
    assert_eq!(kim.visit("/account").await.status.code, 200, "nor are pages");
    app.clock.advance(Duration::seconds(40));
    assert_eq!(robot.get(ASKED).await.status.code, 200);
}

#[rocket::async_test]
async fn whoever_is_not_known_is_counted_by_network() {
    let app = App::with(|settings| settings.api_requests_per_minute = 2).await;
    let mut robot = program(&app, "nonsense");
    let mut answers = Vec::new();
    for _ in 0..3 {
        answers.push(robot.get(ASKED).await.status.code);
    }
    assert_eq!(answers, [401, 401, 429]);
    robot.address = [192, 0, 2, 9].into();
    assert_eq!(robot.get(ASKED).await.status.code, 401);
}
