//! Each act leaves one line and no more; what was refused, and what only looks at one's own things, leaves none.
//!
//! A new act is a new row: what it is, the kinds of lines that it leaves, and the act itself.

use std::collections::BTreeMap;

use pa_registry::accounts::Role;
use pa_registry::storage::Sql;

use crate::support::App;
use crate::support::people::{PASSWORD, somebody};

const WISHES: [(&str, &str); 4] =
    [("contact_by", "email"), ("language", "English"), ("format", "standard"), ("interpreter", "no")];

/// How many lines of each kind there are.
async fn lines(app: &App) -> BTreeMap<String, i64> {
    let sql = Sql::new("SELECT kind, COUNT(*) FROM audit_events GROUP BY kind");
    let rows: Vec<(String, i64)> = app.service.db.read().await.unwrap().fetch_all(sql).await.unwrap();
    rows.into_iter().collect()
}

fn one_more(mut lines: BTreeMap<String, i64>, kinds: &[&str]) -> BTreeMap<String, i64> {
    kinds.iter().for_each(|kind| *lines.entry((*kind).to_owned()).or_default() += 1);
    lines
}

/// Does each act and compares the lines that it left.
macro_rules! acts {
    ($app:expr; $($what:literal => [$($kind:literal),*]: $act:expr;)*) => {$(
        let before = lines($app).await;
        let _ = $act.await;
        let expected = one_more(before, &[$($kind),*]);
        assert_eq!(lines($app).await, expected, "{}", $what);
    )*};
}

#[rocket::async_test]
async fn one_line_for_each_act_and_none_for_what_was_refused() {
    let app = App::new().await;
    let kim = somebody(&[Role::Employer]).with_email("kim@people.example").create(&app).await;
    let ada = somebody(&[Role::Administrator]).with_email("ada@council.example").create(&app).await;
    let link = format!("/confirm/{}", app.pending_link("new@people.example").await);
    let mut new = app.browser();
    let mut browser = app.browser();
    acts! { &app;
        "a link that is looked at" => []: new.visit(&link);
        "a link whose button is pressed with a wrong password" => []: async {
            let page = new.visit(&link).await;
            new.submit(&page, &[("current", "not the password at all")]).await
        };
        "a sign-up that is confirmed" => ["account.created"]: async {
            let page = new.visit(&link).await;
            new.submit(&page, &[("current", PASSWORD)]).await
        };
        "a link that is used up" => []: new.visit(&link);
        "a wrong password" => []: browser.sign_in(&kim.email, "not the password at all");
        "signing in" => ["session.opened"]: browser.sign_in(&kim.email, PASSWORD);
        "looking at one's own account" => []: browser.visit("/account");
        "contact details that are refused" => []: async {
            let page = browser.visit("/account/contact").await;
            browser.submit(&page, &[("name", "")]).await
        };
        "contact details" => ["person.contact_changed"]: async {
            let page = browser.visit("/account/contact").await;
            browser.submit(&page, &[("name", "Kim Made-up")]).await
        };
        "preferences that are refused" => []: async {
            let page = browser.visit("/account/preferences").await;
            browser.submit(&page, &[("contact_by", "telephone")]).await
        };
        "preferences" => ["person.preferences_changed"]: async {
            let page = browser.visit("/account/preferences").await;
            browser.submit(&page, &WISHES).await
        };
        "somebody else's page" => []: browser.get("/administrator/audit");
        "signing out" => ["session.ended"]: browser.sign_out();
    }
    let page = browser.sign_in(&ada.email, PASSWORD).await;
    let code = ada.secret.as_ref().unwrap().code_at(app.clock.now());
    acts! { &app;
        "a wrong code" => []: browser.submit(&page, &[("code", "000000x")]);
        "the right code" => ["session.opened"]: browser.submit(&page, &[("code", &code)]);
        "reading the audit" => ["audit.read"]: browser.get("/administrator/audit");
        "looking for nobody" => []: async {
            let token = browser.get("/account").await.token();
            browser.post("/administrator/audit", &[("token", &token), ("person", "x@people.example")]).await
        };
        "taking the audit away" => ["audit.exported"]: browser.get("/administrator/audit/export");
    }
}

/// What is rolled back leaves nothing.
#[rocket::async_test]
async fn a_change_that_is_rolled_back_takes_its_line_with_it() {
    use pa_registry::audit::{self, Event, Kind, Who};
    let app = App::new().await;
    let before = lines(&app).await;
    let mut tx = app.service.db.begin().await.unwrap();
    let event = Event::of(Kind::new("thing.done"));
    audit::record(&mut tx, Who::visitor(), app.clock.now(), event).await.unwrap();
    drop(tx);
    assert_eq!(lines(&app).await, before);
    assert_eq!(audit::waiting(&app.service.db).await.unwrap(), 0);
}
