//! A session ends when it is not used, when it is old, and when somebody ends it.

use pa_registry::accounts::{AssistantActor, EmployerActor, Role, SessionToken, sign_out, touch_session};
use pa_registry::storage::Sql;
use time::Duration;

use super::scene::{SAM, Scene};

async fn lasts(roles: &[Role], idle: Duration, absolute: Duration) {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, roles.iter().copied()).await;
    let unused = scene.signs_in(SAM).await.session;
    let used = scene.signs_in(SAM).await.session;
    let began = scene.now;
    scene.later(idle - Duration::SECOND);
    assert!(scene.session(&unused).await.is_some());
    touch_session(scene.db(), &scene.session(&used).await.unwrap(), scene.now).await.unwrap();
    scene.later(Duration::SECOND);
    assert!(scene.session(&unused).await.is_none(), "{roles:?}: unused for {idle}");
    while scene.now + idle - Duration::MINUTE < began + absolute {
        scene.later(idle - Duration::MINUTE);
        let session = scene.session(&used).await.unwrap();
        touch_session(scene.db(), &session, scene.now).await.unwrap();
    }
    scene.now = began + absolute - Duration::SECOND;
    assert!(scene.session(&used).await.is_some());
    scene.later(Duration::SECOND);
    assert!(scene.session(&used).await.is_none(), "{roles:?}: {absolute} old");
}

#[tokio::test]
async fn of_assistants_and_employers_after_two_hours_or_a_day() {
    lasts(&[Role::Assistant], Duration::hours(2), Duration::hours(24)).await;
    lasts(&[Role::Employer], Duration::hours(2), Duration::hours(24)).await;
}

#[tokio::test]
async fn of_providers_after_an_hour_or_half_a_day() {
    lasts(&[Role::Provider], Duration::hours(1), Duration::hours(12)).await;
}

#[tokio::test]
async fn of_officers_after_half_an_hour_or_half_a_day() {
    for role in [Role::Registrar, Role::Safeguarding, Role::Commissioner, Role::Administrator] {
        lasts(&[role], Duration::minutes(30), Duration::hours(12)).await;
    }
    lasts(&[Role::Employer, Role::Registrar], Duration::minutes(30), Duration::hours(12)).await;
}

#[tokio::test]
async fn use_is_written_down_every_five_minutes_at_most() {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let token = scene.signs_in(SAM).await.session;
    let began = scene.now;
    let session = scene.session(&token).await.unwrap();
    scene.later(Duration::minutes(4));
    touch_session(scene.db(), &session, scene.now).await.unwrap();
    assert_eq!(scene.session(&token).await.unwrap().seen_at, began);
    scene.later(Duration::MINUTE);
    touch_session(scene.db(), &session, scene.now).await.unwrap();
    assert_eq!(scene.session(&token).await.unwrap().seen_at, began + Duration::minutes(5));
    // A request that began before the last note finds it written and leaves it.
    touch_session(scene.db(), &session, scene.now + Duration::MINUTE).await.unwrap();
    assert_eq!(scene.session(&token).await.unwrap().seen_at, began + Duration::minutes(5));
}

#[tokio::test]
async fn by_signing_out_on_every_instance_and_no_other() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let (one, other) = (scene.signs_in(SAM).await.session, scene.signs_in(SAM).await.session);
    let session = scene.session(&one).await.unwrap();
    sign_out(scene.db(), &session, scene.now).await.unwrap();
    let elsewhere = scene.database.another_instance().await;
    assert!(pa_registry::accounts::find_session(&elsewhere, &one, scene.now).await.unwrap().is_none());
    assert!(scene.session(&other).await.is_some());
    sign_out(scene.db(), &session, scene.now).await.unwrap();
}

#[tokio::test]
async fn a_token_that_was_never_given_opens_nothing() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    scene.signs_in(SAM).await;
    assert!(scene.session(&SessionToken::draw()).await.is_none());
    assert!(SessionToken::parse("nonsense").is_none());
}

#[tokio::test]
async fn a_role_that_is_taken_away_is_gone_at_the_next_request() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant, Role::Employer]).await;
    let token = scene.signs_in(SAM).await.session;
    for role in ["employer", "assistant"] {
        let mut tx = scene.db().begin().await.unwrap();
        tx.execute(Sql::new("DELETE FROM account_roles WHERE role = $1").bind(role)).await.unwrap();
        tx.commit().await.unwrap();
        let session = scene.session(&token).await;
        assert!(session.as_ref().and_then(EmployerActor::of).is_none());
        assert_eq!(session.as_ref().and_then(AssistantActor::of).is_some(), role == "employer");
    }
}
