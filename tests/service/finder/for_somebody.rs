//! A registrar searches for an employer who does not go online: it is her search, from her place, and she is who is blocked.

use pa_registry::accounts::Whom;
use pa_registry::assistants::listed::{Asker, ListedRows};
use pa_registry::assistants::terms::Task;
use pa_registry::assistants::{NewBlock, TypedBlock, block, withdraw};
use pa_registry::employers::ActsFor;
use pa_registry::finder::{Finder, PageAsked, Seeker, look, print, search};
use pa_registry::storage::Sql;

use super::scene::{CASTLE, an_instance, does, from, no_needs, somebody};
use crate::assistants::scene::row;
use crate::assisting::scene::{heard, said};
use crate::audit::{acts, lines, one_more};
use crate::casework::scene::a_registrar;
use crate::employers::scene::a_checked_assisted_employer;
use crate::support::App;
use crate::support::faults::fails_at_every_statement;

/// An app of a council that asks for no checks before it lists somebody.
async fn an_app() -> App {
    let app = App::with(|settings| settings.listing_needs = no_needs()).await;
    app.leave_jobs();
    app
}

#[rocket::async_test]
async fn what_is_looked_for_is_found_shown_and_printed() {
    let app = an_app().await;
    let (first, second) = (somebody(&app).await, somebody(&app).await);
    does(&app, first.who, &[Task::Cooking]).await;
    let (mut registrar, who) = a_registrar(&app).await;
    let helped = a_checked_assisted_employer(&app, who, ActsFor::Myself).await;
    let base = format!("/assisted/{}/employer", helped.person());
    let list = registrar.visit(&format!("{base}/search")).await;
    assert!(row(&list, "Where").starts_with("Near me, in Castle"));
    assert!(!list.html.contains("\"/employer"), "no address of her own pages: {}", list.html);
    let tasks = registrar.visit(&format!("{base}/search/about/tasks?said=yes&wish_tasks=cooking")).await;
    assert!(tasks.path.starts_with(&format!("{base}/search?")), "{}", tasks.path);
    assert!(tasks.path.contains("wish_tasks=cooking"), "{}", tasks.path);
    assert_eq!(registrar.get(&format!("{base}/search/about/nothing")).await.status.code, 404);

    let results = registrar.visit(&format!("{base}/search/results?wish_tasks=cooking")).await;
    assert_eq!(results.all(".app-result h2").len(), 2);
    assert!(!results.html.contains("\"/employer"), "no address of her own pages: {}", results.html);
    let profile = results.links().into_iter().find(|link| link.contains("/assistants/")).unwrap();
    assert!(profile.starts_with(&format!("{base}/assistants/")), "{profile}");
    let page = registrar.visit(&profile).await;
    assert!(page.heading().ends_with(", a PA") && page.html.contains("Ottoline Fenwright"));
    let nobody = format!("{base}/assistants/01900000-0000-7000-8000-000000000000");
    assert_eq!(registrar.get(&nobody).await.status.code, 404);

    let form = results.form();
    assert_eq!(form.action, format!("{base}/print"));
    let chosen = form.fields.iter().filter(|(name, _)| name == "chosen").count();
    assert_eq!(chosen, 2, "all are ticked");
    let paper = registrar.visit(&format!("{base}/print?wish_tasks=cooking&chosen={}", second.id)).await;
    assert_eq!(paper.status.code, 200);
    assert_eq!(paper.all("article h2"), ["PAs for Ottoline Fenwright"]);
    assert_eq!(paper.all("article h3").len(), 1);
    assert!(paper.html.contains("app-letter--large"), "she asked for large print");
    assert!(!paper.html.contains("LE1") && !paper.html.contains("You are filling this in"));
    let none = registrar.get(&format!("{base}/print?wish_tasks=cooking")).await.location.unwrap();
    assert_eq!(none, format!("{base}/search/results?wish_tasks=cooking"));
}

#[rocket::async_test]
async fn she_is_who_is_blocked_and_without_her_consent_nobody_searches() {
    let app = an_app().await;
    let pa = somebody(&app).await;
    let (mut registrar, who) = a_registrar(&app).await;
    let helped = a_checked_assisted_employer(&app, who, ActsFor::Another).await;
    let base = format!("/assisted/{}/employer", helped.person());
    let results = format!("{base}/search/results");
    assert_eq!(registrar.visit(&results).await.all(".app-result h2").len(), 1);
    let named = NewBlock::read(&TypedBlock { name: "Robin Fieldsend", ..TypedBlock::default() }).unwrap();
    block(&app.service.db, pa.who, &named, app.clock.now()).await.unwrap();
    assert!(registrar.visit(&results).await.all(".app-result h2").is_empty());
    let profile = registrar.get(&format!("{base}/assistants/{}", pa.id)).await;
    assert_eq!(profile.status.code, 404);
    let paper = registrar.visit(&format!("{base}/print?chosen={}", pa.id)).await;
    assert!(paper.html.contains("None of these PAs can be shown"), "{}", paper.html);
    let taken_back = (heard(&app), &said(false));
    withdraw(&app.service.db, who, helped.person(), taken_back, app.clock.now()).await.unwrap();
    let address = format!("/registrar/assisted/{}", helped.person());
    for page in ["search", "search/results", "search/gender", "search/about/times", "print"] {
        let led = registrar.get(&format!("{base}/{page}")).await.location;
        assert_eq!(led.as_deref(), Some(address.as_str()), "{page}");
    }
}

