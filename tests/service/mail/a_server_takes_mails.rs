//! A mail server that does as it should takes a mail once, encrypted, from somebody who signed in.

use pa_registry::mail::{Login, Protection, SmtpSettings};

use super::scene::{SAM, letterhead, message, read};
use super::server::{Instead, Mood, SmtpServer, USER, mailer};

#[tokio::test]
async fn over_starttls() {
    let server = SmtpServer::new(Mood::default()).await;
    let sent = message();
    server.mailer().send(&letterhead(), &sent).await.unwrap();
    let taken = server.taken();
    assert_eq!(taken.len(), 1);
    assert_eq!(
        (taken[0].from.as_str(), taken[0].to.as_slice()),
        ("register@council.example", &[SAM.to_owned()][..])
    );
    let mail = read(taken[0].mail.as_bytes());
    assert_eq!(mail.message_id(), Some(format!("{}@council.example", sent.id).as_str()));
    assert_eq!(mail.body_text(0).unwrap().replace("\r\n", "\n"), "Hello,\n\na line\n.\n..\nlast\n");

    let verbs: Vec<_> =
        server.heard().iter().map(|line| line.split(' ').next().unwrap().to_owned()).collect();
    assert_eq!(verbs, ["EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "QUIT"]);
    assert_eq!(server.heard()[0], "EHLO register.example");
}

#[tokio::test]
async fn over_tls_from_the_start() {
    let server = SmtpServer::new(Mood { tls_first: true, ..Mood::default() }).await;
    server.mailer().send(&letterhead(), &message()).await.unwrap();
    assert_eq!(server.taken().len(), 1);
}

#[tokio::test]
async fn without_encryption_only_on_this_machine_and_only_when_asked() {
    let server = SmtpServer::new(Mood { no_starttls: true, ..Mood::default() }).await;
    let plain = SmtpSettings { protection: Protection::Loopback, login: None, ..server.settings() };
    mailer(plain.clone()).send(&letterhead(), &message()).await.unwrap();
    assert_eq!(server.taken().len(), 1);
    // An address of the documentation networks: nobody is there, and nobody is rung.
    let elsewhere = SmtpSettings { host: "192.0.2.1".to_owned(), ..plain };
    let said = mailer(elsewhere).send(&letterhead(), &message()).await.unwrap_err().to_string();
    assert!(said.contains("without encryption only a server on this machine is written to"), "{said}");
}

#[tokio::test]
async fn sent_again_it_is_the_same_mail() {
    let server = SmtpServer::new(Mood::default()).await;
    let sent = message();
    server.mailer().send(&letterhead(), &sent).await.unwrap();
    server.mailer().send(&letterhead(), &sent).await.unwrap();
    let taken = server.taken();
    assert_eq!(taken.len(), 2);
    assert_eq!(taken[0].mail, taken[1].mail);
}

#[tokio::test]
async fn whatever_the_server_says_goodbye_with() {
    let server = SmtpServer::new(Mood { instead: Some(("QUIT", Instead::HangsUp)), ..Mood::default() }).await;
    server.mailer().send(&letterhead(), &message()).await.unwrap();
    let server = SmtpServer::new(Mood { instead: Some(("QUIT", Instead::Sleeps)), ..Mood::default() }).await;
    server.mailer().send(&letterhead(), &message()).await.unwrap();
}

#[tokio::test]
async fn debug_output_keeps_the_password() {
    let server = SmtpServer::new(Mood::default()).await;
    let login = Login { user: USER.to_owned(), password: "hush hush".to_owned() };
    let settings = SmtpSettings { login: Some(login), ..server.settings() };
    let shown = format!("{settings:?} {:?}", mailer(settings.clone()));
    assert!(!shown.contains("hush"), "{shown}");
}
