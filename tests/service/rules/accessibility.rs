//! Every page of the table of access, seen by everybody who may come, also after an empty form was sent.

use std::collections::{BTreeMap, BTreeSet};

use pa_registry::accounts::{EmployerActor, Role};
use pa_registry::assistants::{Teller, Way, save, send};
use pa_registry::assisting::assist;
use pa_registry::employers::ActsFor;
use pa_registry::web::access::{Line, Specimen, Table};

use super::page_checks::{faults, faults_of_a_failed_form};
use crate::assistants::scene::{a_sent_record, actor, answer_the_rest};
use crate::audit::session;
use crate::casework::scene::a_registrar;
use crate::employers::scene::{a_checked_assisted_employer, a_checked_employer, remembers, tells};
use crate::finder::scene::no_needs;
use crate::freshness::scene::listed;
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;
use crate::support::people::{PASSWORD, somebody};

/// Addresses that answer with something else than a page.
const NO_PAGES: [&str; 9] = [
    "/assisted/<person>/<_rest..>",
    "/assets/<file>",
    "/favicon.ico",
    "/manifest.webmanifest",
    "/health/live",
    "/health/ready",
    "/home",
    "/exit",
    "/administrator/audit/export",
];

/// Pages of which everything may be left empty: sent so, they lead on.
const EMPTY_IS_AN_ANSWER: [&str; 4] = [
    "/assistant/record/about",
    "/assistant/record/details",
    "/assistant/record/hours",
    "/employer/search/gender",
];

/// Whether an address of the table, without its query, answers with a page.
fn is_page(line: &Line) -> bool {
    !line.address.starts_with("/api/") && !NO_PAGES.contains(&line.address.split('?').next().unwrap())
}

/// Whether everything on a page may be left empty: a note on somebody, or one of the pages above.
fn may_be_empty(path: &str) -> bool {
    path.starts_with("/employer/shortlist/")
        || EMPTY_IS_AN_ANSWER.iter().any(|own| path == *own || is_for_somebody(path, own))
}

/// Whether an address is that of a registrar for a page of an owner.
fn is_for_somebody(path: &str, own: &str) -> bool {
    let page = own.strip_prefix("/assistant/record").unwrap_or(own);
    path.starts_with("/assisted/") && path.ends_with(page)
}

/// What was seen of the service.
#[derive(Default)]
struct Visit {
    wrong: Vec<String>,
    /// Addresses by the title of their page, for those who are signed in and those who are not: setting up where codes
    /// come from is one page for both.
    titles: BTreeMap<(bool, String), BTreeSet<String>>,
    seen: BTreeSet<String>,
    failed_forms: BTreeSet<String>,
}

impl Visit {
    fn look(&mut self, page: &Page, who: Option<Role>) {
        if page.header("Content-Type").is_none_or(|kind| !kind.starts_with("text/html"))
            || page.html.is_empty()
        {
            return;
        }
        let found = faults(page, who.is_some());
        let seen_by = who.map_or("somebody signed out".to_owned(), |role| format!("{role:?}"));
        self.wrong.extend(
            found
                .into_iter()
                .map(|fault| format!("{} ({}) as {seen_by}: {fault}", page.path, page.status.code)),
        );
    }

    /// One address as one person.
    async fn visit(&mut self, browser: &mut Browser<'_>, line: &Line, path: &str, who: Option<Role>) {
        let cookies = browser.cookies.clone();
        let page = browser.get(path).await;
        self.look(&page, who);
        if page.status.code == 200 && is_page(line) {
            self.seen.insert(line.address.clone());
            let address = line.address.split('?').next().unwrap().to_owned();
            // What a registrar sees for somebody is the page that its owner has.
            let address = address.replace("/assisted/<person>/employer", "/employer");
            let address = address.replace("/assisted/<person>", "/assistant/record");
            self.titles.entry((who.is_some(), page.title())).or_default().insert(address);
            self.send_empty(browser, &page, who).await;
        }
        // Some answers end the session, such as the one of "Exit this page".
        browser.cookies = cookies;
    }

