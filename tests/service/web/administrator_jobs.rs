//! An administrator sees what failed and why, and lets it be tried again.

use pa_registry::accounts::Role;
use pa_registry::ids::InstanceId;
use pa_registry::jobs::Plan;
use pa_registry::queue::{self, Failure, Kind, NewJob};
use pa_registry::storage::Sql;
use time::Duration;

use crate::support::App;
use crate::support::page::{Page, select};
use crate::support::people::somebody;

const JOBS: &str = "/administrator/jobs";
const REFUSED: Failure = Failure::Never("the mail server refused the mail for good");

/// Queues work, a little later than what was queued before: the list is in the order of time.
async fn queue(app: &App, kind: &'static str) {
    app.clock.advance(Duration::milliseconds(1));
    let mut tx = app.service.db.begin().await.unwrap();
    queue::enqueue(&mut tx, NewJob::of(Kind::new(kind)), app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

/// Begins the work that was queued and notes that it failed.
async fn fail(app: &App, failure: Failure) {
    let (db, now, worker) = (&app.service.db, app.clock.now(), InstanceId::new(app.clock.now()));
    let job = queue::claim(db, worker, now).await.unwrap().unwrap();
    queue::fail(db, &job, worker, failure, now).await.unwrap();
}

/// Where the link "Next page" leads.
fn next_page(page: &Page) -> Option<String> {
    let document = page.document();
    let link = document.select(&select("main a[rel=next]")).next()?;
    link.value().attr("href").map(str::to_owned)
}

fn headings(page: &Page) -> Vec<String> {
    page.all("main h2:not(.govuk-notification-banner__title)")
}

#[rocket::async_test]
async fn what_failed_and_why_in_plain_words() {
    let app = App::new().await;
    let mut admin = somebody(&[Role::Administrator]).signed_in(&app).await;
    let page = admin.visit(JOBS).await;
    assert_eq!((page.status.code, page.heading().as_str()), (200, "Work in the background"));
    assert_eq!(page.all("main .govuk-inset-text"), ["Nothing needs attention."]);

    queue(&app, "mail.send").await;
    fail(&app, REFUSED).await;
    queue(&app, "register.sweep").await;
    fail(&app, Failure::DATABASE).await;
    queue(&app, "database.tend").await;
    let page = admin.visit(JOBS).await;
    assert_eq!(headings(&page), ["Sending a mail Stopped", "Deleting what has expired Failed, tried again"]);
    assert_eq!(
        page.all("main dd"),
        [
            "2 November 2026 at 12:00",
            "The service noted: the mail server refused the mail for good.",
            "1",
            "2 November 2026 at 12:00",
            "The database did not answer or had no room.",
            "1",
            "2 November 2026 at 12:00",
        ]
    );
    let page = admin.visit("/administrator/jobs?show=all").await;
    assert_eq!(headings(&page)[2], "Looking after the database Waits");
    assert_eq!(page.all("main form button").len(), 2, "what only waits has no button");
    app.leave_jobs();
}

#[rocket::async_test]
async fn tried_again_at_once_and_written_down() {
    let app = App::new().await;
    let mut admin = somebody(&[Role::Administrator]).signed_in(&app).await;
    queue(&app, "register.sweep").await;
    fail(&app, Failure::NEVER_FINISHED).await;
    let before = admin.visit(JOBS).await;
    let page = admin.submit(&before, &[]).await;
    let banner = page.all("main .govuk-notification-banner--success .govuk-notification-banner__heading");
    assert_eq!(banner, ["It is tried again now. If it works, it goes from this list."]);
    assert!(headings(&page).is_empty());
    assert_eq!(app.work().await, 1);
    let lines = "SELECT COUNT(*) FROM audit_events WHERE kind = 'job.retried' AND who_as = 'administrator'";
    let mut conn = app.service.db.read().await.unwrap();
    assert_eq!(conn.fetch_one::<(i64,)>(Sql::new(lines)).await.unwrap().0, 1);

    // The button of a page that is old, and a form that names nothing.
    let page = admin.submit(&before, &[]).await;
    assert!(
        page.all("main .govuk-notification-banner__heading")[0].starts_with("There was nothing to try again")
    );
    let token = page.token();
    let answer = admin.post(JOBS, &[("token", &token), ("job", "none of yours")]).await;
    assert_eq!(answer.location.as_deref(), Some("/administrator/jobs?show=attention&tried=no"));
}

#[rocket::async_test]
async fn page_by_page() {
    let app = App::new().await;
    let mut admin = somebody(&[Role::Administrator]).signed_in(&app).await;
    for _ in 0..45 {
        queue(&app, "register.sweep").await;
    }
    let mut page = admin.visit("/administrator/jobs?show=all").await;
    let mut seen = vec![headings(&page).len()];
    while let Some(next) = next_page(&page) {
        page = admin.visit(&next).await;
        seen.push(headings(&page).len());
    }
    assert_eq!(seen, [20, 20, 5]);
    assert_eq!(page.all("main a[rel=prev]"), ["First page"]);
    let page = admin.visit("/administrator/jobs?after=nonsense").await;
    assert_eq!(page.status.code, 200);
    app.leave_jobs();
}

#[rocket::async_test]
async fn every_kind_has_words() {
    let app = App::new().await;
    let mut admin = somebody(&[Role::Administrator]).signed_in(&app).await;
    for work in Plan::ours().work {
        queue(&app, work.kind.name()).await;
    }
    let shown = headings(&admin.visit("/administrator/jobs?show=all").await);
    assert_eq!(shown.len(), Plan::ours().work.len());
    assert!(shown.iter().all(|heading| !heading.starts_with("Work that this version")), "{shown:?}");
    queue(&app, "test.unknown").await;
    let shown = headings(&admin.visit("/administrator/jobs?show=all").await);
    assert_eq!(shown.last().unwrap(), "Work that this version does not know Waits");
    app.leave_jobs();
}
