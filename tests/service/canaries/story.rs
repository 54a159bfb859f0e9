//! Somebody who tells everything that is private, through the pages, as anybody would.

use pa_registry::assistants::ledger::ClaimKind;
use pa_registry::assistants::terms::Qualification;
use pa_registry::ids::{AssistantId, PersonId};
use pa_registry::storage::Sql;
use pa_registry::web::access::Specimen;

use super::typed::{
    ASKED, BIRTH, BLOCK, CONTACT, DBS, HOME, JOB, PREFERENCES, REFEREE, RIGHT_TO_WORK, TRAINING, Typed,
};
use super::{assisted, employers, officers};
use crate::assistants::scene::{actor, answer, answer_the_rest, press, record as record_of};
use crate::sharing::scene::a_link;
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;
use crate::support::people::PASSWORD;

/// Somebody whom the council brought along, with the same canaries where the record has them.
const BROUGHT: &str = "email,first name,last name,date of birth,postcode,telephone\n\
                       brackenmoor@people.example,Zorvanna,Quillfeather,17/09/1961,LE67 3XQ,0116 496 0454\n";

/// Somebody with a canary in every private column.
pub(super) struct Bearer {
    /// The address of the account.
    pub(super) email: &'static str,
    new_email: &'static str,
    other_email: &'static str,
    pub(super) way: &'static str,
    first_name: &'static str,
    about: Typed,
    language: &'static str,
}

/// Whoever keeps a record only shows nothing to anybody.
pub(super) const RECORD_ONLY: Bearer = Bearer {
    email: "marrowquist@people.example",
    new_email: "glimmerquay@people.example",
    other_email: "sproutworthy@people.example",
    way: "record_only",
    first_name: "Zorvanna",
    about: &[("about", "I walk to Brindlehurst"), ("interests", "The marimbaphone")],
    language: "Klorvanese",
};

/// Whoever is listed shows a first name, what she writes of herself and what she speaks, and nothing of the rest.
pub(super) const LISTED: Bearer = Bearer {
    email: "marrowquist.two@people.example",
    new_email: "glimmerquay.two@people.example",
    other_email: "sproutworthy.two@people.example",
    way: "listed",
    first_name: "Asha",
    about: &[("about", "I laugh a lot"), ("interests", "Films")],
    language: "Bemba",
};

/// Goes to a page, fills in its form and sends it.
pub(super) async fn sends(browser: &mut Browser<'_>, path: &str, typed: &[(&str, &str)]) -> Page {
    let page = browser.visit(path).await;
    let answer = browser.submit(&page, typed).await;
    assert_eq!(answer.status.code, 200, "{path}: {:?}", answer.errors());
    answer
}

/// The journey to an account up to the page before the last.
async fn begins_to_join<'a>(app: &'a App, email: &str) -> (Browser<'a>, Page) {
    let mut browser = app.browser();
    sends(&mut browser, "/join/role", &[("role", "assistant")]).await;
    sends(&mut browser, "/join/email", &[("email", email)]).await;
    let page = sends(&mut browser, "/join/password", &[("password", PASSWORD)]).await;
    (browser, page)
}

/// Tells everything, and gives what addresses can name of it.
pub(super) async fn tells<'a>(app: &'a App, bearer: &Bearer) -> (Browser<'a>, Specimen) {
    let mut pa = joins(app, bearer).await;
    record(app, &mut pa, bearer).await;
    experience(&mut pa).await;
    checks(&mut pa).await;
    sends(&mut pa, "/assistant/blocked", BLOCK).await;
    equality(&mut pa).await;
    let who = actor(app, &pa).await;
    answer_the_rest(app, who).await;
    assert_eq!(press(&mut pa, "/assistant/record/check").await.path, "/assistant/record/sent");
    // Whoever is told of after this is found to be like her.
    if bearer.way == "record_only" {
        officers::remove_somebody(app).await;
    }
    let links = links(app, &mut pa, bearer).await;
    officers::act(app, &mut pa, bearer).await;
    let data_request = officers::answer_requests(app, &mut pa, bearer).await;
    app.work().await;
    sends(&mut pa, "/account/preferences", PREFERENCES).await;
    let specimen = specimen(app, &pa, links).await;
    (pa, Specimen { data_request, ..specimen })
}

/// What addresses can name of what was told.
async fn specimen(app: &App, pa: &Browser<'_>, links: Specimen) -> Specimen {
    let who = actor(app, pa).await;
    let told = pa_registry::assistants::experience(&app.service.db, who).await.unwrap();
    Specimen {
        job: told.engagements[0].id.to_string(),
        qualification: told.qualifications[0].id.to_string(),
        training: told.trainings[0].id.to_string(),
        training_request: told.requests[0].id.to_string(),
        record: record_of(app, who).await.id.to_string(),
        claim: a_referee(app, who).await,
        referee: a_referee(app, who).await,
        letter: a_letter(app, pa).await,
        officer: account(app, pa).await,
        ..links
    }
}

async fn joins<'a>(app: &'a App, bearer: &Bearer) -> Browser<'a> {
    let (mut browser, page) = begins_to_join(app, bearer.email).await;
    browser.submit(&page, &[]).await;
    let link = app.last_link().await;
    let page = browser.visit(&format!("/confirm/{link}")).await;
    browser.submit(&page, &[("current", PASSWORD)]).await;
    browser.cookies.clear();
    browser.sign_in(bearer.email, "wrong horse marrowquist").await;
    browser.sign_in(bearer.email, PASSWORD).await;
    sends(&mut browser, "/account/contact", CONTACT).await;
    browser
}

