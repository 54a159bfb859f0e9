//! Whoever may not be shown at a moment is not shown from the commit on: on any instance, and though its index is stale.

use pa_registry::accounts::AssistantActor;
use pa_registry::assistants::casework::{Acceptance, accept_claim};
use pa_registry::assistants::ledger::{CheckMethod, claims};
use pa_registry::assistants::listed::Asker;
use pa_registry::assistants::{NewBlock, TypedBlock, Way, block, leave, pause, resume, save};
use pa_registry::finder::Lookout;
use pa_registry::ids::AssistantId;
use pa_registry::storage::Sql;
use time::Duration;

use super::scene::{CASTLE, an_employer, an_instance, lives_at, no_needs, seeker, somebody};
use crate::freshness::scene::{Pa, confirmed_days_ago};
use crate::safeguarding::scene::{an_officer, suspends};
use crate::support::App;

/// What hides somebody.
async fn hides(app: &App, how: &str, pa: &Pa<'_>) {
    let (db, now) = (&app.service.db, app.clock.now());
    match how {
        "paused" => pause(db, pa.who, now).await.unwrap(),
        "left" => leave(db, pa.who, now).await.unwrap(),
        "record only" => save(db, pa.who, &Way::RecordOnly, now).await.unwrap(),
        "suspended" => {
            let (_, officer) = an_officer(app).await;
            suspends(app, officer, pa.id, true).await;
        }
        "under 18" => born_on(app, pa.id, "2008-11-03").await,
        "not confirmed" => confirmed_days_ago(app, pa.id, 60).await,
        other => unreachable!("{other}"),
    }
}

/// Behind the back of the register, which would not take it: nobody under 18 is listed.
async fn born_on(app: &App, id: AssistantId, day: &str) {
    let day = time::Date::parse(day, time::macros::format_description!("[year]-[month]-[day]")).unwrap();
    let mut tx = app.service.db.begin().await.unwrap();
    let sql = Sql::new("UPDATE assistants SET born_on = $1 WHERE id = $2").bind(day).bind(id);
    assert_eq!(tx.execute(sql).await.unwrap(), 1);
    tx.commit().await.unwrap();
}

#[rocket::async_test]
async fn however_she_is_hidden_and_wherever_it_is_done() {
    let app = App::new().await;
    app.leave_jobs();
    let employer = an_employer(app.clock.now());
    for how in ["paused", "left", "record only", "suspended", "under 18", "not confirmed"] {
        let pa = somebody(&app).await;
        let (db, now) = (&app.service.db, app.clock.now());
        let elsewhere = app.database.another_instance().await;
        let here = an_instance(db, &no_needs(), now).await;
        let there = an_instance(&elsewhere, &no_needs(), now).await;
        assert_eq!(there.ids(&app, &employer, CASTLE).await, [pa.id], "{how}: she is found first");
        hides(&app, how, &pa).await;
        // Neither index has followed.
        assert!(there.ids(&app, &employer, CASTLE).await.is_empty(), "{how}: on the other instance");
        assert!(here.ids(&app, &employer, CASTLE).await.is_empty(), "{how}: on the same");
        there.follows(&app).await;
        assert!(there.ids(&app, &employer, CASTLE).await.is_empty(), "{how}: when it has followed");
        let anew = an_instance(db, &no_needs(), now).await;
        assert!(anew.ids(&app, &employer, CASTLE).await.is_empty(), "{how}: when it is loaded anew");
        app.run("DELETE FROM record_suspensions").await;
        app.run("DELETE FROM assistants").await;
        drop(there);
        elsewhere.close().await.unwrap();
    }
}

#[rocket::async_test]
async fn whoever_waited_for_the_index_asks_again_what_holds() {
    let app = App::new().await;
    let pa = somebody(&app).await;
    let (db, now, needs) = (&app.service.db, app.clock.now(), no_needs());
    let gazetteer = an_instance(db, &needs, now).await.gazetteer;
    let lookout = Lookout::default();
    let before = db.version().await.unwrap();
    // She hides while the index is loaded for a request that has begun already.
    pause(db, pa.who, now).await.unwrap();
    let of = |now| lookout.now_as_of((db, &before), &gazetteer, &needs, now);
    assert_ne!(of(now).await.unwrap().1, before, "it was loaded meanwhile");
    assert_eq!(of(now).await.unwrap().1, before, "nobody waits within the second");
    assert_ne!(of(now + Duration::seconds(1)).await.unwrap().1, before, "it was followed");
}

