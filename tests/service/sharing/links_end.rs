//! A link ends by itself, by its owner, and with the record; and nobody can tell which.

use pa_registry::assistants::casework::put_on_record;
use pa_registry::assistants::sharing::{Stage, withdraw_share};
use pa_registry::assistants::{come_back, leave, pause, resume, send, sweep};
use time::Duration;
use time::macros::date;

use super::scene::{a_link, links, listed, opened};
use crate::assistants::scene::answer_the_rest;
use crate::casework::scene::{a_registrar, declares};
use crate::freshness::scene::Pa;
use crate::support::App;

/// The link shows what an address shows that never was a link.
async fn shows_nothing(app: &App, link: &str) -> bool {
    let unknown = opened(app, &format!("/shared/{}", "A".repeat(43))).await;
    assert_eq!(unknown.status.code, 404);
    let page = opened(app, link).await;
    for header in ["X-Robots-Tag", "Cache-Control"] {
        assert_eq!(page.header(header), unknown.header(header), "{link}: {header}");
    }
    (page.status, &page.html) == (unknown.status, &unknown.html)
}

#[rocket::async_test]
async fn with_its_last_day_in_london() {
    let app = App::new().await;
    let pa = listed(&app).await;
    let link = a_link(&app, pa.who).await;
    app.clock.set("2026-11-09T23:59:59Z".parse().unwrap());
    assert_eq!(opened(&app, &link).await.status.code, 200);
    app.clock.set("2026-11-10T00:00:00Z".parse().unwrap());
    assert!(shows_nothing(&app, &link).await);
    let share = links(&app, pa.who).await.remove(0);
    assert_eq!((share.stage(app.clock.now()), share.last_day()), (Stage::Ended, date!(2026 - 11 - 09)));
    assert_eq!(share.opened.unwrap().times, 1, "what shows nothing is not counted");
}

#[rocket::async_test]
async fn at_once_when_it_is_taken_back_by_its_owner_and_nobody_else() {
    let app = App::new().await;
    let (pa, other) = (listed(&app).await, listed(&app).await);
    let (link, kept) = (a_link(&app, pa.who).await, a_link(&app, pa.who).await);
    let (db, now) = (&app.service.db, app.clock.now());
    let made = links(&app, pa.who).await;
    let mut withdrawn = 0;
    for share in &made {
        assert!(!withdraw_share(db, other.who, share.id, now).await.unwrap(), "another's");
    }
    assert_eq!(opened(&app, &link).await.status.code, 200);
    for share in links(&app, pa.who).await.iter().filter(|share| share.opened.is_some()) {
        assert!(withdraw_share(db, pa.who, share.id, now).await.unwrap());
        assert!(!withdraw_share(db, pa.who, share.id, now).await.unwrap(), "twice");
        withdrawn += 1;
    }
    assert_eq!(withdrawn, 1);
    assert!(shows_nothing(&app, &link).await);
    assert_eq!(opened(&app, &kept).await.status.code, 200, "the other one still works");
}

#[rocket::async_test]
async fn between_the_page_and_its_button() {
    let app = App::new().await;
    let pa = listed(&app).await;
    let link = a_link(&app, pa.who).await;
    let mut stranger = app.browser();
    let page = stranger.get(&link).await;
    let share = links(&app, pa.who).await.remove(0);
    assert!(withdraw_share(&app.service.db, pa.who, share.id, app.clock.now()).await.unwrap());
    let page = stranger.submit(&page, &[]).await;
    assert_eq!(page.status.code, 404);
    assert!(!page.html.contains("Canaryname"));
    assert_eq!(links(&app, pa.who).await[0].opened, None);
}

#[rocket::async_test]
async fn while_the_record_is_not_on_the_register() {
    let app = App::new().await;
    let pa = listed(&app).await;
    let link = a_link(&app, pa.who).await;
    let (db, now) = (&app.service.db, app.clock.now());
    pause(db, pa.who, now).await.unwrap();
    assert!(shows_nothing(&app, &link).await);
    assert!(matches!(links(&app, pa.who).await[0].stage(now), Stage::NotShown(_)));
    resume(db, pa.who, now).await.unwrap();
    assert_eq!(opened(&app, &link).await.status.code, 200);
    leave(db, pa.who, now).await.unwrap();
    assert!(shows_nothing(&app, &link).await);
}

#[rocket::async_test]
async fn for_good_when_its_owner_left_though_she_came_back() {
    let app = App::new().await;
    let pa = listed(&app).await;
    let link = a_link(&app, pa.who).await;
    app.clock.advance(Duration::hours(1));
    back_again(&app, &pa).await;
    assert!(shows_nothing(&app, &link).await);
    assert_eq!(links(&app, pa.who).await[0].stage(app.clock.now()), Stage::Ended);
    let new = a_link(&app, pa.who).await;
    assert_eq!(opened(&app, &new).await.status.code, 200);
}

/// Leaves, begins again, and is put on the register.
async fn back_again(app: &App, pa: &Pa<'_>) {
    let (db, now) = (&app.service.db, app.clock.now());
    leave(db, pa.who, now).await.unwrap();
    come_back(db, pa.who, now).await.unwrap();
    answer_the_rest(app, pa.who).await;
    send(db, pa.who, now).await.unwrap();
    let (_, registrar) = a_registrar(app).await;
    declares(app, registrar, pa.id).await;
    let post = (&app.service.keys, &app.service.letterhead);
    put_on_record(db, post, registrar, pa.id, &"".parse().unwrap(), now).await.unwrap();
}

#[rocket::async_test]
async fn and_is_forgotten_ninety_days_later_or_with_the_record() {
    let app = App::new().await;
    let pa = listed(&app).await;
    let link = a_link(&app, pa.who).await;
    let (db, keys) = (&app.service.db, &app.service.keys);
    let end = links(&app, pa.who).await[0].ends_at;
    sweep(db, keys, end + Duration::days(90)).await.unwrap();
    assert_eq!(links(&app, pa.who).await.len(), 1);
    sweep(db, keys, end + Duration::days(90) + Duration::seconds(1)).await.unwrap();
    assert_eq!(links(&app, pa.who).await, []);
    assert!(shows_nothing(&app, &link).await);

    let link = a_link(&app, pa.who).await;
    app.run("DELETE FROM assistants").await;
    assert!(shows_nothing(&app, &link).await, "erased");
}

#[rocket::async_test]
async fn what_is_no_link_at_all_looks_the_same() {
    let app = App::new().await;
    assert!(shows_nothing(&app, "/shared/x").await);
    assert!(shows_nothing(&app, &format!("/shared/{}", "=".repeat(43))).await);
}