async fn record(app: &App, pa: &mut Browser<'_>, bearer: &Bearer) {
    answer(pa, "name", &[("first", bearer.first_name), ("last", "Quillfeather")]).await;
    answer(pa, "birth-date", BIRTH).await;
    answer(pa, "way", &[("way", bearer.way)]).await;
    assert_eq!(types(pa, "/assistant/record/home", HOME).await.status.code, 303);
    let page = answer(pa, "languages", &[("language-1", "other_african"), ("level-1", "fluent")]).await;
    pa.submit(&page, &[("name-1", bearer.language)]).await;
    answer(pa, "tasks", &[("tasks", "cooking")]).await;
    answer(pa, "about", bearer.about).await;
    answer(pa, "hours", &[("pay", "19.50")]).await;
    // A draft of somebody who has not finished.
    drop(begins_to_join(app, "wanderglint@people.example").await);
}

async fn equality(pa: &mut Browser<'_>) {
    sends(pa, "/assistant/equality", &[]).await;
    sends(pa, "/assistant/equality/orientation", &[("answer", "gay_or_lesbian")]).await;
    sends(pa, "/assistant/equality/ethnicity", &[("answer", "white_roma")]).await;
}

async fn experience(pa: &mut Browser<'_>) {
    sends(pa, "/assistant/record/jobs/first", &[("worked", "yes")]).await;
    sends(pa, "/assistant/record/jobs/add", JOB).await;
    sends(pa, "/assistant/record/qualifications/first", &[("holds", "yes")]).await;
    let held = Qualification::find("dementia level 3")[0].as_str();
    assert_eq!(
        types(pa, "/assistant/record/qualifications/add", &[("qualification", held)]).await.status.code,
        303
    );
    sends(pa, "/assistant/record/training/first", &[("trained", "yes")]).await;
    sends(pa, "/assistant/record/training/add", TRAINING).await;
    sends(pa, "/assistant/record/training/ask", ASKED).await;
}

async fn checks(pa: &mut Browser<'_>) {
    sends(pa, "/assistant/record/checks/right-to-work", RIGHT_TO_WORK).await;
    sends(pa, "/assistant/record/checks/dbs", DBS).await;
    sends(pa, "/assistant/record/checks/reference", REFEREE).await;
}

/// Sends fields of which the page shows some only after an answer.
pub(super) async fn types(browser: &mut Browser<'_>, path: &str, typed: &[(&str, &str)]) -> Page {
    let token = browser.visit("/account").await.token();
    let typed: Vec<_> = std::iter::once(("token", token.as_str())).chain(typed.iter().copied()).collect();
    browser.post(path, &typed).await
}

/// The links that mails bring her, none of them used.
async fn links(app: &App, pa: &mut Browser<'_>, bearer: &Bearer) -> Specimen {
    sends(&mut app.browser(), "/forgotten-password", &[("email", bearer.email)]).await;
    let reset_token = app.last_link_to("/new-password/").await;
    sends(pa, "/account/email", &[("email", bearer.new_email), ("current", PASSWORD)]).await;
    let typed = [("scope", "own_record"), ("lasting", "30"), ("current", PASSWORD)];
    sends(pa, "/account/tokens", &typed).await;
    app.import(BROUGHT).await;
    assisted::types_a_code(app).await;
    employers::looks_for(app, record_of(app, actor(app, pa).await).await.id).await;
    Specimen {
        share_token: a_share(app, pa).await,
        employer: employers::tells(app).await,
        import_token: app.last_link_to("/imported/").await,
        reset_token,
        address_token: app.last_link_to("/new-address/").await,
        link_token: app.pending_link(bearer.other_email).await,
        help_version: "0".to_owned(),
        ..assisted::are_helped(app).await
    }
}

/// A link to her record, made while it was on the register.
async fn a_share(app: &App, pa: &Browser<'_>) -> String {
    let who = actor(app, pa).await;
    let id = record_of(app, who).await.id;
    becomes(app, id, "on_record").await;
    let link = a_link(app, who).await;
    becomes(app, id, "sent").await;
    link.trim_start_matches("/shared/").to_owned()
}

async fn becomes(app: &App, id: AssistantId, status: &str) {
    let sql = Sql::new("UPDATE assistants SET status = $1 WHERE id = $2").bind(status).bind(id);
    let mut tx = app.service.db.begin().await.unwrap();
    assert_eq!(tx.execute(sql).await.unwrap(), 1);
    tx.commit().await.unwrap();
}

async fn account(app: &App, pa: &Browser<'_>) -> String {
    actor(app, pa).await.account().to_string()
}

async fn a_referee(app: &App, who: pa_registry::accounts::AssistantActor) -> String {
    let claims = pa_registry::assistants::ledger::claims(&app.service.db, who).await.unwrap();
    claims.iter().find(|claim| claim.kind() == ClaimKind::Reference).unwrap().id.to_string()
}

async fn a_letter(app: &App, pa: &Browser<'_>) -> String {
    let sql = Sql::new("SELECT id FROM people WHERE account_id = $1").bind(actor(app, pa).await.account());
    let (person,): (PersonId,) = app.service.db.read().await.unwrap().fetch_one(sql).await.unwrap();
    app.a_letter(person, "You can use this service again.").await.to_string()
}
