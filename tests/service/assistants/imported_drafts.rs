//! Whoever was brought along keeps the draft, or takes it away; nobody else ever sees it.

use pa_registry::assistants::{Imported, Life, Section, sweep};
use pa_registry::keys::Keyring;
use time::Duration;

use super::scene::{actor, asked, record, values};
use crate::support::App;
use crate::support::imports::one;
use crate::support::page::Page;
use crate::support::people::{PASSWORD, somebody};
use pa_registry::accounts::Role;

/// What a council put down, as it stands on a page.
const PRIVATE: [&str; 5] = ["Canaryname", "14 May 1987", "LE3 1AA", "0116 496 0123", "asha@people.example"];

async fn opened<'a>(app: &'a App, token: &str) -> (crate::support::browser::Browser<'a>, Page) {
    let mut browser = app.browser();
    let page = browser.visit(&format!("/imported/{token}")).await;
    (browser, page)
}

#[rocket::async_test]
async fn who_keeps_it_has_an_account_and_a_record_that_she_goes_on_with() {
    let app = App::new().await;
    let token = app.imported("asha@people.example").await;
    let before = app.service.db.checksums().await.unwrap();
    let (mut asha, page) = opened(&app, &token).await;
    for told in PRIVATE {
        assert!(page.html.contains(told), "{told}: {}", page.html);
    }
    assert_eq!(app.service.db.checksums().await.unwrap(), before, "looking changes nothing");
    let refused = asha.submit(&page, &[("password", "short")]).await;
    assert_eq!((refused.status.code, refused.errors().len()), (422, 1));
    assert_eq!(asha.submit(&page, &[("password", PASSWORD)]).await.path, "/sign-in?confirmed");
    asha.sign_in("asha@people.example", PASSWORD).await;
    let who = actor(&app, &asha).await;
    let hers = record(&app, who).await;
    assert_eq!((hers.life, hers.number.is_none()), (Life::Draft, true));
    assert_eq!(hers.answered.into_iter().collect::<Vec<_>>(), [Section::Name, Section::BirthDate]);
    let home = asked(&mut asha, "home").await;
    assert_eq!(values(&home, "postcode"), ["LE3 1AA"]);
    let account = asha.get("/account").await;
    assert!(
        account.html.contains("Asha Canaryname") && account.html.contains("0116 496 0123"),
        "{}",
        account.html
    );
    assert_eq!(opened(&app, &token).await.1.status.code, 404, "a link works once");
    let keys = &app.service.keys;
    let later = app.clock.now() + Duration::days(181);
    assert_eq!(sweep(&app.service.db, keys, later).await.unwrap(), 0, "it is hers, and was just changed");
}

#[rocket::async_test]
async fn who_takes_it_away_is_forgotten_and_not_written_to_again() {
    let app = App::new().await;
    let token = app.imported("asha@people.example").await;
    let (mut stranger, page) = opened(&app, &token).await;
    let away = format!("/imported/{token}/take-away");
    assert!(page.html.contains(&away));
    let page = stranger.visit(&away).await;
    let done = stranger.submit(&page, &[]).await;
    assert_eq!(done.path, "/taken-away", "{}", done.html);
    for gone in [format!("/imported/{token}"), away] {
        assert_eq!(stranger.get(&gone).await.status.code, 404);
    }
    let tables = app.service.db.checksums().await.unwrap();
    for table in ["assistants", "assistant_profiles", "imported_assistants", "accounts"] {
        assert_eq!(tables.iter().find(|sum| sum.table == table).unwrap().rows, 0, "{table}");
    }
    let mails = app.mails().await.len();
    assert_eq!(app.import(&one("ASHA@people.example")).await, Imported { new: 0, known: 1 });
    assert_eq!(app.mails().await.len(), mails);
}

#[rocket::async_test]
async fn an_answer_is_remembered_after_the_key_was_rotated() {
    let app = App::new().await;
    let token = app.imported("asha@people.example").await;
    let (mut browser, _) = opened(&app, &token).await;
    let page = browser.visit(&format!("/imported/{token}/take-away")).await;
    browser.submit(&page, &[]).await;
    let errand = app.errand(pa_registry::intake::Wish::default());
    let rotated: Keyring = errand.keys.rotated().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    std::fs::write(&path, one("asha@people.example")).unwrap();
    let file = pa_registry::intake::SentFile::open(&path).unwrap();
    let mut report = pa_registry::intake::Report::new("list.csv", None).unwrap();
    let errand = pa_registry::assistants::Errand { keys: &rotated, ..errand };
    let came = pa_registry::assistants::import(&errand, (file, &mut report), |_| {}).await.unwrap();
    assert_eq!(came, Imported { new: 0, known: 1 });
}

#[rocket::async_test]
async fn who_does_nothing_is_forgotten_with_the_drafts() {
    let app = App::new().await;
    let token = app.imported("asha@people.example").await;
    let keys = &app.service.keys;
    app.clock.set(app.clock.now() + Duration::days(181));
    assert_eq!(opened(&app, &token).await.1.status.code, 200, "to the last day");
    app.clock.set(app.clock.now() + Duration::days(1));
    assert_eq!(opened(&app, &token).await.1.status.code, 404);
    assert_eq!(sweep(&app.service.db, keys, app.clock.now()).await.unwrap(), 1);
    let tables = app.service.db.checksums().await.unwrap();
    assert_eq!(tables.iter().find(|sum| sum.table == "imported_assistants").unwrap().rows, 0);
}

#[rocket::async_test]
async fn who_signed_up_meanwhile_is_sent_to_sign_in() {
    let app = App::new().await;
    let token = app.imported("asha@people.example").await;
    somebody(&[Role::Assistant]).with_email("Asha@people.example").create(&app).await;
    let (mut asha, page) = opened(&app, &token).await;
    let refused = asha.submit(&page, &[("password", PASSWORD)]).await;
    assert_eq!(refused.status.code, 422);
    assert!(refused.errors()[0].1.contains("Sign in"), "{:?}", refused.errors());
}

#[rocket::async_test]
async fn nobody_else_sees_a_draft_of_nobody() {
    let app = App::new().await;
    app.imported("asha@people.example").await;
    for role in Role::ALL {
        let mut browser = somebody(&[*role]).signed_in(&app).await;
        for path in [
            "/home",
            "/account",
            "/assistant",
            "/assistant/record",
            "/administrator/audit",
            "/registrar/letters",
        ] {
            let page = browser.get(path).await;
            for told in PRIVATE {
                assert!(!page.html.contains(told), "{role:?} {path}: {told}");
            }
        }
    }
}
