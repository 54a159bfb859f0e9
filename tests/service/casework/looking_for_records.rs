//! A registrar finds a record by name, number or postcode, and the audit knows that somebody looked and not for what.

use pa_registry::accounts::RegistrarActor;
use pa_registry::assistants::search::{Found, Matches, Sought, search};
use pa_registry::assistants::{FullName, RegisterNumber, save, sweep};
use pa_registry::ids::AssistantId;
use pa_registry::storage::Sql;
use sqlx::types::Json;
use time::Duration;
use uuid::Uuid;

use super::scene::{Sent, a_registrar, a_sent_record};
use crate::assistants::scene::{a_pa, begins, wrong};
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;

/// A line of the audit: who, what it happened to, whom it concerns, and what else.
type Searched = (Uuid, Option<Uuid>, Option<Uuid>, Json<serde_json::Value>);

const PAGE: &str = "/registrar/search";

/// Somebody of this name who has sent her record.
async fn called<'a>(app: &'a App, first: &str, last: &str) -> Sent<'a> {
    let sent = a_sent_record(app).await;
    let name = FullName::read(first, last).unwrap();
    save(&app.service.db, sent.who, &name, app.clock.now()).await.unwrap();
    sent
}

async fn look(app: &App, who: RegistrarActor, typed: &str) -> Matches {
    let sought = Sought::read(typed).unwrap_or_else(|problem| panic!("{typed}: {problem}"));
    search(&app.service.db, who, &sought, app.clock.now()).await.unwrap()
}

/// The names that are found, in their order.
async fn names(app: &App, who: RegistrarActor, typed: &str) -> Vec<String> {
    look(app, who, typed).await.found.iter().map(|found| found.name.in_full()).collect()
}

async fn types(registrar: &mut Browser<'_>, typed: &str) -> Page {
    let page = registrar.visit(PAGE).await;
    registrar.submit(&page, &[("sought", typed)]).await
}

async fn number_of(app: &App, id: AssistantId) -> RegisterNumber {
    let sql = Sql::new("SELECT number FROM assistants WHERE id = $1").bind(id);
    let (number,) = app.service.db.read().await.unwrap().fetch_one(sql).await.unwrap();
    number
}

#[rocket::async_test]
async fn names_are_found_with_and_without_accents_put_apart_and_under_other_spellings() {
    let app = App::new().await;
    let (_, who) = a_registrar(&app).await;
    for (first, last) in [
        ("Zoë", "Łukasiewicz"),
        ("Sinéad", "O’Brien"),
        ("Mary-Ann", "Smith-Jones"),
        ("Mohammed", "Patel"),
        ("Catherine", "Begum"),
    ] {
        called(&app, first, last).await;
    }
    for (typed, found) in [
        ("Zoë Łukasiewicz", "Zoë Łukasiewicz"),
        ("LUKASIEWICZ, zoe", "Zoë Łukasiewicz"),
        ("luk", "Zoë Łukasiewicz"),
        ("obrien", "Sinéad O’Brien"),
        ("O Brien", "Sinéad O’Brien"),
        ("sinead o'brien", "Sinéad O’Brien"),
        ("maryann", "Mary-Ann Smith-Jones"),
        ("jones mary", "Mary-Ann Smith-Jones"),
        ("smithjones", "Mary-Ann Smith-Jones"),
        ("Muhammad Patell", "Mohammed Patel"),
        ("patel mohamed", "Mohammed Patel"),
        ("Kathryn", "Catherine Begum"),
    ] {
        assert_eq!(names(&app, who, typed).await, [found], "{typed}");
    }
    assert!(names(&app, who, "Zoë Patel").await.is_empty(), "each word has to fit");
}

#[rocket::async_test]
async fn whole_words_come_before_beginnings_and_those_before_sounds() {
    let app = App::new().await;
    let (_, who) = a_registrar(&app).await;
    for (first, last) in [("Sean", "Khan"), ("Shauna", "Khan"), ("Shaun", "Khan"), ("Zoe", "Khan")] {
        called(&app, first, last).await;
    }
    assert_eq!(names(&app, who, "shaun").await, ["Shaun Khan", "Shauna Khan", "Sean Khan"]);
    assert_eq!(names(&app, who, "khan zoe").await, ["Zoe Khan"]);
}

#[rocket::async_test]
async fn a_number_is_read_as_people_write_it_and_a_wrong_one_is_named() {
    let app = App::new().await;
    let (mut registrar, who) = a_registrar(&app).await;
    let (one, other) = (a_sent_record(&app).await, a_sent_record(&app).await);
    assert_ne!(one.id, other.id);
    let number = number_of(&app, one.id).await;
    let body = number.as_str().replace('-', "");
    for typed in
        [body.to_lowercase(), body[2..].to_owned(), format!(" {} ", number.as_str().replace('-', " "))]
    {
        let ids: Vec<_> = look(&app, who, &typed).await.found.iter().map(|found| found.id).collect();
        assert_eq!(ids, [one.id], "{typed}");
    }
    let last = if body.ends_with('2') { "3" } else { "2" };
    let mistyped = format!("{}{last}", &number.as_str()[..9]);
    for (typed, sentence) in [
        (mistyped.as_str(), "There is a mistake in this register number. Please read it again"),
        ("PA-7KO3-4Q", "A register number has no 0, 1, I, O or U. Please read it again"),
        ("pa 7k3m 4", "A register number is PA and six letters and digits, like PA-7K3M-4Q"),
        (" ", "Enter a name, a register number or a postcode"),
        ("?", "Enter a name with a letter in it, a register number or a postcode"),
    ] {
        let page = types(&mut registrar, typed).await;
        assert_eq!(wrong(&page), ["#sought"], "{typed}");
        assert_eq!(page.errors()[0].1, sentence, "{typed}");
        assert_eq!(page.form().fields.iter().find(|(name, _)| name == "sought").unwrap().1, typed);
    }
}

