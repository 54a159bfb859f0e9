//! A mail in a folder becomes one whole file.

use std::fs;
use std::path::{Path, PathBuf};

use pa_registry::mail::{MailError, Mailer, Next};

use super::scene::{SAM, letterhead, message, read};

fn files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

#[tokio::test]
async fn with_its_headers() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("not/there/yet");
    let sent = message();
    Mailer::Directory(place.clone()).send(&letterhead(), &sent).await.unwrap();
    let files = files(&place);
    assert_eq!((files.len(), files[0].extension().unwrap().to_str()), (1, Some("eml")));
    let bytes = fs::read(&files[0]).unwrap();
    let mail = read(&bytes);
    let from = mail.from().unwrap().first().unwrap();
    assert_eq!((from.name(), from.address()), (Some("Example Council"), Some("register@council.example")));
    assert_eq!(mail.to().unwrap().first().unwrap().address(), Some(SAM));
    assert_eq!(mail.subject(), Some("Café opens"));
    assert_eq!(mail.date().unwrap().to_rfc3339(), "2026-11-21T09:30:00Z");
    assert_eq!(mail.message_id(), Some(format!("{}@council.example", sent.id).as_str()));
    assert_eq!(mail.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
}

#[tokio::test]
async fn two_mails_never_share_a_file_and_one_sent_twice_does() {
    let folder = tempfile::tempdir().unwrap();
    let mailer = Mailer::Directory(folder.path().to_path_buf());
    for _ in 0..5 {
        let sent = message();
        mailer.send(&letterhead(), &sent).await.unwrap();
        mailer.send(&letterhead(), &sent).await.unwrap();
    }
    assert_eq!(files(folder.path()).len(), 5);
}

#[cfg(unix)]
#[tokio::test]
async fn and_only_its_owner_reads_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    Mailer::Directory(folder.path().to_path_buf()).send(&letterhead(), &message()).await.unwrap();
    let file = files(folder.path()).remove(0);
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
}

#[tokio::test]
async fn or_not_at_all() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let answer = Mailer::Directory(file.path().to_path_buf()).send(&letterhead(), &message()).await;
    assert_eq!(answer.as_ref().map_err(MailError::next), Err(Next::TryAgain));
    let Err(MailError::Folder { folder, .. }) = answer else { panic!("{answer:?}") };
    assert_eq!(folder, file.path());
}
