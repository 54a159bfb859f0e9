//! An administrator sets another period; it holds from its day on and not before.

use pa_registry::accounts::Role;
use pa_registry::assistants::sweep;
use pa_registry::retention::{Kept, Months, Period, months_on, periods, plan};
use time::Duration;
use time::macros::date;

use crate::assistants::scene::{a_pa, begins, wrong};
use crate::requests::scene::an_administrator;
use crate::support::App;
use crate::support::page::Page;
use crate::support::people::somebody;

const RETENTION: &str = "/administrator/retention";

fn says(page: &Page, what: &str) -> bool {
    page.all("dd").iter().any(|said| said == what)
}

#[rocket::async_test]
async fn through_the_pages() {
    let app = App::new().await;
    let (mut ada, _) = an_administrator(&app).await;
    let page = ada.visit("/officer").await;
    assert!(page.links().iter().any(|link| link == RETENTION));
    let page = ada.visit(RETENTION).await;
    assert_eq!(page.all("main h3").len(), Kept::ALL.len());
    assert!(says(&page, "6 months, since 1 January 2020") && says(&page, "2 years, since 1 January 2020"));
    assert!(page.html.contains("Nothing was erased yet."));

    let form = format!("{RETENTION}/new");
    let page = ada.visit(&form).await;
    assert_eq!(wrong(&ada.submit(&page, &[]).await), ["#kept", "#months", "#from-day"]);
    let typed = |months, day, year| {
        [("kept", "draft"), ("months", months), ("from.day", day), ("from.month", "11"), ("from.year", year)]
    };
    for (months, day, year, field) in [
        ("0", "3", "2026", "#months"),
        ("241", "3", "2026", "#months"),
        ("six", "3", "2026", "#months"),
        ("6", "3", "2026", "#months"),
        ("3", "2", "2026", "#from-day"),
        ("3", "1", "2026", "#from-day"),
        ("3", "31", "2026", "#from-day"),
        ("3", "3", "2029", "#from-day"),
    ] {
        let again = ada.submit(&page, &typed(months, day, year)).await;
        assert_eq!(wrong(&again), [field], "{months} {day} {year}");
    }
    let done = ada.submit(&page, &typed("3", "3", "2026")).await;
    assert_eq!(done.path, format!("{RETENTION}?done=planned"));
    assert!(says(&done, "3 months, from 3 November 2026"));
    let back = ada.fill_in(done.form_to(RETENTION), &[]).await;
    assert_eq!(back.path, format!("{RETENTION}?done=withdrawn"));
    assert!(!says(&back, "3 months, from 3 November 2026"));
    assert_eq!(ada.fill_in(done.form_to(RETENTION), &[]).await.path, format!("{RETENTION}?done=gone"));
}

#[rocket::async_test]
async fn from_tomorrow_on_holds_tomorrow_and_not_today() {
    let app = App::new().await;
    let (_, who) = an_administrator(&app).await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    app.clock.advance(Duration::days(100));
    let (db, keys) = (&app.service.db, &app.service.keys);
    let (now, from) = (app.clock.now(), date!(2027 - 02 - 11));
    assert_eq!(now.today(), date!(2027 - 02 - 10));
    plan(db, who, (Kept::Draft, Period { months: 3.try_into().unwrap(), from }), now).await.unwrap();
    assert_eq!(sweep(db, keys, now).await.unwrap(), 0, "today six months hold");
    let standing = periods(db, who, now.today()).await.unwrap();
    let draft = standing.iter().find(|one| one.kept == Kept::Draft).unwrap();
    assert_eq!(draft.now.map(|period| period.months.count()), Some(6));
    assert_eq!(draft.next.map(|period| (period.months.count(), period.from)), Some((3, from)));
    app.clock.set("2027-02-10T23:59:59Z".parse().unwrap());
    assert_eq!(sweep(db, keys, app.clock.now()).await.unwrap(), 0);
    app.clock.set("2027-02-11T00:00:00Z".parse().unwrap());
    assert_eq!(sweep(db, keys, app.clock.now()).await.unwrap(), 1, "tomorrow three do");
    let mut reader = db.read().await.unwrap();
    let earlier = months_on(&mut reader, Kept::Draft, date!(2027 - 02 - 10)).await.unwrap();
    assert_eq!(earlier.map(Months::count), Some(6), "what held stays known");
}

#[rocket::async_test]
async fn pages_for_people_say_the_period_that_holds() {
    let app = App::new().await;
    let (_, who) = an_administrator(&app).await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    let list = async |pa: &mut crate::support::browser::Browser<'_>| pa.visit("/assistant/record").await.html;
    assert!(list(&mut pa).await.contains("for 6 months after you last changed it"));
    let new = Period { months: 18.try_into().unwrap(), from: date!(2026 - 11 - 03) };
    plan(&app.service.db, who, (Kept::Draft, new), app.clock.now()).await.unwrap();
    assert!(list(&mut pa).await.contains("for 6 months after"), "not before its day");
    app.clock.set("2026-11-03T08:00:00Z".parse().unwrap());
    let mut pa = somebody(&[Role::Assistant]).signed_in(&app).await;
    assert!(list(&mut pa).await.contains("for 18 months after"));
    let privacy = app.browser().visit("/privacy/keeping-your-record").await;
    let lines = privacy.all("main li");
    assert!(lines.iter().any(|line| line.contains("did not keep: 18 months")), "{lines:?}");
    assert!(lines.iter().any(|line| line == "a record that you left: 2 years"), "{lines:?}");
}

#[rocket::async_test]
async fn nobody_but_an_administrator_comes_here() {
    let app = App::new().await;
    for role in [Role::Registrar, Role::Safeguarding, Role::Commissioner, Role::Employer] {
        let mut browser = somebody(&[role]).signed_in(&app).await;
        for page in ["", "/new", "/log"] {
            assert_eq!(browser.get(&format!("{RETENTION}{page}")).await.status.code, 403, "{role} {page}");
        }
    }
}

#[rocket::async_test]
async fn without_a_period_nothing_is_erased() {
    let app = App::new().await;
    let mut pa = a_pa(&app).await;
    begins(&mut pa).await;
    app.run("DELETE FROM retention_periods").await;
    let (db, later) = (&app.service.db, app.clock.now() + Duration::days(9_000));
    assert_eq!(sweep(db, &app.service.keys, later).await.unwrap(), 0);
    assert_eq!(pa_registry::requests::sweep(db, later).await.unwrap(), 0);
    assert_eq!(pa_registry::retention::sweep(db, later).await.unwrap(), 0);
    let page = pa.visit("/assistant/record").await;
    assert!(page.html.contains("for the time that the council has set after"), "and no page makes one up");
}
