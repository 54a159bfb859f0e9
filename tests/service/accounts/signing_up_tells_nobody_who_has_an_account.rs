//! Whoever signs up is answered the same; only the mailbox's owner learns more.

use pa_registry::accounts::{GuessLimits, Role, SignUp, SignUpError, SignUpRole};
use time::Duration;

use super::scene::{PASSWORD, SAM, Scene, email};
use crate::support::database::TestDatabase;

#[tokio::test]
async fn a_known_address_leaves_the_same_row_and_another_mail() {
    let scene = Scene::new().await;
    scene.an_account(SAM, [Role::Employer]).await;
    scene.signs_up("SAM@example.org").await;
    scene.signs_up("alex@example.org").await;
    assert_eq!(scene.count("SELECT COUNT(*) FROM sign_ups").await, 2);
    let mails = scene.mails();
    assert_eq!(mails[0].writing.subject, "You already have an account");
    assert!(!mails[0].writing.text.contains("/confirm/"));
    assert_eq!(mails[0].to, email(SAM));
    assert_eq!(mails[1].writing.subject, "Confirm your email address");
    assert_eq!(scene.count("SELECT COUNT(*) FROM accounts").await, 1);
}

#[tokio::test]
async fn nobody_floods_a_mailbox() {
    let mut scene = Scene::new().await;
    scene.an_account(SAM, [Role::Employer]).await;
    for address in [SAM, "alex@example.org"] {
        let before = scene.mails().len();
        for _ in 0..7 {
            scene.signs_up(address).await;
        }
        assert_eq!(scene.mails().len() - before, 5, "{address}");
    }
    scene.later(Duration::DAY);
    scene.signs_up(SAM).await;
    assert_eq!(scene.mails().len(), 11, "a day later there may be more");
}

/// The statements that signing up runs, in order of their first run.
async fn statements(address: &str) -> String {
    let log = tempfile::NamedTempFile::new().unwrap();
    let database =
        TestDatabase::with(|settings| settings.statement_log = Some(log.path().to_path_buf())).await;
    let scene = Scene::on(database);
    scene.an_account(SAM, [Role::Employer]).await;
    let before = std::fs::read_to_string(log.path()).unwrap().len();
    scene.signs_up(address).await;
    std::fs::read_to_string(log.path()).unwrap().split_off(before)
}

#[tokio::test]
async fn both_cost_the_same_statements() {
    let known = statements(SAM).await;
    assert!(known.contains("mail/store/outgoing.rs") && known.contains("queue/store.rs"), "{known}");
    assert_eq!(statements("alex@example.org").await, known);
}

#[tokio::test]
async fn one_network_address_cannot_make_us_write_to_everybody() {
    let scene = Scene::new().await;
    let limits = GuessLimits { per_network: 3, ..GuessLimits::default() };
    let mut answers = Vec::new();
    for (number, network) in [(0, 7), (1, 7), (2, 7), (3, 7), (4, 8)] {
        let request = SignUp {
            role: SignUpRole::Employer,
            email: email(&format!("stranger{number}@example.org")),
            password_hash: scene.hash(PASSWORD).await,
            network: [192, 0, 2, network].into(),
        };
        let answer = scene.takes(request, &limits).await;
        answers.push(match answer {
            Ok(()) => "taken",
            Err(SignUpError::TooMany { retry_after }) if retry_after == Duration::minutes(5) => "wait",
            Err(_) => "failed",
        });
    }
    assert_eq!(answers, ["taken", "taken", "taken", "wait", "taken"]);
    assert_eq!(scene.mails().len(), 4);
}
