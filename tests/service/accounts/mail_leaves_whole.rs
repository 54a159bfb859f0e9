//! A mail becomes one whole file with the headers it should have and no others.

use std::fs;
use std::path::Path;

use pa_registry::clock::Timestamp;
use pa_registry::mail::{Letterhead, MailError, Mailer, Message};

use super::scene::{SAM, email, letterhead};

fn now() -> Timestamp {
    "2026-11-21T09:30:00Z".parse().unwrap()
}

fn message() -> Message {
    Message {
        to: email(SAM),
        subject: "Café opens".to_owned(),
        text: "Hello,\n\na line\n.\nlast\n".to_owned(),
    }
}

/// The names of the headers, and everything after them.
fn parts(folder: &Path) -> (Vec<String>, String) {
    let files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 1, "{files:?}");
    assert_eq!(files[0].extension().unwrap(), "eml");
    let mail = fs::read_to_string(&files[0]).unwrap();
    let (head, body) = mail.split_once("\r\n\r\n").unwrap();
    let names = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
    let mut names: Vec<_> = names.map(|line| line.split(':').next().unwrap().to_owned()).collect();
    names.sort();
    (names, format!("{head}\r\n\r\n{body}"))
}

const HEADERS: [&str; 7] =
    ["Content-Transfer-Encoding", "Content-Type", "Date", "From", "Message-ID", "Subject", "To"];

#[tokio::test]
async fn with_its_headers() {
    let folder = tempfile::tempdir().unwrap();
    let mailer = Mailer::Directory(folder.path().join("not/there/yet"));
    mailer.send(&letterhead(), &message(), now()).await.unwrap();
    let (names, mail) = parts(&folder.path().join("not/there/yet"));
    assert_eq!(names, HEADERS);
    assert!(mail.contains("Date: Sat, 21 Nov 2026 09:30:00 +0000\r\n"), "{mail}");
    assert!(mail.contains("To: sam@example.org\r\n"), "{mail}");
    assert!(mail.contains("@council.example>\r\n"), "{mail}");
    assert!(mail.ends_with("Hello,\r\n\r\na line\r\n.\r\nlast\r\n"), "{mail}");
}

#[tokio::test]
async fn whatever_stands_in_its_parts() {
    let attack = "x\r\nBcc: thief@example.net\r\n\r\nbody\n\rX: y\0\u{85}\u{2028}";
    let folder = tempfile::tempdir().unwrap();
    let head = Letterhead { council_name: attack.to_owned(), ..letterhead() };
    let message = Message { subject: attack.to_owned(), text: attack.to_owned(), ..message() };
    Mailer::Directory(folder.path().to_path_buf()).send(&head, &message, now()).await.unwrap();
    let (names, mail) = parts(folder.path());
    assert_eq!(names, HEADERS, "{mail}");
    assert!(format!("{SAM}\r\nBcc: thief@example.net").parse::<pa_registry::text::Email>().is_err());
}

#[tokio::test]
async fn two_mails_never_share_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let mailer = Mailer::Directory(folder.path().to_path_buf());
    for _ in 0..10 {
        mailer.send(&letterhead(), &message(), now()).await.unwrap();
    }
    let mut ids: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| {
            let mail = fs::read_to_string(entry.unwrap().path()).unwrap();
            mail.lines().find(|line| line.starts_with("Message-ID")).unwrap().to_owned()
        })
        .collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 10);
}

#[cfg(unix)]
#[tokio::test]
async fn and_only_its_owner_reads_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    Mailer::Directory(folder.path().to_path_buf()).send(&letterhead(), &message(), now()).await.unwrap();
    let file = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap();
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
}

#[tokio::test]
async fn or_not_at_all() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let answer = Mailer::Directory(file.path().to_path_buf()).send(&letterhead(), &message(), now()).await;
    let Err(MailError::Folder { folder, .. }) = answer else { panic!("{answer:?}") };
    assert_eq!(folder, file.path());
}