    /// Sends the form of a page with nothing in it, where it asks for something. What asks by an address changes nothing.
    async fn send_empty(&mut self, browser: &mut Browser<'_>, page: &Page, who: Option<Role>) {
        let asks = "main form input:not([type=hidden]):not([aria-hidden=true]), main form textarea, main form select";
        if page.all(asks).is_empty() || !page.all("main form[method=get]").is_empty() {
            return;
        }
        let answer = browser.post(&page.form().action, &[("token", &page.token())]).await;
        self.look(&answer, who);
        if answer.status.code == 422 {
            self.failed_forms.insert(page.path.clone());
            let found = faults_of_a_failed_form(&answer);
            self.wrong.extend(found.into_iter().map(|fault| format!("{} sent empty: {fault}", page.path)));
        } else if !may_be_empty(&page.path) {
            self.wrong.push(format!("{} sent empty: {}", page.path, answer.status));
        }
    }
}

/// A browser that has answered all questions of the journey to an account, so that each page of it opens.
async fn with_answers(app: &App) -> Browser<'_> {
    let mut browser = app.browser();
    let page = browser.visit("/join/role").await;
    let page = browser.submit(&page, &[("role", "assistant")]).await;
    let page = browser.submit(&page, &[("email", "kim@people.example")]).await;
    let page = browser.submit(&page, &[("password", PASSWORD)]).await;
    assert_eq!(page.path, "/join/check", "{}", page.html);
    browser
}

/// Begins a record and agrees to the equality questions, which nobody sees before.
async fn agrees_to_equality_questions(browser: &mut Browser<'_>) {
    let page = browser.visit("/assistant/record/way").await;
    browser.submit(&page, &[("way", "record_only")]).await;
    let page = browser.visit("/assistant/equality").await;
    assert_eq!(browser.submit(&page, &[]).await.path, "/assistant/equality/sex");
}

/// Browsers in which an officer gave the right password: one is asked for a code, the other for setting one up.
async fn halfway(app: &App) -> [Browser<'_>; 2] {
    let new = somebody(&[Role::Registrar]).create(app).await;
    app.run("DELETE FROM second_factors").await;
    let officer = somebody(&[Role::Registrar]).create(app).await;
    let [mut asked, mut without] = [app.browser(), app.browser()];
    assert_eq!(asked.sign_in(&officer.email, PASSWORD).await.path, "/sign-in/code");
    assert_eq!(without.sign_in(&new.email, PASSWORD).await.path, "/sign-in/set-up");
    [asked, without]
}

/// A registrar opens what stands behind a question; gives the question.
async fn opens(browser: &mut Browser<'_>, address: &str) -> Page {
    let asked = browser.visit(address).await;
    browser.submit(&asked, &[("known", "no")]).await;
    asked
}

/// Every record may be of somebody who was removed for risk.
const ALIKE: [&str; 2] = [
    "INSERT INTO removed_for_risk (id, first_name, last_name, born_on, decision, decided_on)
     SELECT id, 'Made', 'Up', '1987-05-14', 'removal', '2025-01-01' FROM assistants",
    "INSERT INTO risk_matches (assistant_id, removed_id, found_at) SELECT id, id, created_at FROM assistants",
];

/// A safeguarding officer opens a record and suspends its owner: the page for it is gone afterwards, and another is there.
async fn suspends(browser: &mut Browser<'_>, visit: &mut Visit, (lines, own): (&[&Line], &Specimen)) {
    let who = Some(Role::Safeguarding);
    let address = format!("/safeguarding/records/{}", own.record);
    visit.look(&opens(browser, &address).await, who);
    let suspend = format!("{address}/suspend");
    let line = lines.iter().find(|line| line.address.ends_with("/suspend")).unwrap();
    visit.visit(browser, line, &suspend, who).await;
    let page = browser.visit(&suspend).await;
    browser.submit(&page, &[("reason", "concern"), ("grounds", "Made up.")]).await;
}

