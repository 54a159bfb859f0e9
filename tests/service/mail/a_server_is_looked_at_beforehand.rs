//! `check` goes as far as one can without writing to anybody.

use pa_registry::mail::{Login, MailServer, MailServerError, Mailer, SmtpSettings};

use super::server::{Mood, SmtpServer, USER, a_dead_server, mailer};

#[tokio::test]
async fn one_that_is_well_hears_no_address() {
    for tls_first in [false, true] {
        let server = SmtpServer::new(Mood { tls_first, ..Mood::default() }).await;
        server.mailer().check().await.unwrap();
        let heard = server.heard();
        assert!(heard.iter().any(|line| line.starts_with("AUTH PLAIN ")), "{heard:?}");
        assert!(heard.iter().all(|line| !line.starts_with("MAIL") && !line.starts_with("RCPT")), "{heard:?}");
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_with_what_to_do() {
    let said = a_dead_server().await.check().await.unwrap_err().to_string();
    assert!(said.contains("cannot be reached") && said.contains("Check the setting mail."), "{said}");

    let server = SmtpServer::new(Mood::default()).await;
    let login = Login { user: USER.to_owned(), password: "wrong".to_owned() };
    let wrong = SmtpSettings { login: Some(login), ..server.settings() };
    let said = mailer(wrong).check().await.unwrap_err().to_string();
    let expected =
        "said no (535, 5.7.8) at the sign-in. Check the user in the setting mail, and mail_password.";
    assert!(said.ends_with(expected), "{said}");
}

#[tokio::test]
async fn a_file_of_certificates_has_to_hold_some() {
    let server = SmtpServer::new(Mood::default()).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    let settings = SmtpSettings { ca_file: Some(file.clone()), ..server.settings() };
    let missing = MailServer::new(settings.clone()).unwrap_err();
    assert!(
        matches!(missing, MailServerError::CaFile { .. }) && missing.to_string().contains("mail_ca_file")
    );
    for content in ["", "hello", "-----BEGIN CERTIFICATE-----\n???\n-----END CERTIFICATE-----\n"] {
        std::fs::write(&file, content).unwrap();
        let empty = MailServer::new(settings.clone()).unwrap_err();
        assert!(matches!(empty, MailServerError::NoCertificates { .. }), "{content}: {empty}");
    }
}

#[tokio::test]
async fn a_folder_is_tried_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    Mailer::Directory(folder.path().to_path_buf()).check().await.unwrap();
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    let file = tempfile::NamedTempFile::new().unwrap();
    let said = Mailer::Directory(file.path().to_path_buf()).check().await.unwrap_err().to_string();
    assert!(said.contains("Set mail to another folder"), "{said}");
}
