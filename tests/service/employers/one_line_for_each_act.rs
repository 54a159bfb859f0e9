//! Each act with an employer leaves one line, and what was refused leaves none.

use pa_registry::employers::checks::{
    accept, count_waiting, declare, name_for_question, not_accept, open, waiting,
};
use pa_registry::employers::kept::{
    annotate, forget_search, keep_search, kept_search, put, shortlist, take_off,
};
use pa_registry::employers::{
    ActsFor, Answer, Funding, NotAccepted, checked, find, leave_closed, remind, send, sweep, tell,
};
use pa_registry::storage::PageRequest;
use time::Duration;

use super::scene::{a_checked_employer, a_record, acceptance, an_employer, answers, as_checked, employer};
use crate::audit::{acts, lines, one_more};
use crate::casework::scene::a_registrar;
use crate::support::App;

#[rocket::async_test]
async fn of_whoever_tells_and_of_registrars() {
    let app = App::new().await;
    app.leave_jobs();
    let ((_, who), (_, registrar)) = (an_employer(&app).await, a_registrar(&app).await);
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    let all = answers(ActsFor::Myself);
    acts! { &app;
        "sending nothing" => []: send(db, who, now);
        "the first answer" => ["employer.begun", "employer.changed"]: tell(db, who, &all[0], now);
        "the same again" => []: tell(db, who, &all[0], now);
        "another answer" => ["employer.changed"]: tell(db, who, &all[1], now);
        "sending what is not whole" => []: send(db, who, now);
        "the third" => ["employer.changed"]: tell(db, who, &all[2], now);
        "the last" => ["employer.changed"]: tell(db, who, &all[3], now);
        "sending it" => ["employer.sent"]: send(db, who, now);
        "sending it again" => []: send(db, who, now);
        "looking at one's own" => []: find(db, who);
        "whether it is checked" => []: checked(db, who, now);
    }
    let told = employer(&app, who).await;
    let (id, seen) = (told.id, (told.id, told.said_at));
    let (holds, page) = (acceptance(&app, &told).await, PageRequest::first(20));
    acts! { &app;
        "looking at the list, which names nobody" => []: async {
            waiting(db, registrar, &page).await.unwrap();
            count_waiting(&mut db.read().await.unwrap()).await.unwrap();
        };
        "the name, for the question" => []: name_for_question(db, registrar, id);
        "opening it without a word" => []: open(db, registrar, id, now);
        "deciding without a word" => []: accept(db, post, registrar, seen, holds, now);
        "saying that it is nobody close" => ["employer.declared"]: declare(db, registrar, id, now);
        "opening it" => ["employer.opened"]: open(db, registrar, id, now);
        "a reason that does not go with it" => []:
            not_accept(db, post, registrar, seen, NotAccepted::NoIdentity, now);
        "accepting it" => ["employer.checked"]: accept(db, post, registrar, seen, holds, now);
        "accepting it again" => []: accept(db, post, registrar, seen, holds, now);
        "telling something else" => ["employer.changed"]:
            tell(db, who, &Answer::Funding(Funding::OwnMoney), now + Duration::SECOND);
    }
    let seen = (id, employer(&app, who).await.said_at);
    acts! { &app;
        "not accepting it" => ["employer.not_accepted"]:
            not_accept(db, post, registrar, seen, NotAccepted::NoIdentity, now);
    }
}

#[rocket::async_test]
async fn of_what_is_kept() {
    let app = App::new().await;
    app.leave_jobs();
    let kim = a_checked_employer(&app, ActsFor::Myself).await;
    let (employer, of) = (as_checked(&app, kim.who).await, a_record(&app).await);
    let (db, now) = (&app.service.db, app.clock.now());
    let (fields, note) = ([("tasks".to_owned(), "cooking".to_owned())], "Rings back".parse().unwrap());
    acts! { &app;
        "forgetting what is not kept" => []: forget_search(db, &employer, now);
        "keeping a search" => ["employer.search_kept"]: keep_search(db, &employer, &fields, now);
        "reading it" => []: kept_search(db, &employer);
        "forgetting it" => ["employer.search_forgotten"]: forget_search(db, &employer, now);
        "a note on somebody who is not on the list" => []: annotate(db, &employer, of, Some(&note), now);
        "putting somebody on the list" => ["employer.shortlisted"]: put(db, &employer, of, now);
        "putting her there again" => []: put(db, &employer, of, now);
        "a note" => ["employer.noted"]: annotate(db, &employer, of, Some(&note), now);
        "looking at the list" => []: shortlist(db, &employer);
        "taking her off" => ["employer.taken_off"]: take_off(db, &employer, of, now);
        "taking her off again" => []: take_off(db, &employer, of, now);
    }
}

#[rocket::async_test]
async fn of_the_time_that_goes_by() {
    let app = App::new().await;
    app.leave_jobs();
    let kim = a_checked_employer(&app, ActsFor::Myself).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let post = (&app.service.keys, &app.service.letterhead);
    acts! { &app;
        "a day on which nothing ends" => []: remind(db, post, now);
        "that it ends" => ["employer.reminded"]: remind(db, post, now + Duration::days(350));
        "that it ends, once" => []: remind(db, post, now + Duration::days(351));
        "that it has ended" => ["employer.reminded"]: remind(db, post, now + Duration::days(366));
        "a period that is not over" => []: sweep(db, now + Duration::days(1_000));
        "closing the account" => ["employer.left"]: leave_closed(db, kim.who.account(), now);
        "closing it again" => []: leave_closed(db, kim.who.account(), now);
        "a period that is over" => ["employer.erased"]: sweep(db, now + Duration::days(800));
    }
}
