//! Each way in which a mail server may fail says what has to become of the mail, and what an operator can do; nothing
//! of the person is in it.

use pa_registry::mail::{MailError, Next, SmtpFailure, SmtpSettings, Step, Why};

use super::scene::{SAM, letterhead, message};
use super::server::Instead::{HangsUp, Says, SaysAndHangsUp, Sleeps};
use super::server::{Instead, Mood, SmtpServer, a_dead_server, mailer};

/// Sends one mail, and gives the failure, what follows from it, and how many mails the server has seen the end of.
async fn sending(server: &SmtpServer, settings: SmtpSettings) -> (SmtpFailure, Next, usize) {
    let error = mailer(settings).send(&letterhead(), &message()).await.unwrap_err();
    let (next, said) = (error.next(), error.to_string());
    assert!(said.starts_with("The mail server localhost:") && said.ends_with('.'), "{said}");
    assert!(!said.contains(SAM) && !format!("{error:?}").contains(SAM), "{said}");
    let MailError::Smtp(failure) = error else { panic!("{said}") };
    (failure, next, server.taken().len())
}

async fn in_mood(mood: Mood) -> (SmtpFailure, Next, usize) {
    let server = SmtpServer::new(mood).await;
    let settings = server.settings();
    sending(&server, settings).await
}

async fn with(place: &'static str, instead: Instead) -> (SmtpFailure, Next, usize) {
    in_mood(Mood { instead: Some((place, instead)), ..Mood::default() }).await
}

const BEFORE_THE_END: [(&str, Step); 7] = [
    ("HELLO", Step::Connect),
    ("EHLO", Step::Connect),
    ("STARTTLS", Step::Encrypt),
    ("AUTH", Step::SignIn),
    ("MAIL", Step::Sender),
    ("RCPT", Step::Recipient),
    ("DATA", Step::Ready),
];

#[tokio::test]
async fn dead() {
    let error = a_dead_server().await.send(&letterhead(), &message()).await.unwrap_err();
    assert_eq!(error.next(), Next::TryAgain);
    assert!(error.to_string().contains("cannot be reached: "), "{error}");
}

#[tokio::test]
async fn slow_before_the_end_of_the_message() {
    for (place, step) in BEFORE_THE_END {
        let (failure, next, seen) = with(place, Sleeps).await;
        assert_eq!(
            (failure.at, failure.why, next, seen),
            (step, Why::TimedOut, Next::TryAgain, 0),
            "{place}"
        );
    }
}

#[tokio::test]
async fn gone_before_the_end_of_the_message() {
    for (place, step) in BEFORE_THE_END {
        let (failure, next, seen) = with(place, HangsUp).await;
        assert_eq!((failure.at, failure.why, next, seen), (step, Why::Broken, Next::TryAgain, 0), "{place}");
    }
}

#[tokio::test]
async fn busy_anywhere() {
    for (place, step) in BEFORE_THE_END.into_iter().chain([("END", Step::Answer)]) {
        let (failure, next, _) = with(place, SaysAndHangsUp("421 4.3.2 later")).await;
        let why = Why::Refused { code: 421, detail: Some("4.3.2".to_owned()) };
        assert_eq!((failure.at, failure.why, next), (step, why, Next::TryAgain), "{place}");
    }
}

/// What was refused before the recipient was named says nothing about the mail: settings are wrong, and mails wait.
#[tokio::test]
async fn refusing_anywhere() {
    for (place, step) in BEFORE_THE_END.into_iter().chain([("END", Step::Answer)]) {
        let (failure, next, _) = with(place, Says("554 no")).await;
        let expected = if step >= Step::Recipient { Next::GiveUp } else { Next::TryAgain };
        let why = Why::Refused { code: 554, detail: None };
        assert_eq!((failure.at, failure.why, next), (step, why, expected), "{place}");
    }
}

