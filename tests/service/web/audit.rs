//! An administrator reads what was done: by person, by officer, by days, page by page.

use std::collections::BTreeSet;
use std::fs;

use pa_registry::accounts::Role;
use pa_registry::audit::{self, Detail, Event, Kind, Who};
use pa_registry::clock::Timestamp;
use pa_registry::ids::AccountId;
use pa_registry::storage::Sql;

use crate::support::browser::Browser;
use crate::support::page::Page;
use crate::support::people::somebody;
use crate::support::{App, sources};

pub(super) const PAGE: &str = "/administrator/audit";
pub(super) const DONE: Kind = Kind::new("person.contact_changed");

/// Writes a line as some act would.
pub(super) async fn write(app: &App, who: Who, at: &str, event: Event) {
    let at: Timestamp = at.parse().unwrap();
    let mut tx = app.service.db.begin().await.unwrap();
    audit::record(&mut tx, who, at, event).await.unwrap();
    tx.commit().await.unwrap();
}

/// How many lines of this kind there are.
pub(super) async fn count(app: &App, kind: &str) -> i64 {
    let sql = Sql::new("SELECT COUNT(*) FROM audit_events WHERE kind = $1").bind(kind);
    let (count,): (i64,) = app.service.db.read().await.unwrap().fetch_one(sql).await.unwrap();
    count
}

pub(super) async fn administrator(app: &App) -> Browser<'_> {
    somebody(&[Role::Administrator]).with_email("ada@council.example").signed_in(app).await
}

/// What the cards of a page say, one text for each line.
fn lines(page: &Page) -> Vec<String> {
    page.all("main .govuk-summary-card")
}

/// The lines that were written for the test: those of looking stand among them.
fn changes(page: &Page) -> Vec<String> {
    lines(page).into_iter().filter(|line| line.starts_with("Contact details")).collect()
}

async fn look_for(browser: &mut Browser<'_>, typed: &[(&str, &str)]) -> Page {
    let page = browser.visit(PAGE).await;
    browser.submit(&page, typed).await
}

#[rocket::async_test]
async fn lines_are_found_by_person_and_by_officer_without_an_email_address_in_the_address() {
    let app = App::new().await;
    let kim = somebody(&[Role::Employer]).with_email("kim@people.example").create(&app).await;
    let lee = somebody(&[Role::Assistant]).with_email("lee@people.example").create(&app).await;
    let at = "2026-11-02T11:00:00Z";
    write(&app, Who::owner(kim.id), at, Event::of(DONE).about(kim.id)).await;
    write(&app, Who::account(kim.id, "employer"), at, Event::of(DONE).about(lee.id)).await;
    let mut ada = administrator(&app).await;
    let all = ada.visit(PAGE).await;
    assert!(lines(&all).len() >= 3, "{}", all.html);

    let found = look_for(&mut ada, &[("person", " Lee@people.example ")]).await;
    assert_eq!(found.path, format!("{PAGE}?person={}", lee.id));
    let told = changes(&found);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(lines(&found).len(), 2, "that Lee's lines are being read concerns Lee too");
    for part in [
        "Contact details were changed",
        "kim@people.example, as Employer",
        "lee@people.example",
        "2 November 2026, 11:00:00",
        "Waits for its seal",
    ] {
        assert!(told[0].contains(part), "{part}: {told:?}");
    }
    assert_eq!(found.all("main ul li"), ["Concerning lee@people.example"]);

    let found = look_for(&mut ada, &[("officer", "kim@people.example")]).await;
    assert_eq!(found.path, format!("{PAGE}?officer={}", kim.id));
    assert_eq!(changes(&found).len(), 2);
    let both = [("officer", "kim@people.example"), ("person", "kim@people.example")];
    assert_eq!(changes(&look_for(&mut ada, &both).await).len(), 1);

    audit::seal_waiting(&app.service.db, &app.service.keys, app.clock.now()).await.unwrap();
    assert!(changes(&ada.get(&found.path).await)[0].contains("Sealed, number "));
}

