//! Without consent nobody acts for anybody, from the moment at which it is taken back.

use pa_registry::accounts::{Role, SignUpRole};
use pa_registry::assistants::Life;
use pa_registry::assistants::{
    MoveError, SaveError, Teller, Way, come_back, find_overview, save, send, withdraw,
};
use pa_registry::assisting::{AssistError, agree_again, assist, save_reach};
use time::Duration;

use super::scene::{begun, heard, opens, reach, said};
use crate::assistants::scene::wrong;
use crate::casework::scene::a_registrar;
use crate::support::App;
use crate::support::people::somebody;

#[rocket::async_test]
async fn consent_that_is_taken_back_stops_everything_at_once() {
    let app = App::new().await;
    let (_, who) = a_registrar(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let actor = begun(&app, who, SignUpRole::Assistant).await;
    let (teller, person) = (Teller::from(actor), actor.person());
    withdraw(db, who, person, (heard(&app), &said(false)), now).await.unwrap();
    // The proof of before is worth nothing any more.
    let saved = save(db, teller, &Way::RecordOnly, now).await;
    assert!(matches!(saved, Err(SaveError::NotAdmitted(_))), "{saved:?}");
    assert!(matches!(send(db, teller, now).await, Err(MoveError::NotFound)));
    assert!(matches!(save_reach(db, actor, &reach(), now).await, Err(AssistError::NoConsent)));
    assert!(matches!(assist(db, who, person, now).await, Err(AssistError::NoConsent)));
    let record = find_overview(db, teller).await.unwrap().unwrap();
    assert_eq!(record.life, Life::Left, "her record left, as if she had left herself");

    agree_again(db, who, person, (heard(&app), &said(true)), now).await.unwrap();
    come_back(db, teller, now).await.unwrap();
    save(db, teller, &Way::RecordOnly, now).await.unwrap();
}

#[rocket::async_test]
async fn the_word_that_it_is_nobody_close_holds_for_a_day_and_for_one_officer() {
    let app = App::new().await;
    let (_, who) = a_registrar(&app).await;
    let (_, other) = a_registrar(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let actor = begun(&app, who, SignUpRole::Assistant).await;
    let strange = assist(db, other, actor.person(), now).await;
    assert!(matches!(strange, Err(AssistError::NotDeclared)), "{strange:?}");
    let tomorrow = now + Duration::DAY;
    let saved = save(db, Teller::from(actor), &Way::RecordOnly, tomorrow).await;
    assert!(matches!(saved, Err(SaveError::NotAdmitted(_))), "{saved:?}");
}

#[rocket::async_test]
async fn a_registrar_who_has_not_said_so_gets_nothing_and_others_do_not_come() {
    let app = App::new().await;
    let (mut registrar, _) = a_registrar(&app).await;
    let page = opens(&mut registrar, &[]).await;
    let address = page.path.split('?').next().unwrap().to_owned();
    let id = address.rsplit('/').next().unwrap().to_owned();
    let (mut other, _) = a_registrar(&app).await;
    let pages = ["contact", "consent", "code", "print"].map(|page| format!("{address}/{page}"));
    for page in pages.iter().chain([&address]) {
        let asked = other.visit(page).await;
        assert_eq!(asked.heading(), "Do you know Ottoline Fenwright as family or as a friend?", "{page}");
        assert!(!asked.html.contains("960123"), "{page}");
    }
    for page in ["", "/name", "/jobs", "/checks", "/check", "/hours/low-pay", "/nowhere"] {
        let sent = other.get(&format!("/assisted/{id}{page}")).await;
        assert_eq!((sent.status.code, sent.location.as_deref()), (303, Some(address.as_str())), "{page}");
    }
    for role in [Role::Assistant, Role::Employer, Role::Safeguarding, Role::Administrator] {
        let mut browser = somebody(&[role]).signed_in(&app).await;
        for page in [&address, &format!("/assisted/{id}/name"), &format!("/assisted/{id}")] {
            assert_eq!(browser.get(page).await.status.code, 403, "{role}: {page}");
        }
    }
    let nobody = uuid::Uuid::nil();
    assert_eq!(other.get(&format!("/registrar/assisted/{nobody}")).await.status.code, 404);
}

#[rocket::async_test]
async fn nothing_of_somebody_close_is_kept_and_nothing_without_consent() {
    let app = App::new().await;
    let (mut registrar, _) = a_registrar(&app).await;
    let sent = opens(&mut registrar, &[("known", "yes")]).await;
    assert_eq!(sent.path, "/registrar/assisted?done=known");
    for (typed, field, error) in [
        (("agreed", ""), "agreed", "Without consent you cannot go on"),
        (("channel", "online"), "channel", "Say how the person agreed"),
        (("said.year", "2027"), "said-day", "must be today or earlier"),
        (("said.year", "2025"), "said-day", "must be within the last 3 months"),
        (("role", "registrar"), "role", "Say what the person is on this register"),
        (("last", ""), "last", "Enter your last name"),
        (("telephone", ""), "contact_by", ""),
        (("contact_by", "email"), "contact_by", ""),
        (("text", "7"), "agreed", "The text of the consent is another one now"),
    ] {
        let failed = opens(&mut registrar, &[typed]).await;
        assert_eq!(wrong(&failed), [format!("#{field}")], "{typed:?}");
        assert!(failed.errors()[0].1.contains(error), "{typed:?}: {:?}", failed.errors());
    }
    let (people,): (i64,) = {
        let sql = pa_registry::storage::Sql::new("SELECT COUNT(*) FROM assisted_people");
        app.service.db.read().await.unwrap().fetch_one(sql).await.unwrap()
    };
    assert_eq!(people, 0);
}
