//! What is due first comes first, what is late says so, and what ended long ago is erased.

use pa_registry::clock::Timestamp;
use pa_registry::requests::{
    RequestKind, WorkError, acknowledge, counts, extend, own_requests, sweep, take_back, waiting,
};
use pa_registry::retention::{Kept, erased};
use pa_registry::storage::PageRequest;
use time::macros::date;
use time::{Date, Duration};

use super::scene::{LIST, an_administrator, an_asker, answers, asks, declares, longer, newest};
use crate::support::App;

fn moves_to(app: &App, day: Date) {
    app.clock.set(Timestamp::start_of_day(day) + Duration::hours(10));
}

#[rocket::async_test]
async fn the_list_goes_by_due_days_and_an_acknowledged_complaint_comes_last() {
    let app = App::new().await;
    app.leave_jobs();
    let ((_, asker), (_, who)) = (an_asker(&app).await, an_administrator(&app).await);
    moves_to(&app, date!(2027 - 01 - 31));
    let complaint = asks(&app, asker, RequestKind::Complaint).await;
    let late = asks(&app, asker, RequestKind::Complaint).await;
    let short = asks(&app, asker, RequestKind::Erase).await;
    let (db, post, now) = (&app.service.db, (&app.service.keys, &app.service.letterhead), app.clock.now());
    declares(&app, who, complaint).await;
    acknowledge(db, post, who, complaint, now).await.unwrap();
    let (mut seen, mut next) = (Vec::new(), None);
    loop {
        let page = waiting(db, who, &PageRequest::new(next, 1)).await.unwrap();
        seen.extend(page.rows.iter().map(|one| (one.id, one.due_on())));
        next = page.next;
        if next.is_none() {
            break;
        }
    }
    let due = [(short, Some(date!(2027 - 02 - 28))), (late, Some(date!(2027 - 03 - 02))), (complaint, None)];
    assert_eq!(seen, due);
}

#[rocket::async_test]
async fn the_due_day_counts_in_full_and_then_it_is_late() {
    let app = App::new().await;
    let (_, asker) = an_asker(&app).await;
    asks(&app, asker, RequestKind::Copy).await;
    app.work().await;
    let overdue = async || {
        let mut db = app.service.db.read().await.unwrap();
        counts(&mut db, app.clock.now()).await.unwrap().overdue
    };
    app.clock.set("2026-12-02T23:59:59Z".parse().unwrap());
    assert_eq!(overdue().await, 0);
    app.clock.set("2026-12-03T00:00:00Z".parse().unwrap());
    assert_eq!(overdue().await, 1);
    let (mut ada, _) = an_administrator(&app).await;
    assert_eq!(ada.visit(LIST).await.all("tbody td")[1], "2 December 2026 (overdue)");
}

#[rocket::async_test]
async fn whoever_is_told_late_is_not_told_that_it_takes_longer() {
    let app = App::new().await;
    app.leave_jobs();
    let ((_, asker), (_, who)) = (an_asker(&app).await, an_administrator(&app).await);
    let id = asks(&app, asker, RequestKind::Correct).await;
    moves_to(&app, date!(2026 - 12 - 03));
    declares(&app, who, id).await;
    let post = (&app.service.keys, &app.service.letterhead);
    let refused = extend(&app.service.db, post, who, (id, &longer("Made up.")), app.clock.now()).await;
    assert!(matches!(refused, Err(WorkError::Changed)), "{refused:?}");
    moves_to(&app, date!(2026 - 12 - 02));
    declares(&app, who, id).await;
    extend(&app.service.db, post, who, (id, &longer("Made up.")), app.clock.now()).await.unwrap();
    assert_eq!(newest(&app, asker).await.due_on(), Some(date!(2027 - 02 - 02)));
}

#[rocket::async_test]
async fn the_word_that_this_is_nobody_close_holds_for_a_day() {
    let app = App::new().await;
    app.leave_jobs();
    let ((_, asker), (mut ada, who)) = (an_asker(&app).await, an_administrator(&app).await);
    let id = asks(&app, asker, RequestKind::Correct).await;
    declares(&app, who, id).await;
    let address = format!("{LIST}/{id}");
    assert!(ada.visit(&address).await.heading().starts_with("What "));
    app.clock.advance(Duration::hours(12));
    let refused = pa_registry::requests::open(&app.service.db, who, id, app.clock.now()).await;
    assert!(refused.is_err(), "{refused:?}");
}

#[rocket::async_test]
async fn two_years_after_the_answer_a_request_is_erased_and_one_that_waits_never() {
    let app = App::new().await;
    app.leave_jobs();
    let ((_, asker), (_, who)) = (an_asker(&app).await, an_administrator(&app).await);
    let answered = asks(&app, asker, RequestKind::Copy).await;
    answers(&app, who, answered).await;
    let back = asks(&app, asker, RequestKind::Copy).await;
    let (db, now) = (&app.service.db, app.clock.now());
    assert!(take_back(db, asker, back, now).await.unwrap());
    let open = asks(&app, asker, RequestKind::Copy).await;
    assert_eq!(sweep(db, now + Duration::days(731)).await.unwrap(), 0, "to the last day");
    assert_eq!(sweep(db, now + Duration::days(732)).await.unwrap(), 2);
    assert_eq!(sweep(db, now + Duration::days(9_000)).await.unwrap(), 0);
    let left = own_requests(db, asker).await.unwrap();
    assert_eq!(left.iter().map(|request| request.id).collect::<Vec<_>>(), [open]);
    let log = erased(db, who, &PageRequest::first(10)).await.unwrap().rows;
    let mut rows: Vec<_> = log.iter().map(|one| (one.kept, one.row)).collect();
    rows.sort_unstable();
    let mut wanted = [answered, back].map(|id| (Kept::Request, id.as_uuid()));
    wanted.sort_unstable();
    assert_eq!(rows, wanted, "ids, and nothing else");
}
