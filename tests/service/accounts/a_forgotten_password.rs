//! Whoever forgot the password gets a link, which sets another one, once, and lets nobody in.

use std::sync::Arc;

use pa_registry::accounts::{
    ForgottenPasswordError, GuessLimits, ResetPasswordError, ResetToken, Role, SignInError, Welcome,
    find_password_reset, forgotten_password, reset_password, sign_in,
};
use time::Duration;

use super::scene::{HOME, PASSWORD, SAM, Scene, WRONG, a_password, email, with};
use crate::support::database::TestDatabase;

async fn forgets(scene: &Scene, address: &str) -> Vec<(String, String)> {
    forgotten_password(&scene.desk(), &email(address), HOME, scene.now).await.unwrap();
    scene.told().await
}

async fn sets(scene: &Scene, link: &ResetToken, password: &str) -> Result<(), ResetPasswordError> {
    reset_password(&scene.desk(), link, &a_password(password), scene.now).await
}

#[tokio::test]
async fn the_link_sets_a_password_and_ends_every_session_everywhere() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    let elsewhere = scene.database.another_instance().await;
    let (one, other) = (scene.signs_in(SAM).await.session, scene.signs_in(SAM).await.session);
    assert_eq!(forgets(&scene, "SAM@example.org").await, [("SAM@example.org".into(), "new_password".into())]);
    let link: ResetToken = scene.link_to("new-password");
    for _ in 0..2 {
        let found = find_password_reset(scene.db(), &link, scene.now).await.unwrap();
        assert_eq!(found, Some(email(SAM)), "looking changes nothing");
    }
    assert!(scene.session(&one).await.is_some());

    sets(&scene, &link, WRONG).await.unwrap();

    for token in [&one, &other] {
        assert!(scene.session(token).await.is_none());
        let there = pa_registry::accounts::find_session(&elsewhere, token, scene.now).await.unwrap();
        assert!(there.is_none());
    }
    assert_eq!(scene.count("SELECT COUNT(*) FROM sessions").await, 0, "the link opened none");
    assert_eq!(scene.told().await, [(SAM.into(), "password_set".into())]);
    let old = scene.attempt(with(SAM, PASSWORD)).await;
    assert!(matches!(old, Err(SignInError::WrongDetails)));
    assert!(scene.attempt(with(SAM, WRONG)).await.is_ok());
    for kind in ["account.password_forgotten", "account.password_reset"] {
        assert_eq!(scene.audited(kind).await, 1, "{kind}");
    }
}

#[tokio::test]
async fn a_link_works_once_for_an_hour_and_for_one_account() {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, [Role::Assistant]).await;
    forgets(&scene, SAM).await;
    let first: ResetToken = scene.link_to("new-password");
    forgets(&scene, SAM).await;
    let second: ResetToken = scene.link_to("new-password");
    sets(&scene, &first, WRONG).await.unwrap();
    for used in [&first, &second, &ResetToken::draw()] {
        assert!(matches!(sets(&scene, used, PASSWORD).await, Err(ResetPasswordError::Gone)));
        assert_eq!(find_password_reset(scene.db(), used, scene.now).await.unwrap(), None);
    }
    forgets(&scene, SAM).await;
    let late: ResetToken = scene.link_to("new-password");
    scene.later(Duration::HOUR - Duration::SECOND);
    assert!(find_password_reset(scene.db(), &late, scene.now).await.unwrap().is_some());
    scene.later(Duration::SECOND);
    assert!(matches!(sets(&scene, &late, PASSWORD).await, Err(ResetPasswordError::Gone)));
    assert!(scene.attempt(with(SAM, WRONG)).await.is_ok());
}

#[tokio::test]
async fn the_second_factor_is_asked_for_as_always() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Registrar]).await;
    forgets(&scene, SAM).await;
    sets(&scene, &scene.link_to("new-password"), WRONG).await.unwrap();
    let welcome = sign_in(scene.db(), &scene.hasher, &scene.limits, with(SAM, WRONG), scene.now).await;
    assert!(matches!(welcome, Ok(Welcome::SecondFactor(_))), "{welcome:?}");
}