#[rocket::async_test]
async fn the_reason_for_a_gender_is_kept_for_each_person_apart() {
    let app = an_app().await;
    let (mut registrar, who) = a_registrar(&app).await;
    let one = a_checked_assisted_employer(&app, who, ActsFor::Myself).await;
    let other = a_checked_assisted_employer(&app, who, ActsFor::Myself).await;
    let [one, other] = [one, other].map(|helped| format!("/assisted/{}/employer/search", helped.person()));
    let page = registrar.visit(&format!("{one}/gender")).await;
    let typed = [("gender", "woman"), ("gender_weight", "must"), ("gender_reason", "intimate_care")];
    let list = registrar.submit(&page, &typed).await;
    assert!(list.path.starts_with(&format!("{one}?gender=woman")), "{}", list.path);
    assert_eq!(row(&list, "Gender"), "Woman");
    let asked = registrar.get(&format!("{other}?gender=woman")).await.location.unwrap();
    assert!(asked.starts_with(&format!("{other}/gender")), "it was said for somebody else: {asked}");
}

#[rocket::async_test]
async fn each_look_for_somebody_is_a_line_without_what_was_looked_for() {
    let app = an_app().await;
    let pa = somebody(&app).await;
    let (_, who) = a_registrar(&app).await;
    let helped = a_checked_assisted_employer(&app, who, ActsFor::Myself).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let instance = an_instance(db, &no_needs(), now).await;
    let (index, gazetteer, needs) = (&instance.index, &*instance.gazetteer, &instance.needs);
    let (at, rows) = (db.version().await.unwrap(), &instance.rows);
    let finder = Finder { db, at, rows, index, gazetteer, needs, keys: &app.service.keys };
    let (whose, ward) = (Whom::Person(helped.person()), || Some(CASTLE.parse().unwrap()));
    let for_her = Seeker::registrar_for(who, whose, ward(), Asker::default());
    let herself = Seeker::employer(whose, ward(), Asker::default());
    let (criteria, page) = (from(CASTLE), PageAsked::first(2));
    let nobody = "01900000-0000-7000-8000-000000000000".parse().unwrap();
    acts! { &app;
        "a search for somebody" => ["search.made"]: search(&finder, &for_her, &criteria, page, now);
        "a search of her own" => []: search(&finder, &herself, &criteria, page, now);
        "a PA for somebody" => ["search.looked_at"]: look(&finder, &for_her, pa.id, now);
        "a PA of her own search" => []: look(&finder, &herself, pa.id, now);
        "nobody" => []: look(&finder, &for_her, nobody, now);
        "a PA on paper" => ["search.printed"]: print(&finder, &for_her, &[pa.id, nobody], now);
        "nobody on paper" => []: print(&finder, &for_her, &[nobody], now);
    }
    let sql = Sql::new(
        "SELECT COUNT(*) FROM audit_events WHERE kind LIKE 'search.%' AND about_id = $1 AND who_id = $2",
    );
    let sql = sql.bind(helped.person()).bind(who.account());
    let (about,) = db.read().await.unwrap().fetch_one::<(i64,)>(sql).await.unwrap();
    assert_eq!(about, 3, "each names for whom, and who");
}

#[rocket::async_test]
async fn whatever_statement_fails_nothing_is_shown_that_is_not_noted() {
    let app = an_app().await;
    let pa = somebody(&app).await;
    let (_, who) = a_registrar(&app).await;
    let helped = a_checked_assisted_employer(&app, who, ActsFor::Myself).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let instance = an_instance(db, &no_needs(), now).await;
    let (index, gazetteer, needs) = (&instance.index, &*instance.gazetteer, &instance.needs);
    let (at, rows) = (db.version().await.unwrap(), &instance.rows);
    let finder = Finder { db, at, rows, index, gazetteer, needs, keys: &app.service.keys };
    let for_her = Seeker::registrar_for(
        who,
        Whom::Person(helped.person()),
        Some(CASTLE.parse().unwrap()),
        Asker::default(),
    );
    let (criteria, page, test) = (from(CASTLE), PageAsked::first(2), &app.database);
    // That somebody looks is noted before anything is looked for.
    let beside = ["audit_events", "audit_waiting"];
    // Nothing is kept from the time before: each statement has its turn.
    fails_at_every_statement(test, &beside, async || {
        let rows = &ListedRows::default();
        search(&Finder { rows, ..finder.clone() }, &for_her, &criteria, page, now).await
    })
    .await;
    fails_at_every_statement(test, &[], async || {
        let rows = &ListedRows::default();
        look(&Finder { rows, ..finder.clone() }, &for_her, pa.id, now).await
    })
    .await;
    fails_at_every_statement(test, &[], async || {
        let rows = &ListedRows::default();
        print(&Finder { rows, ..finder.clone() }, &for_her, &[pa.id], now).await
    })
    .await;
}