#[rocket::async_test]
async fn days_are_days_in_london() {
    let app = App::new().await;
    let mut ada = administrator(&app).await;
    for at in ["2026-06-30T22:59:59Z", "2026-06-30T23:00:00Z", "2026-07-01T22:59:59Z", "2026-07-01T23:00:00Z"]
    {
        write(&app, Who::service("test"), at, Event::of(DONE)).await;
    }
    let first = [("from.day", "1"), ("from.month", "7"), ("from.year", "2026")];
    let last = [("to.day", "1"), ("to.month", "07"), ("to.year", "2026")];
    let found = look_for(&mut ada, &[first, last].concat()).await;
    assert_eq!(found.path, format!("{PAGE}?from=2026-07-01&to=2026-07-01"));
    let told = lines(&found);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("1 July 2026, 23:59:59") && told[1].contains("1 July 2026, 00:00:00"));
    assert_eq!(found.all("main ul li"), ["From 1 July 2026", "To 1 July 2026"]);
    assert_eq!(lines(&look_for(&mut ada, &last).await).len(), 3);
}

#[rocket::async_test]
async fn what_cannot_be_looked_for_is_told_and_reads_nothing() {
    let app = App::new().await;
    let mut ada = administrator(&app).await;
    let page = ada.visit(PAGE).await;
    let before = count(&app, "audit.read").await;
    let turned = [
        ("from.day", "2"),
        ("from.month", "11"),
        ("from.year", "2026"),
        ("to.day", "1"),
        ("to.month", "11"),
        ("to.year", "2026"),
    ];
    for (typed, href, says) in [
        (&[][..], "#person", "Enter an email address, a register number or a day, or choose what was done"),
        (&[("person", "nobody@people.example")], "#person", "There is no account with this email address"),
        (
            &[("officer", "nobody")],
            "#officer",
            "Enter an email address in the right form, like name@example.com",
        ),
        (
            &[("from.day", "31"), ("from.month", "2"), ("from.year", "2026")],
            "#from-day",
            "Enter a day that exists, like 1 11 2026",
        ),
        (&[("to.day", "1")], "#to-day", "Enter a day that exists, like 1 11 2026"),
        (&turned, "#to-day", "The last day must not be before the first day"),
    ] {
        let answer = ada.submit(&page, typed).await;
        assert_eq!(answer.status.code, 422, "{typed:?}");
        assert_eq!(answer.errors(), [(href.to_owned(), says.to_owned())], "{typed:?}");
        assert!(lines(&answer).is_empty());
    }
    assert_eq!(count(&app, "audit.read").await, before);
    for nonsense in ["person=kim%40people.example", "to=2026-02-31", "after=x"] {
        let answer = ada.get(&format!("{PAGE}?{nonsense}")).await;
        assert_eq!(answer.location.as_deref(), Some(PAGE), "{nonsense}");
    }
}

#[rocket::async_test]
async fn each_look_is_a_line_of_its_own() {
    let app = App::new().await;
    let kim = somebody(&[Role::Employer]).create(&app).await;
    let mut ada = administrator(&app).await;
    for looks in 1..=2 {
        ada.get(&format!("{PAGE}?person={}&from=2026-11-01", kim.id)).await;
        assert_eq!(count(&app, "audit.read").await, looks);
    }
    let sql =
        Sql::new("SELECT about_id FROM audit_events WHERE kind = 'audit.read' AND who_as = 'administrator'");
    let about: Vec<(AccountId,)> = app.service.db.read().await.unwrap().fetch_all(sql).await.unwrap();
    assert_eq!(about, [(kim.id,), (kim.id,)], "whoever was read about can be told");
}