/// A browser with a record that was sent and everything that addresses name of it.
async fn with_a_record(app: &App, browser: &mut Browser<'_>, specimen: &mut Specimen) {
    a_sent_record(app, browser).await;
    let own = app.history_of(actor(app, browser).await).await;
    specimen.job = own.engagements[0].id.to_string();
    specimen.qualification = own.qualifications[0].id.to_string();
    specimen.training = own.trainings[0].id.to_string();
    specimen.training_request = own.requests[0].id.to_string();
    specimen.referee = app.a_referee_of(actor(app, browser).await).await.to_string();
    agrees_to_equality_questions(browser).await;
}

/// A registrar has filled in a record for somebody and sent it, with everything that addresses name of it.
async fn for_somebody(app: &App, browser: &Browser<'_>, specimen: &mut Specimen) {
    let (db, now) = (&app.service.db, app.clock.now());
    let registrar = crate::casework::scene::registrar_of(app, browser).await;
    let person = specimen.assisted.parse().unwrap();
    let teller = Teller::from(assist(db, registrar, person, now).await.unwrap());
    let told = app.history_of(teller).await;
    specimen.job = told.engagements[0].id.to_string();
    specimen.qualification = told.qualifications[0].id.to_string();
    specimen.training = told.trainings[0].id.to_string();
    specimen.training_request = told.requests[0].id.to_string();
    specimen.referee = app.a_referee_of(teller).await.to_string();
    save(db, teller, &Way::RecordOnly, now).await.unwrap();
    answer_the_rest(app, teller).await;
    send(db, teller, now).await.unwrap();
}

/// What somebody does before all pages of the role open.
async fn begins_work(
    app: &App,
    browser: &mut Browser<'_>,
    (visit, specimen): (&mut Visit, &mut Specimen),
    (role, lines): (Role, &[&Line]),
) {
    let who = Some(role);
    match role {
        Role::Assistant => with_a_record(app, browser, specimen).await,
        Role::Registrar => {
            let (record, call, assisted) = (&specimen.record, &specimen.call, &specimen.assisted);
            let employer = format!("employers/{}", specimen.employer);
            let rest = [format!("calls/{call}"), format!("assisted/{assisted}"), employer];
            for kept in [format!("records/{record}")].into_iter().chain(rest) {
                visit.look(&opens(browser, &format!("/registrar/{kept}")).await, who);
            }
            for_somebody(app, browser, specimen).await;
        }
        Role::Employer => {
            let who = EmployerActor::of(&session(app, browser).await).unwrap();
            tells(app, who, ActsFor::Another).await;
        }
        Role::Administrator => {
            let request = format!("/administrator/requests/{}", specimen.data_request);
            visit.look(&opens(browser, &request).await, who);
        }
        Role::Safeguarding => {
            app.run(ALIKE[0]).await;
            app.run(ALIKE[1]).await;
            suspends(browser, visit, (lines, specimen)).await;
        }
        _ => {}
    }
}

/// The pages of an employer whom the council has checked, where somebody is listed.
async fn as_a_checked_employer(visit: &mut Visit, lines: &[&Line]) {
    let app = App::with(|settings| settings.listing_needs = no_needs()).await;
    app.leave_jobs();
    let id = listed(&app).await.id;
    let specimen = Specimen { record: id.to_string(), ..Specimen::default() };
    let employer = a_checked_employer(&app, ActsFor::Myself).await;
    remembers(&app, employer.who, id, "Rings back").await;
    let mut kim = employer.browser;
    let own = ["/employer/search", "/employer/assistants", "/employer/shortlist", "/employer/alert"];
    for line in lines.iter().filter(|line| own.iter().any(|own| line.address.starts_with(own))) {
        let path = line.path(&specimen);
        visit.visit(&mut kim, line, path.split("?<").next().unwrap(), Some(Role::Employer)).await;
    }
}

