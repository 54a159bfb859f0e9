//! An owner sets the second factor up, renews its codes and switches it off, each time with the password.

use pa_registry::accounts::{
    AccountActor, ChangeFactorError, FactorStatus, PassError, ProofError, RecoveryCode, Role, Session,
    SetUpError, SignIn, StepToken, Welcome, factor_status, find_step, offer, recover, renew_recovery_codes,
    set_up, sign_in, sweep, switch_off,
};
use time::Duration;

use super::scene::{PASSWORD, SAM, Scene, WRONG, retyped, with};

/// Sets up the second factor of somebody who is signed in.
async fn sets_up(scene: &Scene, session: &Session, password: &str) -> Result<Vec<RecoveryCode>, SetUpError> {
    let offered = offer(&scene.keys, session.account, None).unwrap();
    let code = offered.secret.code_at(scene.now);
    let codes =
        set_up(&scene.desk(), session, &retyped(password), (&offered.sealed, &code), scene.now).await?;
    scene.takes_secret(session.account, offered.secret);
    Ok(codes)
}

async fn status(scene: &Scene, session: &Session) -> FactorStatus {
    factor_status(scene.db(), AccountActor::of(session)).await.unwrap()
}

/// The step of somebody whose password was right.
async fn step(scene: &Scene, request: SignIn) -> StepToken {
    match sign_in(scene.db(), &scene.hasher, &scene.limits, request, scene.now).await.unwrap() {
        Welcome::SecondFactor(token) => token,
        Welcome::In(_) => panic!("a second factor is asked for"),
    }
}

async fn recovers(scene: &Scene, code: &RecoveryCode) -> Result<(), PassError> {
    let request = with(SAM, PASSWORD);
    let arrival = request.arrival.clone();
    let token = step(scene, request).await;
    recover(&scene.desk(), &token, &code.reveal(), &arrival, scene.now).await.map(drop)
}

#[tokio::test]
async fn set_up_by_somebody_who_is_signed_in() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Employer]).await;
    let other = scene.signs_in(SAM).await.session;
    let session = scene.in_session(SAM).await;
    let wrong = sets_up(&scene, &session, WRONG).await;
    assert!(matches!(wrong, Err(SetUpError::Proof(ProofError::Wrong))));
    assert_eq!(status(&scene, &session).await, FactorStatus { set_up_at: None, codes_left: 0 });
    assert_eq!(sets_up(&scene, &session, PASSWORD).await.unwrap().len(), 10);
    assert_eq!(scene.told().await, [(SAM.to_owned(), "factor_set_up".to_owned())]);
    assert!(scene.session(&other).await.is_none(), "other sessions end");
    assert_eq!(scene.count("SELECT COUNT(*) FROM sessions WHERE second_factor_at IS NOT NULL").await, 1);
    let expected = FactorStatus { set_up_at: Some(scene.now), codes_left: 10 };
    assert_eq!(status(&scene, &session).await, expected);
    assert_eq!(scene.audited("second_factor.set_up").await, 1);
    // From now on the password alone is not enough.
    let token = step(&scene, with(SAM, PASSWORD)).await;
    assert!(find_step(scene.db(), &token, scene.now).await.unwrap().unwrap().has_factor);
    scene.signs_in(SAM).await;
}

#[tokio::test]
async fn another_telephone_takes_the_place_of_the_old() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Registrar]).await;
    let session = scene.in_session(SAM).await;
    let first = sets_up(&scene, &session, PASSWORD).await.unwrap();
    let old = scene.code(session.account);
    let second = sets_up(&scene, &session, PASSWORD).await.unwrap();
    assert_ne!(scene.code(session.account), old);
    assert!(matches!(recovers(&scene, &first[0]).await, Err(PassError::Wrong)));
    recovers(&scene, &second[0]).await.unwrap();
    let code = scene.code(session.account);
    let not_ours = set_up(&scene.desk(), &session, &retyped(PASSWORD), ("made up", &code), scene.now).await;
    assert!(matches!(not_ours, Err(SetUpError::NotOffered)));
}

#[tokio::test]
async fn recovery_codes_are_used_up_and_renewed() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Employer]).await;
    let session = scene.in_session(SAM).await;
    let old = sets_up(&scene, &session, PASSWORD).await.unwrap();
    recovers(&scene, &old[0]).await.unwrap();
    assert!(matches!(recovers(&scene, &old[0]).await, Err(PassError::Wrong)));
    assert_eq!(status(&scene, &session).await.codes_left, 9);
    scene.told().await;
    let wrong = renew_recovery_codes(&scene.desk(), &session, &retyped(WRONG), scene.now).await;
    assert!(matches!(wrong, Err(SetUpError::Proof(ProofError::Wrong))));
    let new = renew_recovery_codes(&scene.desk(), &session, &retyped(PASSWORD), scene.now).await.unwrap();
    assert_eq!(scene.told().await, [(SAM.to_owned(), "recovery_codes_renewed".to_owned())]);
    assert_eq!(status(&scene, &session).await.codes_left, 10);
    assert!(matches!(recovers(&scene, &old[1]).await, Err(PassError::Wrong)));
    recovers(&scene, &new[1]).await.unwrap();
    assert_eq!(scene.told().await, [(SAM.to_owned(), "recovery_code_used".to_owned())]);
    for (kind, times) in [("recovery_code.used", 2), ("recovery_codes.renewed", 1)] {
        assert_eq!(scene.audited(kind).await, times, "{kind}");
    }
}

#[tokio::test]
async fn switched_off_by_who_is_no_officer() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Employer]).await;
    let session = scene.in_session(SAM).await;
    sets_up(&scene, &session, PASSWORD).await.unwrap();
    scene.told().await;
    let wrong = switch_off(&scene.desk(), &session, &retyped(WRONG), scene.now).await;
    assert!(matches!(wrong, Err(ChangeFactorError::Proof(ProofError::Wrong))));
    switch_off(&scene.desk(), &session, &retyped(PASSWORD), scene.now).await.unwrap();
    assert_eq!(scene.told().await, [(SAM.to_owned(), "factor_switched_off".to_owned())]);
    assert_eq!(status(&scene, &session).await, FactorStatus { set_up_at: None, codes_left: 0 });
    let again = switch_off(&scene.desk(), &session, &retyped(PASSWORD), scene.now).await;
    assert!(matches!(again, Err(ChangeFactorError::None)));
    assert_eq!(scene.audited("second_factor.switched_off").await, 1);
}

#[tokio::test]
async fn officers_cannot_be_without() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Employer, Role::Registrar]).await;
    let session = scene.in_session(SAM).await;
    let refused = switch_off(&scene.desk(), &session, &retyped(PASSWORD), scene.now).await;
    assert!(matches!(refused, Err(ChangeFactorError::OfficerNeedsIt)));
    assert!(status(&scene, &session).await.set_up_at.is_some());
    assert!(scene.told().await.is_empty());
}

#[tokio::test]
async fn a_step_that_was_not_finished_is_forgotten() {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, [Role::Registrar]).await;
    let token = step(&scene, with(SAM, PASSWORD)).await;
    scene.later(Duration::minutes(10));
    assert_eq!(find_step(scene.db(), &token, scene.now).await.unwrap(), None);
    scene.later(Duration::SECOND);
    sweep(scene.db(), scene.now).await.unwrap();
    assert_eq!(scene.count("SELECT COUNT(*) FROM sign_in_steps").await, 0);
}