#[tokio::test]
async fn silent_after_the_whole_message() {
    for (instead, why) in [(HangsUp, Why::Broken), (Sleeps, Why::TimedOut), (Says("nonsense"), Why::Broken)] {
        let (failure, next, seen) = with("END", instead).await;
        assert_eq!(
            (failure.at, failure.why, next, seen),
            (Step::Answer, why, Next::PerhapsSent, 1),
            "{instead:?}"
        );
    }
}

#[tokio::test]
async fn that_knows_not_this_recipient() {
    let mood = Mood { unknown: Some(SAM), ..Mood::default() };
    let server = SmtpServer::new(mood).await;
    let (failure, next, seen) = sending(&server, server.settings()).await;
    let why = Why::Refused { code: 550, detail: Some("5.1.1".to_owned()) };
    assert_eq!((failure.at, failure.why, next, seen), (Step::Recipient, why, Next::GiveUp, 0));
    // Somebody else's mail is taken.
    let other = pa_registry::mail::Message { to: super::scene::email("alex@example.org"), ..message() };
    server.mailer().send(&letterhead(), &other).await.unwrap();
    assert_eq!(server.taken().len(), 1);
}

/// A promise that is not kept cannot be told from one that is: SMTP ends with the server's yes.
#[tokio::test]
async fn lying() {
    let server =
        SmtpServer::new(Mood { instead: Some(("END", SaysAndHangsUp("250 taken"))), ..Mood::default() })
            .await;
    server.mailer().send(&letterhead(), &message()).await.unwrap();
    // But a yes to the wrong question is none.
    let (failure, next, seen) = with("DATA", Says("250 taken")).await;
    assert_eq!((failure.at, failure.why, next, seen), (Step::Ready, Why::Broken, Next::TryAgain, 0));
}

#[tokio::test]
async fn that_offers_no_encryption_hears_nothing() {
    let server = SmtpServer::new(Mood { no_starttls: true, ..Mood::default() }).await;
    let (failure, next, _) = sending(&server, server.settings()).await;
    assert_eq!((failure.at, failure.why, next), (Step::Encrypt, Why::NotEncrypted, Next::TryAgain));
    assert!(server.heard().iter().all(|line| !line.starts_with("AUTH") && !line.starts_with("MAIL")));
}

#[tokio::test]
async fn that_cannot_prove_who_it_is_hears_nothing() {
    for tls_first in [false, true] {
        let other = Mood { certificate_for: Some("elsewhere.example"), tls_first, ..Mood::default() };
        let server = SmtpServer::new(other).await;
        let (failure, next, _) = sending(&server, server.settings()).await;
        assert!(
            matches!(&failure.why, Why::NotTrusted(why) if why.contains("not valid for name")),
            "{failure:?}"
        );
        assert_eq!(next, Next::TryAgain);

        let server = SmtpServer::new(Mood { tls_first, ..Mood::default() }).await;
        let (failure, ..) = sending(&server, SmtpSettings { ca_file: None, ..server.settings() }).await;
        assert!(matches!(failure.why, Why::NotTrusted(_)), "{failure:?}");
        assert!(failure.to_string().contains("mail_ca_file"), "{failure}");
        assert!(server.heard().iter().all(|line| !line.starts_with("AUTH") && !line.starts_with("MAIL")));
    }
}

/// Answers that somebody in between slips in before the encryption begins are not taken for the server's.
#[tokio::test]
async fn that_speaks_out_of_turn() {
    let slipped = "220 go on\r\n250 localhost\r\n250 ok\r\n250 ok\r\n354 go on\r\n250 taken";
    let (failure, next, seen) = with("STARTTLS", Says(slipped)).await;
    assert_eq!((failure.at, failure.why, next, seen), (Step::Encrypt, Why::Broken, Next::TryAgain, 0));
}

#[tokio::test]
async fn that_offers_no_way_to_sign_in() {
    let (failure, next, _) = in_mood(Mood { no_sign_in: true, ..Mood::default() }).await;
    assert_eq!((failure.at, failure.why, next), (Step::SignIn, Why::NoSignIn, Next::TryAgain));
}
