//! Where a link may lead.

use std::fmt;

use url::Url;

use crate::text::{Email, Phone};

/// Where a link leads: a web page over https, a mailbox or a telephone, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// Reads what was typed; nothing where a link may not lead there.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        let read = match typed.split_once(':')? {
            ("https", _) => web(typed),
            ("mailto", mailbox) => mail(mailbox),
            ("tel", number) => number.parse().ok().map(|number: Phone| format!("tel:{}", number.dialled())),
            _ => None,
        };
        read.map(Self)
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name before an `@` in a web address makes it look like another site's.
fn web(typed: &str) -> Option<String> {
    let url = typed.strip_prefix("https://").and(Url::parse(typed).ok())?;
    let named = url.username().is_empty() && url.password().is_none();
    (named && url.host_str().is_some_and(is_site)).then(|| url.to_string())
}

/// Whether a host is one that a page of somebody else's can be at: the parser takes quotes and signs too.
fn is_site(host: &str) -> bool {
    let plain =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    host.contains('.') && host.split('.').all(plain)
}

/// What the address of a mailbox may hold besides letters and digits, so that nothing in it has a second meaning.
const IN_A_MAILBOX: &str = "@.-_+";

fn mail(mailbox: &str) -> Option<String> {
    let email: Email = mailbox.parse().ok()?;
    let plain = email.as_str().chars().all(|c| c.is_ascii_alphanumeric() || IN_A_MAILBOX.contains(c));
    plain.then(|| format!("mailto:{}", email.as_str()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Address;

    fn read(typed: &str) -> Option<String> {
        Address::read(typed).map(|address| address.to_string())
    }

    #[test]
    fn web_pages_mailboxes_and_telephones_are_taken() {
        assert_eq!(read("https://a.example/x?y=1#z").as_deref(), Some("https://a.example/x?y=1#z"));
        assert_eq!(read("https://a.example").as_deref(), Some("https://a.example/"));
        assert_eq!(read("mailto:help@a.example").as_deref(), Some("mailto:help@a.example"));
        assert_eq!(read("tel:0116 496 0123").as_deref(), Some("tel:01164960123"));
    }

    #[test]
    fn nothing_else_is() {
        for wrong in [
            "",
            "a.example",
            "http://a.example",
            "HTTPS://a.example",
            "https:a.example",
            "https://",
            "https://localhost",
            "https://\".",
            "https://a..example",
            "https://bank.example@evil.example",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "//a.example",
            "/account",
            "mailto:",
            "mailto:a@b.example?body=x",
            "mailto:\"a b\"@c.example",
            "tel:",
            "tel:alert(1)",
            " https://a.example",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_only_plain_addresses_of_three_kinds_come_out(
            typed in "(https://|mailto:|tel:|javascript:|)[ -~\u{a0}-\u{ff}\u{202e}\n]{0,60}"
        ) {
            if let Some(address) = read(&typed) {
                prop_assert!(["https://", "mailto:", "tel:"].iter().any(|kind| address.starts_with(kind)));
                prop_assert!(address.chars().all(|c| c.is_ascii_graphic() && !"\"<>".contains(c)), "{address}");
            }
        }
    }
}
