//! Whatever statement fails of what owners do to their ways in, it leaves everything or nothing.

use pa_registry::accounts::{
    AddressToken, ApiScope, Lasting, ResetToken, Role, Session, StepToken, Welcome, api_tokens,
    change_address, change_password, close_account, confirm_address, end_other_sessions, end_session,
    find_caller, forgotten_password, list_sessions, make_api_token, note_use, offer, pass, recover,
    renew_recovery_codes, reset_password, set_up, set_up_at_sign_in, sign_in, switch_off, withdraw_api_token,
};
use pa_registry::clock::Timestamp;
use time::Duration;

use super::acts_fail_whole::PLENTY;
use super::scene::{HOME, PASSWORD, SAM, Scene, WRONG, a_password, email, retyped, with};
use crate::support::faults::fails_at_every_statement;

/// A guess is counted before the password is looked at, and stays counted whatever happens then.
const BESIDE: [&str; 1] = ["guesses"];
/// So is a try of a code, and the password that goes before it begins a step.
const BESIDE_A_STEP: [&str; 2] = ["guesses", "sign_in_steps"];

async fn signed_in(roles: &[Role]) -> (Scene, Session) {
    let mut scene = Scene::new().await;
    scene.limits = PLENTY;
    scene.an_account(SAM, roles.iter().copied()).await;
    scene.signs_in(SAM).await;
    let session = scene.in_session(SAM).await;
    (scene, session)
}

#[tokio::test]
async fn changing_password_and_address() {
    let (scene, session) = signed_in(&[Role::Employer]).await;
    let (db, desk, now) = (&scene.database, scene.desk(), scene.now);
    let (own, new) = (retyped(PASSWORD), email("new@example.org"));
    let asks = async || change_address(&desk, &session, &own, &new, now).await;
    fails_at_every_statement(db, &BESIDE, asks).await;
    scene.told().await;
    let link: AddressToken = scene.link_to("new-address");
    fails_at_every_statement(db, &[], async || confirm_address(&desk, &session, &link, now).await).await;
    let other = a_password(WRONG);
    let changes = async || change_password(&desk, &session, &own, &other, now).await;
    fails_at_every_statement(db, &BESIDE, changes).await;
}

#[tokio::test]
async fn a_forgotten_password() {
    let (scene, _) = signed_in(&[Role::Employer]).await;
    let (db, desk, now) = (&scene.database, scene.desk(), scene.now);
    let (own, new) = (email(SAM), a_password(WRONG));
    fails_at_every_statement(db, &[], async || forgotten_password(&desk, &own, HOME, now).await).await;
    scene.told().await;
    let link: ResetToken = scene.link_to("new-password");
    fails_at_every_statement(db, &[], async || reset_password(&desk, &link, &new, now).await).await;
}

#[tokio::test]
async fn ending_sessions_and_closing() {
    let (scene, session) = signed_in(&[Role::Employer]).await;
    let (db, desk, now) = (&scene.database, scene.desk(), scene.now);
    let open = list_sessions(scene.db(), &session, now).await.unwrap();
    let other = open.iter().find(|other| other.id != session.id).unwrap().id;
    fails_at_every_statement(db, &[], async || end_session(&desk, &session, other, now).await).await;
    scene.signs_in(SAM).await;
    fails_at_every_statement(db, &[], async || end_other_sessions(&desk, &session, now).await).await;
    let own = retyped(PASSWORD);
    fails_at_every_statement(db, &BESIDE, async || close_account(&desk, &session, &own, now).await).await;
}

#[tokio::test]
async fn making_a_token_using_it_and_taking_it_back() {
    let (scene, session) = signed_in(&[Role::Assistant]).await;
    let (db, desk, now) = (&scene.database, scene.desk(), scene.now);
    let (own, wanted) = (retyped(PASSWORD), (ApiScope::OwnRecord, Lasting::Month));
    let makes = async || make_api_token(&desk, &session, &own, wanted, now).await;
    fails_at_every_statement(db, &BESIDE, makes).await;
    let token = make_api_token(&desk, &session, &own, wanted, now).await.unwrap();
    let caller = find_caller(scene.db(), &token, now).await.unwrap().unwrap();
    fails_at_every_statement(db, &[], async || note_use(scene.db(), &caller, now).await).await;
    let id = api_tokens(scene.db(), &session, now).await.unwrap()[0].id;
    let takes_back = async || withdraw_api_token(scene.db(), &session, id, now).await;
    fails_at_every_statement(db, &[], takes_back).await;
}

#[tokio::test]
async fn setting_up_a_second_factor_renewing_its_codes_and_switching_it_off() {
    let (scene, session) = signed_in(&[Role::Employer]).await;
    let (db, desk, now) = (&scene.database, scene.desk(), scene.now);
    let (own, offered) = (retyped(PASSWORD), offer(&scene.keys, session.account, None).unwrap());
    let code = offered.secret.code_at(now);
    let sets_up = async || set_up(&desk, &session, &own, (&offered.sealed, &code), now).await;
    fails_at_every_statement(db, &BESIDE, sets_up).await;
    let renews = async || renew_recovery_codes(&desk, &session, &own, now).await;
    fails_at_every_statement(db, &BESIDE, renews).await;
    fails_at_every_statement(db, &BESIDE, async || switch_off(&desk, &session, &own, now).await).await;
}

/// The step after the right password.
async fn step(scene: &Scene, now: Timestamp) -> Result<StepToken, String> {
    let request = with(SAM, PASSWORD);
    match sign_in(scene.db(), &scene.hasher, &scene.limits, request, now).await.map_err(told)? {
        Welcome::SecondFactor(token) => Ok(token),
        Welcome::In(_) => panic!("a second factor is asked for"),
    }
}

fn told(error: impl std::fmt::Debug) -> String {
    format!("{error:?}")
}

#[tokio::test]
async fn coming_in_with_a_second_factor() {
    let (scene, session) = signed_in(&[Role::Registrar]).await;
    let (db, desk, arrival) = (&scene.database, scene.desk(), with(SAM, PASSWORD).arrival);
    let set_up = renew_recovery_codes(&desk, &session, &retyped(PASSWORD), scene.now).await.unwrap();
    let printed = set_up[0].reveal();
    // Each try is of another quarter of an hour, so that no limit of tries is met.
    let mut now = scene.now;
    fails_at_every_statement(db, &BESIDE_A_STEP, async || {
        now += Duration::minutes(15);
        let token = step(&scene, now).await?;
        let code = scene.code_of(session.account, now);
        pass(&desk, &token, &code, &arrival, now).await.map_err(told)
    })
    .await;
    fails_at_every_statement(db, &BESIDE_A_STEP, async || {
        now += Duration::minutes(15);
        let token = step(&scene, now).await?;
        recover(&desk, &token, &printed, &arrival, now).await.map_err(told)
    })
    .await;
}

#[tokio::test]
async fn setting_up_the_second_factor_of_a_new_officer() {
    let (scene, session) = signed_in(&[Role::Registrar]).await;
    let (db, desk, arrival) = (&scene.database, scene.desk(), with(SAM, PASSWORD).arrival);
    scene.loses_second_factor(session.account).await;
    let offered = offer(&scene.keys, session.account, None).unwrap();
    let mut now = scene.now;
    fails_at_every_statement(db, &BESIDE_A_STEP, async || {
        now += Duration::minutes(15);
        let token = step(&scene, now).await?;
        let code = offered.secret.code_at(now);
        set_up_at_sign_in(&desk, (&token, &arrival), (&offered.sealed, &code), now).await.map_err(told)
    })
    .await;
}