#[rocket::async_test]
async fn a_postcode_may_be_its_first_half() {
    let app = App::new().await;
    let (mut registrar, who) = a_registrar(&app).await;
    let sent = a_sent_record(&app).await;
    for typed in ["LE2 1AA", "le21aa", "LE2", "le2 "] {
        let ids: Vec<_> = look(&app, who, typed).await.found.iter().map(|found| found.id).collect();
        assert_eq!(ids, [sent.id], "{typed}");
    }
    for typed in ["LE2 1AB", "LE21", "LE1", "LE"] {
        assert!(look(&app, who, typed).await.found.is_empty(), "{typed}");
    }
    let page = types(&mut registrar, "LE1").await;
    assert_eq!((page.status.code, page.all("tbody tr").len()), (200, 0));
    assert_eq!(page.all("main li").len(), 4, "what to try");
}

#[rocket::async_test]
async fn a_result_leads_to_the_question_and_nothing_of_it_is_in_an_address_or_the_audit() {
    let app = App::new().await;
    let (mut registrar, who) = a_registrar(&app).await;
    let sent = a_sent_record(&app).await;
    let home = registrar.visit("/officer").await;
    assert!(home.all(".govuk-task-list__link").contains(&"Find a record".to_owned()));
    let page = types(&mut registrar, "canaryname").await;
    assert_eq!(page.path, PAGE, "the address says nothing");
    assert_eq!(page.all("tbody td"), ["Asha Canaryname", "Sent for checking"]);
    assert_eq!(page.all("tbody th"), [number_of(&app, sent.id).await.as_str()]);
    let results = page.document();
    let link = results.select(&crate::support::page::select("tbody a")).next().unwrap();
    let asked = registrar.visit(link.value().attr("href").unwrap()).await;
    assert!(asked.heading().contains("Do you know Asha Canaryname"), "{}", asked.heading());
    let sql = Sql::new(
        "SELECT who_id, subject_id, about_id, detail FROM audit_events WHERE kind = 'records.searched'",
    );
    let lines: Vec<Searched> = app.service.db.read().await.unwrap().fetch_all(sql).await.unwrap();
    let detail = Json(serde_json::json!({ "by": "name", "shown": 1 }));
    assert_eq!(lines, [(who.account().as_uuid(), None, None, detail)]);
}

#[rocket::async_test]
async fn drafts_are_not_found_and_keys_go_with_the_name_and_the_record() {
    let app = App::new().await;
    let (_, who) = a_registrar(&app).await;
    let mut draft = a_pa(&app).await;
    begins(&mut draft).await;
    assert!(names(&app, who, "Canaryname").await.is_empty(), "a draft");
    let sent = called(&app, "Asha", "Otherwise").await;
    assert_eq!(names(&app, who, "Asha").await, ["Asha Otherwise"]);
    assert!(names(&app, who, "Canaryname").await.is_empty(), "nobody is called so any more");

    let (db, keys, now) = (&app.service.db, &app.service.keys, app.clock.now());
    pa_registry::assistants::leave(db, sent.who, now).await.unwrap();
    assert_eq!(names(&app, who, "Otherwise").await, ["Asha Otherwise"], "who left is still on file");
    sweep(db, keys, now + Duration::days(800)).await.unwrap();
    let sql = Sql::new("SELECT COUNT(*) FROM assistant_name_keys");
    let (left,): (i64,) = db.read().await.unwrap().fetch_one(sql).await.unwrap();
    assert_eq!(left, 0);
}

/// Another record of the same name, as a service without keys would write it.
async fn a_copy(app: &App, of: AssistantId) {
    let sql = Sql::new(
        "INSERT INTO assistants (id, number, status, way, first_name, last_name, born_on, sent_at, created_at, updated_at)
         SELECT $1, $2, status, way, first_name, last_name, born_on, sent_at, created_at, updated_at
         FROM assistants WHERE id = $3",
    );
    let mut tx = app.service.db.begin().await.unwrap();
    let (id, number) = (AssistantId::new(app.clock.now()), RegisterNumber::draw().unwrap());
    tx.execute(sql.bind(id).bind(&number).bind(of)).await.unwrap();
    tx.commit().await.unwrap();
}

#[rocket::async_test]
async fn names_without_keys_get_them_and_too_many_matches_ask_for_more_of_the_name() {
    let app = App::new().await;
    let (mut registrar, who) = a_registrar(&app).await;
    let sent = a_sent_record(&app).await;
    for _ in 0..20 {
        a_copy(&app, sent.id).await;
    }
    assert_eq!(look(&app, who, "Canaryname").await.found.len(), 1);
    let (db, keys, now) = (&app.service.db, &app.service.keys, app.clock.now());
    assert_eq!(sweep(db, keys, now).await.unwrap(), 20);
    assert_eq!(sweep(db, keys, now).await.unwrap(), 0, "once");
    let found = look(&app, who, "Canaryname").await;
    assert_eq!((found.found.len(), found.more), (20, true));
    assert!(found.found.iter().all(|one: &Found| one.name.in_full() == "Asha Canaryname"));
    let printed = format!("{found:?} {:?}", Sought::read("canaryname"));
    assert!(!printed.to_lowercase().contains("canary"), "debug output ends in logs: {printed}");
    let page = types(&mut registrar, "asha canaryname").await;
    assert_eq!(page.all("tbody tr").len(), 20);
    let more = "There are more than 20. Enter more of the name, or the register number.";
    assert!(page.all("main p").contains(&more.to_owned()), "{:?}", page.all("main p"));
}
