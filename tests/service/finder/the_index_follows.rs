//! After each act the index that followed is the one that would be loaded anew.

use pa_registry::assistants::casework::{Acceptance, accept_claim};
use pa_registry::assistants::ledger::{CheckMethod, IdentityPaper, Told, claims, tell_claim, withdraw_claim};
use pa_registry::assistants::suspensions::lift;
use pa_registry::assistants::terms::{Day, Looking, Need, Reach, Task};
use pa_registry::assistants::{
    Details, Healthcare, Needs, TypedWorkTerms, Way, WorkTerms, come_back, confirm, leave, look, pause,
    resume, save, sweep,
};
use pa_registry::finder::Followed;
use pa_registry::ids::AssistantId;
use pa_registry::storage::Sql;
use time::Duration;

use super::scene::{
    CASTLE, Instance, an_employer, an_instance, does, lives_at, no_needs, somebody, speaks, travels, works,
};
use crate::casework::scene::{a_registrar, declares};
use crate::safeguarding::scene::{an_officer, suspends};
use crate::support::App;

/// The index follows, and is then what it would be if it were loaded anew.
async fn stays_true(app: &App, instance: &Instance, after: &str) {
    let followed = instance.index.follow(&instance.db, &instance.gazetteer, app.clock.now()).await.unwrap();
    assert_ne!(followed, Followed::Records(0), "{after} was noted");
    let anew = an_instance(&instance.db, &instance.needs, app.clock.now()).await;
    let (followed, anew) = (instance.index.shelves(), anew.index.shelves());
    assert!(followed.holds_the_same_as(&anew), "after {after}");
}

