//! The outbox over a mail server with moods: nothing is lost, and nothing is sent twice but where nobody can know.

use pa_registry::queue::Failure;
use time::Duration;

use super::outbox::Outbox;
use super::scene::{SAM, read, writing};
use super::server::Instead::{HangsUp, SaysAndHangsUp};
use super::server::{Mood, SmtpServer, a_dead_server};

async fn with_a_mail() -> Outbox {
    let outbox = Outbox::new().await;
    outbox.posts(&writing("A subject", "Hello.")).await;
    outbox
}

const SENT: &str = "SELECT COUNT(*) FROM outgoing_mails WHERE sent_at IS NOT NULL";

#[tokio::test]
async fn a_dead_server_is_tried_again_until_it_lives() {
    let mut outbox = with_a_mail().await;
    let dead = a_dead_server().await;
    for _ in 0..3 {
        let failure = outbox.works(&dead).await;
        assert_eq!(failure, Some(Failure::Later("the mail server cannot be reached")));
        assert!(outbox.claims().await.is_none(), "not at once");
        outbox.now += Duration::hours(1);
    }
    let server = SmtpServer::new(Mood::default()).await;
    assert_eq!(outbox.works(&server.mailer()).await, None);
    assert_eq!((server.taken().len(), outbox.count(SENT).await), (1, 1));
}

#[tokio::test]
async fn a_server_that_takes_it_and_says_nothing_gets_it_again_under_the_same_name() {
    let mut outbox = with_a_mail().await;
    let silent = SmtpServer::new(Mood { instead: Some(("END", HangsUp)), ..Mood::default() }).await;
    let unsaid = "the mail server did not say whether it took the mail: it is sent again under the same name";
    assert_eq!(outbox.works(&silent.mailer()).await, Some(Failure::Later(unsaid)));
    outbox.now += Duration::hours(1);
    let server = SmtpServer::new(Mood::default()).await;
    assert_eq!(outbox.works(&server.mailer()).await, None);
    let (first, second) = (silent.taken().remove(0).mail, server.taken().remove(0).mail);
    assert!(read(first.as_bytes()).message_id().is_some_and(|id| id.ends_with("@council.example")));
    assert_eq!(first, second, "the same to the last byte, the date too");
}

#[tokio::test]
async fn a_busy_server_is_tried_again_and_a_refusal_is_parked() {
    let mut outbox = with_a_mail().await;
    let busy =
        SmtpServer::new(Mood { instead: Some(("RCPT", SaysAndHangsUp("421 later"))), ..Mood::default() })
            .await;
    let reason = "the mail server does not take mails at the moment";
    assert_eq!(outbox.works(&busy.mailer()).await, Some(Failure::Later(reason)));
    outbox.now += Duration::hours(1);
    let strict = SmtpServer::new(Mood { unknown: Some(SAM), ..Mood::default() }).await;
    let reason = "the mail server refused the recipient's address for good";
    assert_eq!(outbox.works(&strict.mailer()).await, Some(Failure::Never(reason)));
    outbox.now += Duration::days(30);
    assert!(outbox.claims().await.is_none(), "it waits for somebody to look");
    assert_eq!(outbox.count("SELECT COUNT(*) FROM jobs WHERE parked_at IS NOT NULL").await, 1);
}
