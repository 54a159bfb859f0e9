//! Each yes and each withdrawal is a line of its own, with its text, its channel and its writer.

use pa_registry::accounts::{
    AccountActor, RegistrarActor, Role, Session, SessionToken, find_person, find_session,
};
use pa_registry::ids::PersonId;
use pa_registry::privacy::{Channel, ConsentError, Heard, Purpose, Said, consents, note, say, standing};
use pa_registry::storage::Sql;
use pa_registry::words::EN;
use time::Duration;

use crate::support::App;
use crate::support::browser::Browser;
use crate::support::people::somebody;

/// Whoever is signed in here.
pub(super) async fn session(app: &App, browser: &Browser<'_>) -> Session {
    let token = SessionToken::parse(&browser.cookies["session"]).unwrap();
    find_session(&app.service.db, &token, app.clock.now()).await.unwrap().unwrap()
}

/// A personal assistant, as an actor.
pub(super) async fn an_assistant(app: &App) -> AccountActor {
    let browser = somebody(&[Role::Assistant]).signed_in(app).await;
    AccountActor::of(&session(app, &browser).await)
}

/// A registrar, as an actor.
pub(super) async fn a_registrar(app: &App) -> RegistrarActor {
    let browser = somebody(&[Role::Registrar]).signed_in(app).await;
    RegistrarActor::of(&session(app, &browser).await).unwrap()
}

pub(super) const fn yes(purpose: Purpose) -> Said {
    Said { purpose, given: true, text_version: 1, language: "en" }
}

pub(super) const fn no(purpose: Purpose) -> Said {
    Said { given: false, ..yes(purpose) }
}

#[rocket::async_test]
async fn yes_and_no_are_lines_and_the_newest_counts() {
    let app = App::new().await;
    let (db, kim) = (&app.service.db, an_assistant(&app).await);
    for (said, days) in [(yes(Purpose::Training), 0), (no(Purpose::Training), 1), (yes(Purpose::Training), 1)]
    {
        app.clock.advance(Duration::days(days));
        say(db, kim, &said, app.clock.now()).await.unwrap();
    }
    say(db, kim, &yes(Purpose::Surveys), app.clock.now()).await.unwrap();
    let lines = consents(db, kim).await.unwrap();
    let of = |purpose| lines.iter().filter(move |line| line.purpose == purpose);
    let given: Vec<bool> = of(Purpose::Training).map(|line| line.given).collect();
    assert_eq!(given, [true, false, true]);
    let newest = standing(&lines, Purpose::Training).unwrap();
    assert_eq!((newest.given, newest.recorded_at), (true, app.clock.now()));
    assert_eq!((newest.channel, newest.recorded_by), (Channel::Online, kim.account()));
    assert_eq!(newest.text(), Some(EN.consents.texts.training_1));
    assert_eq!(standing(&lines, Purpose::Equality), None);
    let other = an_assistant(&app).await;
    assert_eq!(consents(db, other).await.unwrap(), []);
}

#[rocket::async_test]
async fn what_stands_so_already_leaves_no_line() {
    let app = App::new().await;
    let (db, kim, now) = (&app.service.db, an_assistant(&app).await, app.clock.now());
    let refused = async |said: Said| format!("{:?}", say(db, kim, &said, now).await.unwrap_err());
    assert_eq!(refused(no(Purpose::Surveys)).await, "Unchanged");
    assert_eq!(refused(Said { text_version: 2, ..yes(Purpose::Surveys) }).await, "TextChanged");
    say(db, kim, &yes(Purpose::Surveys), now).await.unwrap();
    assert_eq!(refused(yes(Purpose::Surveys)).await, "Unchanged");
    assert_eq!(consents(db, kim).await.unwrap().len(), 1);
}

#[rocket::async_test]
async fn who_agreed_to_an_older_text_is_asked_anew_and_takes_back_what_was_agreed() {
    let app = App::new().await;
    let (db, kim, now) = (&app.service.db, an_assistant(&app).await, app.clock.now());
    say(db, kim, &yes(Purpose::Surveys), now).await.unwrap();
    app.run("UPDATE consents SET text_version = 0").await;
    say(db, kim, &yes(Purpose::Surveys), now).await.unwrap();
    app.run("UPDATE consents SET text_version = 0").await;
    say(db, kim, &no(Purpose::Surveys), now).await.unwrap();
    let lines = consents(db, kim).await.unwrap();
    let newest = standing(&lines, Purpose::Surveys).unwrap();
    assert_eq!((newest.given, newest.text_version, newest.text()), (false, 0, None));
    assert_eq!(lines.len(), 3);
}

#[rocket::async_test]
async fn an_officer_notes_what_was_said_by_telephone_or_letter() {
    let app = App::new().await;
    let (db, now) = (&app.service.db, app.clock.now());
    let (kim, reg) = (an_assistant(&app).await, a_registrar(&app).await);
    let person = find_person(db, kim).await.unwrap().id;
    note(
        db,
        reg,
        person,
        Heard { channel: Channel::Telephone, on: now.today() },
        &yes(Purpose::OfficerActing),
        now,
    )
    .await
    .unwrap();
    let lines = consents(db, kim).await.unwrap();
    assert_eq!((lines[0].channel, lines[0].recorded_by), (Channel::Telephone, reg.account()));
    let online = note(
        db,
        reg,
        person,
        Heard { channel: Channel::Online, on: now.today() },
        &no(Purpose::OfficerActing),
        now,
    )
    .await;
    assert!(matches!(online, Err(ConsentError::NotOnline)));
    let hers = note(
        db,
        reg,
        person,
        Heard { channel: Channel::Letter, on: now.today() },
        &yes(Purpose::Equality),
        now,
    )
    .await;
    assert!(matches!(hers, Err(ConsentError::OwnerOnly)), "{hers:?}");
    let nobody = PersonId::from_uuid(uuid::Uuid::nil());
    let unknown = note(
        db,
        reg,
        nobody,
        Heard { channel: Channel::Letter, on: now.today() },
        &yes(Purpose::OfficerActing),
        now,
    )
    .await;
    assert!(matches!(unknown, Err(ConsentError::NoSuchPerson)), "{unknown:?}");
    // What an officer noted, its owner takes back online.
    say(db, kim, &no(Purpose::OfficerActing), now).await.unwrap();
    let sql = Sql::new(
        "SELECT kind, who_as, about_id FROM audit_events WHERE subject_kind = 'consent' ORDER BY kind",
    );
    let lines: Vec<(String, Option<String>, uuid::Uuid)> =
        db.read().await.unwrap().fetch_all(sql).await.unwrap();
    assert_eq!(
        lines,
        [
            ("consent.given".to_owned(), Some("registrar".to_owned()), person.as_uuid()),
            ("consent.withdrawn".to_owned(), None, kim.account().as_uuid()),
        ]
    );
}

#[rocket::async_test]
async fn lines_go_with_their_person() {
    let app = App::new().await;
    let (db, kim) = (&app.service.db, an_assistant(&app).await);
    say(db, kim, &yes(Purpose::Equality), app.clock.now()).await.unwrap();
    app.run("DELETE FROM people").await;
    let count = Sql::new("SELECT COUNT(*) FROM consents");
    assert_eq!(db.read().await.unwrap().fetch_one::<(i64,)>(count).await.unwrap().0, 0);
}