#[rocket::async_test]
async fn pages_follow_each_other_without_gap_and_without_repetition() {
    let app = App::new().await;
    let mut ada = administrator(&app).await;
    for number in 0..60 {
        // Three lines at each instant: the id tells them apart.
        let at = format!("2026-10-01T10:00:{:02}Z", number / 3);
        write(&app, Who::service("test"), &at, Event::of(DONE).with("number", Detail::Count(number))).await;
    }
    let mut page = ada.get(&format!("{PAGE}?to=2026-10-31")).await;
    let (mut seen, mut sizes) = (BTreeSet::new(), Vec::new());
    loop {
        sizes.push(lines(&page).len());
        seen.extend(lines(&page));
        let next = page.document();
        let next = next.select(&crate::support::page::select("a[rel=next]")).next();
        let Some(next) = next.map(|link| link.value().attr("href").unwrap().to_owned()) else { break };
        page = ada.get(&next).await;
    }
    assert_eq!((sizes, seen.len()), (vec![25, 25, 10], 60));
}

/// Whatever capability declares a kind of line, the page has words for it.
#[rocket::async_test]
async fn every_kind_has_plain_words() {
    let mut kinds = BTreeSet::new();
    // The kinds of work of the queue are other kinds.
    let source = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    let is_job = |file: &std::path::PathBuf| file.strip_prefix(source).unwrap().starts_with("jobs");
    for file in sources::files().into_iter().filter(|file| !is_job(file)) {
        for line in fs::read_to_string(file).unwrap().lines().filter(|line| !line.contains("queue::Kind")) {
            if let Some((_, rest)) = line.split_once("Kind::new(\"") {
                kinds.insert(rest.split('"').next().unwrap().to_owned());
            }
        }
    }
    assert!(kinds.len() > 10 && kinds.contains("audit.read"), "{kinds:?}");
    let app = App::new().await;
    let mut ada = administrator(&app).await;
    for kind in &kinds {
        let kind = Kind::new(Box::leak(kind.clone().into_boxed_str()));
        write(&app, Who::service("test"), "2026-10-01T10:00:00Z", Event::of(kind)).await;
    }
    let mut titles = Vec::new();
    let mut page = ada.get(&format!("{PAGE}?to=2026-10-31")).await;
    loop {
        titles.extend(page.all("main .govuk-summary-card__title"));
        let next = page.document();
        let next = next.select(&crate::support::page::select("a[rel=next]")).next();
        let Some(next) = next.map(|link| link.value().attr("href").unwrap().to_owned()) else { break };
        page = ada.get(&next).await;
    }
    assert_eq!(titles.len(), kinds.len());
    let bare: Vec<&String> = titles.iter().filter(|title| kinds.contains(*title)).collect();
    assert!(bare.is_empty(), "write words for these in audit.toml and kinds.rs: {bare:?}");
    let different: BTreeSet<&String> = titles.iter().collect();
    assert_eq!(different.len(), kinds.len(), "two kinds have the same words: {titles:?}");
}

/// Who is gone from the register has no name, and neither has whoever never had an account.
#[rocket::async_test]
async fn lines_of_all_kinds_of_somebody_can_be_read() {
    let app = App::new().await;
    let mut ada = administrator(&app).await;
    let at = "2026-10-01T10:00:00Z";
    let gone = AccountId::new(at.parse().unwrap());
    write(&app, Who::account(gone, "registrar"), at, Event::of(DONE).subject("person", gone)).await;
    write(&app, Who::visitor(), at, Event::of(DONE)).await;
    write(&app, Who::operator("move"), at, Event::of(DONE)).await;
    write(&app, Who::service("sweep"), at, Event::of(DONE).with("rows", Detail::Count(3))).await;
    let told = lines(&ada.get(&format!("{PAGE}?to=2026-10-31")).await).join("\n");
    for part in [
        &format!("Somebody who is no longer on the register ({gone}), as Registrar"),
        &format!("person {gone}"),
        "Somebody who was not signed in",
        "Somebody on the machine of the service: move",
        "The service itself: sweep",
        "rows: 3",
        "Nobody in particular",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
}