#[rocket::async_test]
async fn whatever_she_answers() {
    let app = App::new().await;
    let pa = somebody(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let instance = an_instance(db, &no_needs(), now).await;
    travels(&app, pa.who, Reach::TenMiles).await;
    stays_true(&app, &instance, "travel").await;
    works(&app, pa.who, &[Day::Monday, Day::Sunday]).await;
    stays_true(&app, &instance, "times").await;
    does(&app, pa.who, &[Task::Cooking, Task::LiveIn]).await;
    stays_true(&app, &instance, "tasks").await;
    speaks(&app, pa.who, "gu", "fluent").await;
    stays_true(&app, &instance, "languages").await;
    lives_at(&app, pa.who, "LE4 1AA", "E05010458").await;
    stays_true(&app, &instance, "home").await;
    save(db, pa.who, &Needs::read([Need::Children.as_str()]).unwrap(), now).await.unwrap();
    stays_true(&app, &instance, "needs").await;
    save(db, pa.who, &Healthcare::read(["skin"]).unwrap(), now).await.unwrap();
    stays_true(&app, &instance, "healthcare").await;
    save(db, pa.who, &Details::read(["none"], "no", "woman").unwrap(), now).await.unwrap();
    stays_true(&app, &instance, "details").await;
    for pay in ["14.50", "5"] {
        let typed = TypedWorkTerms { from: "4", to: "16.5", pay, ..TypedWorkTerms::default() };
        save(db, pa.who, &WorkTerms::read(&typed, now.today()).unwrap(), now).await.unwrap();
        stays_true(&app, &instance, "pay").await;
    }
    look(db, pa.who, Looking::Soon, now).await.unwrap();
    stays_true(&app, &instance, "looking").await;
    app.clock.advance(Duration::hours(5));
    instance.follows(&app).await;
    app.clock.advance(Duration::days(1));
    assert_eq!(
        instance.index.follow(db, &instance.gazetteer, app.clock.now()).await.unwrap(),
        Followed::Loaded,
        "another day"
    );
    confirm(db, pa.who, app.clock.now()).await.unwrap();
    stays_true(&app, &instance, "a confirmation").await;
}

#[rocket::async_test]
async fn wherever_the_record_goes_in_its_life() {
    let app = App::new().await;
    app.leave_jobs();
    let pa = somebody(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let instance = an_instance(db, &no_needs(), now).await;
    pause(db, pa.who, now).await.unwrap();
    stays_true(&app, &instance, "a pause").await;
    resume(db, pa.who, now).await.unwrap();
    stays_true(&app, &instance, "the end of a pause").await;
    save(db, pa.who, &Way::RecordOnly, now).await.unwrap();
    stays_true(&app, &instance, "another way").await;
    save(db, pa.who, &Way::Listed, now).await.unwrap();
    stays_true(&app, &instance, "the way back").await;
    let (_, officer) = an_officer(&app).await;
    let suspension = suspends(&app, officer, pa.id, false).await;
    stays_true(&app, &instance, "a suspension").await;
    let post = (&app.service.keys, &app.service.letterhead);
    lift(db, post, officer, (pa.id, suspension.id), &"Made up.".parse().unwrap(), now).await.unwrap();
    stays_true(&app, &instance, "its end").await;
    assert_eq!(instance.index.shelves().len(), 1);
    leave(db, pa.who, now).await.unwrap();
    stays_true(&app, &instance, "leaving").await;
    come_back(db, pa.who, now).await.unwrap();
    stays_true(&app, &instance, "coming back").await;
    assert!(instance.index.shelves().is_empty(), "as a draft");
}

#[rocket::async_test]
async fn whatever_is_checked() {
    let app = App::new().await;
    app.leave_jobs();
    let pa = somebody(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let instance = an_instance(db, &"identity".parse().unwrap(), now).await;
    let (_, registrar) = a_registrar(&app).await;
    declares(&app, registrar, pa.id).await;
    let accepts = async || {
        let claim = claims(db, pa.who).await.unwrap().remove(0);
        let acceptance = Acceptance { method: CheckMethod::InPerson, look_again_by: None, outcome: None };
        accept_claim(db, registrar, (pa.id, &claim), acceptance, now).await.unwrap();
        claim
    };
    accepts().await;
    stays_true(&app, &instance, "a decision").await;
    assert_eq!(instance.ids(&app, &an_employer(now), CASTLE).await, [pa.id]);
    let name = pa_registry::assistants::FullName::read("Asha", "Canarynew").unwrap();
    save(db, pa.who, &name, now).await.unwrap();
    stays_true(&app, &instance, "another name, with which the check falls").await;
    assert!(instance.index.shelves().is_empty());
    accepts().await;
    stays_true(&app, &instance, "another decision").await;
    let told = Told::Identity(IdentityPaper::Passport);
    let other = IdentityPaper::ALL.iter().copied().find(|paper| Told::Identity(*paper) != told).unwrap();
    let id = claims(db, pa.who).await.unwrap()[0].id;
    tell_claim(db, pa.who, Some(id), &Told::Identity(other), now).await.unwrap();
    stays_true(&app, &instance, "other papers").await;
    assert!(instance.index.shelves().is_empty());
    let claim = accepts().await;
    stays_true(&app, &instance, "a third decision").await;
    withdraw_claim(db, pa.who, claim.id, now).await.unwrap();
    stays_true(&app, &instance, "what was taken back").await;
    assert!(instance.index.shelves().is_empty());
}

#[rocket::async_test]
async fn a_change_that_is_committed_late_is_followed_and_old_ones_are_forgotten() {
    let app = App::new().await;
    let pa = somebody(&app).await;
    let (db, now) = (&app.service.db, app.clock.now());
    let instance = an_instance(db, &no_needs(), now).await;
    app.clock.advance(Duration::seconds(30));
    works(&app, pa.who, &[Day::Friday]).await;
    instance.follows(&app).await;
    // By the clock of another instance, or begun before and committed after.
    let sql = Sql::new("UPDATE assistants SET looking = 'no' WHERE id = $1").bind(pa.id);
    noted(&app, pa.id, sql, now).await;
    stays_true(&app, &instance, "a change with an instant before the last").await;
    let again = instance.index.follow(db, &instance.gazetteer, app.clock.now()).await.unwrap();
    assert_eq!(again, Followed::Records(0), "and once is enough");
    app.clock.advance(Duration::days(3));
    sweep(db, &app.service.keys, app.clock.now()).await.unwrap();
    let left = Sql::new("SELECT COUNT(*) FROM finder_changes");
    assert_eq!(db.read().await.unwrap().fetch_one::<(i64,)>(left).await.unwrap(), (0,));
}

/// A statement, noted as a change of an instant.
async fn noted(app: &App, id: AssistantId, sql: Sql, at: pa_registry::clock::Timestamp) {
    let mut tx = app.service.db.begin().await.unwrap();
    assert_eq!(tx.execute(sql).await.unwrap(), 1);
    let note = Sql::new("INSERT INTO finder_changes (id, assistant_id, changed_at) VALUES ($1, $2, $3)");
    tx.execute(note.bind(uuid::Uuid::now_v7()).bind(id).bind(at)).await.unwrap();
    tx.commit().await.unwrap();
}
