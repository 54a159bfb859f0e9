//! Whole records are written at once, by the rules by which people answer page by page.

use pa_registry::accounts::Whom;
use pa_registry::assistants::{
    BirthDate, EnrolError, Experience, FullName, Life, Profile, Record, RegisterNumber, Section, Way,
    WholeRecord, enrol, find_record,
};
use pa_registry::audit::Who;
use pa_registry::ids::AssistantId;
use pa_registry::storage::Database;
use time::macros::date;

use super::scene::{a_pa, actor};
use crate::support::App;
use crate::support::faults::fails_at_every_statement;

/// The record of somebody who has said her name and her age, and is a draft.
async fn begun(app: &App) -> (pa_registry::accounts::AssistantActor, WholeRecord) {
    let pa = a_pa(app).await;
    let (who, now) = (actor(app, &pa).await, app.clock.now());
    let profile = Profile {
        name: Some(FullName::read("Asha", "Patel").unwrap()),
        born_on: Some(BirthDate::new(date!(1990 - 05 - 14), now.today()).unwrap()),
        way: Some(Way::Listed),
        ..Profile::default()
    };
    let answered = [Section::Name, Section::BirthDate, Section::Way].into();
    let id = AssistantId::new(now);
    let record =
        Record { id, number: None, life: Life::Draft, looking: None, profile, answered, suspended: None };
    let whole = WholeRecord {
        owner: Whom::Account(who.account()),
        record,
        experience: Experience::default(),
        claims: Vec::new(),
        confirmed: None,
        told_up_to: now.today(),
        blocks: Vec::new(),
        begun_at: now,
        sent_at: None,
        changed_at: now,
    };
    (who, whole)
}

async fn written(db: &Database, whole: &WholeRecord) -> Result<(), EnrolError> {
    let mut tx = db.begin().await?;
    enrol(&mut tx, Who::operator("demo"), std::slice::from_ref(whole), whole.begun_at).await?;
    Ok(tx.commit().await?)
}

#[rocket::async_test]
async fn they_are_written_whole_or_not_at_all() {
    let app = App::new().await;
    let (who, whole) = begun(&app).await;
    let db = &app.service.db;
    fails_at_every_statement(&app.database, &[], async || written(db, &whole).await).await;
    let record = find_record(db, who).await.unwrap().unwrap();
    assert_eq!(
        (record.id, record.life, record.answered),
        (whole.record.id, Life::Draft, whole.record.answered.clone())
    );
    assert_eq!(record.profile.name, whole.record.profile.name);
    assert!(written(db, &whole).await.is_err(), "nobody has two records");
}

#[rocket::async_test]
async fn what_nobody_could_have_made_page_by_page_is_refused() {
    let app = App::new().await;
    let (who, mut whole) = begun(&app).await;
    let db = &app.service.db;

    whole.record.life = Life::Sent;
    let refused = written(db, &whole).await.unwrap_err();
    assert!(
        matches!(&refused, EnrolError::NotWhole(missing) if missing.contains(&Section::Home)),
        "{refused}"
    );
    whole.record.answered.extend(Section::ALL);
    let refused = written(db, &whole).await.unwrap_err();
    assert!(matches!(refused, EnrolError::NotWhole(_)), "without a number: {refused}");
    whole.record.number = RegisterNumber::from_random([0, 0, 0, 0, 0, 0, 1, 200]);
    whole.sent_at = Some(whole.begun_at);
    let refused = written(db, &whole).await.unwrap_err();
    assert!(matches!(refused, EnrolError::Answered(Section::Jobs)), "no jobs were told: {refused}");

    let born = date!(2009 - 05 - 14);
    whole.record.profile.born_on = Some(BirthDate::new(born, app.clock.now().today()).unwrap());
    let refused = written(db, &whole).await.unwrap_err();
    assert!(matches!(refused, EnrolError::TooYoungToBeListed), "{refused}");
    assert!(find_record(db, who).await.unwrap().is_none());
}