/// The pages on which a registrar answers and searches for an employer, where somebody is listed.
async fn for_a_checked_employer(visit: &mut Visit, lines: &[&Line]) {
    let app = App::with(|settings| settings.listing_needs = no_needs()).await;
    app.leave_jobs();
    let record = listed(&app).await.id.to_string();
    let (mut registrar, who) = a_registrar(&app).await;
    let helped = a_checked_assisted_employer(&app, who, ActsFor::Another).await;
    let assisted_employer = helped.person().to_string();
    let chosen = format!("?chosen={record}");
    let specimen = Specimen { record, assisted_employer, ..Specimen::default() };
    for line in lines.iter().filter(|line| line.address.starts_with("/assisted/<person>/employer/")) {
        let path = line.path(&specimen);
        let path = path.split("?<").next().unwrap().to_owned();
        let path = if path.ends_with("/print") { path + &chosen } else { path };
        visit.visit(&mut registrar, line, &path, Some(Role::Registrar)).await;
    }
}

/// What was sent empty before has taken the pay back, and without one nothing asks about it.
async fn earns_little(browser: &mut Browser<'_>, path: &str, who: Option<Role>) {
    let may = match who {
        Some(Role::Assistant) => path.starts_with("/assistant/"),
        Some(Role::Registrar) => path.starts_with("/assisted/"),
        _ => false,
    };
    if may {
        let hours = browser.visit(path.trim_end_matches("/low-pay")).await;
        browser.submit(&hours, &[("pay", "5")]).await;
    }
}

#[rocket::async_test]
async fn every_page_can_be_used_by_everybody_who_may_come() {
    let app = App::new().await;
    let table = app.client.rocket().state::<Table>().unwrap().0.clone();
    let lines: Vec<&Line> = table.iter().filter(|line| line.method == "GET").collect();
    let halfway = halfway(&app).await;
    let mut specimen = app.specimen("own").await;
    let mut visit = Visit::default();
    for mut browser in halfway {
        for line in lines.iter().filter(|line| line.address.starts_with("/sign-in/")) {
            let path = line.path(&specimen).split('?').next().unwrap().to_owned();
            visit.visit(&mut browser, line, &path, None).await;
        }
    }
    for who in std::iter::once(None).chain(Role::ALL.iter().copied().map(Some)) {
        let mut browser = match who {
            Some(role) => somebody(&[role]).signed_in(&app).await,
            None => with_answers(&app).await,
        };
        if let Some(role) = who {
            begins_work(&app, &mut browser, (&mut visit, &mut specimen), (role, &lines)).await;
            specimen.address_token = app.address_link(&mut browser).await;
        }
        for line in &lines {
            let path = line.path(&specimen).split('?').next().unwrap().to_owned();
            if path.ends_with("/low-pay") {
                earns_little(&mut browser, &path, who).await;
            }
            visit.visit(&mut browser, line, &path, who).await;
        }
        // Pages that are not in the table: one that is not there, and the link in a mail that is used up.
        let used_up = [
            Some("confirm"),
            Some("new-password"),
            Some("still-right"),
            Some("end-alert"),
            who.map(|_| "new-address"),
        ];
        let used_up = used_up.into_iter().flatten().map(|page| format!("/{page}/{}", "A".repeat(43)));
        for path in used_up.chain(["/nowhere".to_owned()]) {
            let path = &path;
            let page = browser.get(path).await;
            assert_eq!(page.status.code, 404);
            visit.look(&page, who);
        }
    }
    as_a_checked_employer(&mut visit, &lines).await;
    for_a_checked_employer(&mut visit, &lines).await;
    assert!(visit.wrong.is_empty(), "\n{}", visit.wrong.join("\n"));

    let pages = lines.iter().filter(|line| is_page(line));
    let unseen: Vec<String> = pages
        .map(|line| line.address.split('?').next().unwrap().to_owned())
        .filter(|address| !visit.seen.iter().any(|seen| seen.split('?').next().unwrap() == address))
        .collect();
    assert!(unseen.is_empty(), "nobody has seen these: {unseen:?}");
    let shared: Vec<_> = visit.titles.iter().filter(|(_, paths)| paths.len() > 1).collect();
    assert!(shared.is_empty(), "pages are told apart by their titles: {shared:?}");
    assert!(visit.failed_forms.len() >= 6, "{:?}", visit.failed_forms);
}