/// The statements that asking runs, in their order, and the rows that it leaves.
async fn work(address: &str) -> (String, [i64; 4]) {
    let log = tempfile::NamedTempFile::new().unwrap();
    let database =
        TestDatabase::with(|settings| settings.statement_log = Some(log.path().to_path_buf())).await;
    let scene = Scene::on(database);
    scene.an_account(SAM, [Role::Assistant]).await;
    let before = std::fs::read_to_string(log.path()).unwrap().len();
    forgotten_password(&scene.desk(), &email(address), HOME, scene.now).await.unwrap();
    let statements = std::fs::read_to_string(log.path()).unwrap().split_off(before);
    let rows = [
        scene.count("SELECT COUNT(*) FROM password_resets").await,
        scene.count("SELECT COUNT(*) FROM audit_events").await,
        scene.count("SELECT COUNT(*) FROM jobs").await,
        scene.count("SELECT COUNT(*) FROM guesses").await,
    ];
    (statements, rows)
}

#[tokio::test]
async fn an_address_without_an_account_costs_the_same_and_is_told_so() {
    let (known, rows) = work(SAM).await;
    assert!(known.contains("store/password_reset.rs") && known.contains("mail/store"), "{known}");
    assert_eq!(rows, [1, 1, 1, 1]);
    assert_eq!(work("nobody@example.org").await, (known, rows));

    let scene = Scene::new().await;
    assert_eq!(
        forgets(&scene, "nobody@example.org").await,
        [("nobody@example.org".into(), "no_account".into())]
    );
    assert!(!scene.mails()[0].writing.text.contains("new-password"));
    assert_eq!(scene.count("SELECT COUNT(*) FROM password_resets WHERE address_digest LIKE '%@%'").await, 0);
}

#[tokio::test]
async fn nobody_floods_a_mailbox_known_or_not() {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, [Role::Employer]).await;
    for address in [SAM, "nobody@example.org"] {
        let mut mails = 0;
        for _ in 0..7 {
            mails += forgets(&scene, address).await.len();
        }
        assert_eq!(mails, 5, "{address}");
    }
    scene.later(Duration::DAY);
    assert_eq!(forgets(&scene, SAM).await.len(), 1, "a day later there may be more");
}

#[tokio::test]
async fn one_network_address_cannot_make_us_write_to_everybody() {
    let mut scene = Scene::new().await;
    scene.limits = GuessLimits { per_network: 3, ..GuessLimits::default() };
    for number in 0..3 {
        forgets(&scene, &format!("stranger{number}@example.org")).await;
    }
    let answer = forgotten_password(&scene.desk(), &email(SAM), HOME, scene.now).await;
    let Err(ForgottenPasswordError::TooMany { retry_after }) = answer else { panic!("{answer:?}") };
    assert_eq!(retry_after, Duration::minutes(5));
    let other = forgotten_password(&scene.desk(), &email(SAM), [192, 0, 2, 8].into(), scene.now).await;
    assert!(other.is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_at_once_one_wins() {
    let scene = Arc::new(Scene::new().await);
    scene.an_account(SAM, [Role::Assistant]).await;
    forgets(&scene, SAM).await;
    let presses: Vec<_> = (0..8)
        .map(|_| {
            let scene = Arc::clone(&scene);
            tokio::spawn(async move { sets(&scene, &scene.link_to("new-password"), WRONG).await })
        })
        .collect();
    let mut won = 0;
    for press in presses {
        match press.await.unwrap() {
            Ok(()) => won += 1,
            Err(ResetPasswordError::Gone) => {}
            Err(error) => panic!("{error:?}"),
        }
    }
    assert_eq!(won, 1);
    assert_eq!(scene.told().await.len(), 1);
}