#[rocket::async_test]
async fn she_comes_back_when_the_index_has_followed() {
    let app = App::new().await;
    let pa = somebody(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let (instance, employer) = (an_instance(db, &no_needs(), now).await, an_employer(now));
    pause(db, pa.who, now).await.unwrap();
    instance.follows(&app).await;
    resume(db, pa.who, now).await.unwrap();
    assert!(instance.ids(&app, &employer, CASTLE).await.is_empty(), "a stale index misses her for a moment");
    instance.follows(&app).await;
    assert_eq!(instance.ids(&app, &employer, CASTLE).await, [pa.id]);
    lives_at(&app, pa.who, "LE4 1AA", "E05010458").await;
    instance.follows(&app).await;
    assert_eq!(instance.ids(&app, &employer, "E05010458").await, [pa.id], "she moved to another shelf");
    assert_eq!(instance.index.shelves().len(), 1, "and stands on one only");
}

#[rocket::async_test]
async fn a_day_alone_ends_a_listing_and_begins_one() {
    let app = App::new().await;
    let pa = somebody(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    born_on(&app, pa.id, "2008-11-03").await;
    let (instance, employer) = (an_instance(db, &no_needs(), now).await, an_employer(now));
    assert!(instance.ids(&app, &employer, CASTLE).await.is_empty(), "she is 17 today");
    app.clock.advance(Duration::days(1));
    assert_eq!(instance.ids(&app, &employer, CASTLE).await, [pa.id], "and 18 tomorrow");
    app.clock.advance(Duration::days(58));
    let marked = instance.finds(&app, &employer, &super::scene::from(CASTLE)).await;
    assert_eq!(marked[0].not_confirmed_since, Some(now.today()), "a day before the sixtieth");
    app.clock.advance(Duration::days(1));
    assert!(instance.ids(&app, &employer, CASTLE).await.is_empty());
}

#[rocket::async_test]
async fn a_check_that_runs_out_ends_it_and_nobody_has_to_act() {
    let app = App::new().await;
    app.leave_jobs();
    let pa = somebody(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let (employer, needs) = (an_employer(now), "identity".parse().unwrap());
    let instance = an_instance(db, &needs, now).await;
    assert!(instance.ids(&app, &employer, CASTLE).await.is_empty(), "nothing is checked");
    checks(&app, pa.who, pa.id).await;
    instance.follows(&app).await;
    assert_eq!(instance.ids(&app, &employer, CASTLE).await, [pa.id], "what an officer checks is followed");
    app.run("UPDATE assistant_claims SET look_again_by = '2026-11-05'").await;
    let anew = an_instance(db, &needs, now).await;
    for (days, is_found) in [(3, true), (4, false)] {
        let later = app.clock.now();
        app.clock.advance(now + Duration::days(days) - later);
        assert_eq!(anew.ids(&app, &employer, CASTLE).await.len(), usize::from(is_found), "after {days} days");
        assert_eq!(
            instance.ids(&app, &employer, CASTLE).await.len(),
            usize::from(is_found),
            "and a stale index"
        );
    }
}

/// A registrar accepts what she told of her passport.
async fn checks(app: &App, who: AssistantActor, id: AssistantId) {
    let (_, registrar) = crate::casework::scene::a_registrar(app).await;
    crate::casework::scene::declares(app, registrar, id).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let claim = claims(db, who).await.unwrap().remove(0);
    let acceptance = Acceptance { method: CheckMethod::InPerson, look_again_by: None, outcome: None };
    accept_claim(db, registrar, (id, &claim), acceptance, now).await.unwrap();
}

#[rocket::async_test]
async fn whom_she_blocked_does_not_find_her_and_others_do() {
    let app = App::new().await;
    let pa = somebody(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let instance = an_instance(db, &no_needs(), now).await;
    let typed =
        TypedBlock { name: "Leigh Somebody", email: "leigh@people.example", telephone: "0116 496 0111" };
    block(db, pa.who, &NewBlock::read(&typed).unwrap(), now).await.unwrap();
    let (name, email, telephone) =
        ("leigh  SOMEBODY".parse().unwrap(), "Leigh@people.example".parse().unwrap(), "+44 116 496 0111");
    let telephone = telephone.parse().unwrap();
    for known_as in [
        Asker::known_by([&name], [], []),
        Asker::known_by([], [&email], []),
        Asker::known_by([], [], [&telephone]),
    ] {
        assert!(instance.ids(&app, &seeker(now, known_as), CASTLE).await.is_empty());
    }
    let other = "Lee Somebody".parse().unwrap();
    assert_eq!(instance.ids(&app, &seeker(now, Asker::known_by([&other], [], [])), CASTLE).await, [pa.id]);
}
