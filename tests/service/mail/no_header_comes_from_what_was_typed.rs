//! Whatever stands in a name, a subject or a text, a mail has the headers that it should have and no others.

use mail_parser::HeaderValue;
use pa_registry::mail::{Letterhead, Mailer, Message};
use proptest::prelude::*;

use super::scene::{SAM, letterhead, message, read, writing};

const HEADERS: [&str; 8] =
    ["auto-submitted", "content-type", "date", "from", "message-id", "mime-version", "subject", "to"];

fn sent(council: &str, subject: &str, text: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let head = Letterhead { council_name: council.to_owned(), ..letterhead() };
    let message = Message { writing: writing(subject, text), ..message() };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(Mailer::Directory(folder.path().to_path_buf()).send(&head, &message)).unwrap();
    let file = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    std::fs::read(file).unwrap()
}

/// One line, in which nothing is an encoded word (RFC 2047).
fn one_line(text: &str) -> String {
    let parts = text.split(|c: char| c.is_control() || c.is_whitespace());
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ").replace("=?", "= ?")
}

fn holds(council: &str, subject: &str, text: &str) -> Result<(), TestCaseError> {
    let bytes = sent(council, subject, text);
    let mail = read(&bytes);
    let mut names: Vec<_> = mail.headers().iter().map(|header| header.name().to_ascii_lowercase()).collect();
    names.sort();
    prop_assert_eq!(names, HEADERS);
    prop_assert_eq!(mail.subject().unwrap_or_default(), one_line(subject));
    let from = mail.from().unwrap().first().unwrap();
    prop_assert_eq!(from.name().unwrap_or_default(), one_line(council));
    prop_assert_eq!(from.address(), Some("register@council.example"));
    let to = mail.to().unwrap();
    prop_assert_eq!(to.iter().map(|to| to.address()).collect::<Vec<_>>(), [Some(SAM)]);
    let other = mail.headers().iter().filter(|header| matches!(header.value(), HeaderValue::Empty));
    prop_assert_eq!(other.count(), 0);
    prop_assert_eq!(mail.parts.len(), 3);
    Ok(())
}

#[test]
fn attacks_that_are_known() {
    for attack in [
        "x\r\nBcc: thief@example.net\r\n\r\nbody\n\rX: y\0\u{85}\u{2028}z",
        "x\nBcc: thief@example.net",
        "x\rBcc: thief@example.net",
        "\"x\" <thief@example.net>, y",
        "=?utf-8?q?x=0D=0ABcc:_thief@example.net?=",
        "=?utf-8?b?eA0KQmNjOiB0aGllZkBleGFtcGxlLm5ldA==?=",
        "x\\\"; <thief@example.net>",
        "--part-x\r\nContent-Type: text/html",
        ".\r\nMAIL FROM:<thief@example.net>",
    ] {
        holds(attack, attack, attack).unwrap_or_else(|error| panic!("{attack:?}: {error}"));
        assert!(format!("{SAM}{attack}").parse::<pa_registry::text::Email>().is_err(), "{attack:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn and_all_that_are_not(
        council in "[a-zA-Z\r\n\t\0 :;,<>@\"\\\\()=?_.\u{e9}\u{2028}\u{202e}😀-]{0,60}",
        subject in "(\r\n|=\\?utf-8\\?[qb]\\?|\\?=|[ -~]|\u{e9}|\u{4e2d}|😀|\0|\u{85}){0,60}",
        text in any::<String>(),
    ) {
        holds(&format!("C{council}"), &format!("S{subject}"), &text)?;
    }
}
