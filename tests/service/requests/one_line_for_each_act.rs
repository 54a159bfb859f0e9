//! Each act with a request leaves one line, and what was refused leaves none.

use pa_registry::requests::{
    RequestKind, acknowledge, answer, answered, asked_by, declare, extend, make, open, own_requests, sweep,
    take_back, waiting,
};
use pa_registry::storage::PageRequest;
use time::Duration;

use super::scene::{an_administrator, an_asker, asks, longer, new, newest};
use crate::audit::{acts, lines, one_more};
use crate::support::App;

#[rocket::async_test]
async fn of_whoever_asks_and_of_administrators() {
    let app = App::new().await;
    app.leave_jobs();
    let ((_, asker), (_, who)) = (an_asker(&app).await, an_administrator(&app).await);
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    let (request, said) = (new(RequestKind::Copy, "Made up."), longer("Made up."));
    let (text, page) = ("Made up.".parse().unwrap(), PageRequest::first(20));
    acts! { &app;
        "asking" => ["request.made"]: make(db, post, asker, &request, now);
        "looking at one's own" => []: own_requests(db, asker);
        "looking at the lists, which name nobody" => []: async {
            waiting(db, who, &page).await.unwrap();
            answered(db, who, &page, now).await.unwrap();
        };
    }
    let id = newest(&app, asker).await.id;
    acts! { &app;
        "the name, for the question" => []: asked_by(db, who, id);
        "opening it without a word" => []: open(db, who, id, now);
        "answering it without a word" => []: answer(db, post, who, (id, &text), now);
        "saying that it is of nobody close" => ["request.declared"]: declare(db, who, id, now);
        "opening it" => ["request.opened"]: open(db, who, id, now);
        "acknowledging what is no complaint" => []: acknowledge(db, post, who, id, now);
        "taking longer" => ["request.extended"]: extend(db, post, who, (id, &said), now);
        "taking longer again" => []: extend(db, post, who, (id, &said), now);
        "answering" => ["request.answered"]: answer(db, post, who, (id, &text), now);
        "answering again" => []: answer(db, post, who, (id, &text), now);
        "taking back what is answered" => []: take_back(db, asker, id, now);
    }
    let id = asks(&app, asker, RequestKind::Complaint).await;
    declare(db, who, id, now).await.unwrap();
    acts! { &app;
        "taking longer for a complaint" => []: extend(db, post, who, (id, &said), now);
        "acknowledging" => ["request.acknowledged"]: acknowledge(db, post, who, id, now);
        "acknowledging again" => []: acknowledge(db, post, who, id, now);
        "taking it back" => ["request.taken_back"]: take_back(db, asker, id, now);
        "taking it back again" => []: take_back(db, asker, id, now);
        "opening what was taken back" => []: open(db, who, id, now);
        "time that goes by" => ["request.erased", "request.erased"]: sweep(db, now + Duration::days(800));
    }
}
