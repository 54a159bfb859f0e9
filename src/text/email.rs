//! Email addresses.

use std::{fmt, str::FromStr};

use lettre::Address;

use super::clean::{Lines, TextRefused, clean};

/// The longest address that fits an SMTP path (RFC 5321, 4.5.3.1.3).
const MOST: usize = 254;

/// An email address: as it was typed for showing and sending, folded for comparing.
///
/// Two people never share a mailbox that differs only in capitals, so capitals do not part accounts.
#[derive(Clone, Eq)]
pub struct Email {
    typed: String,
    folded: String,
}

/// Why a text is not an email address that we can write to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailRefused {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Missing,
    /// More than 254 characters.
    #[error("longer than {MOST} characters")]
    TooLong,
    /// Not in the form `name@example.com`, or with letters that mail servers may not take.
    #[error("not in the form of an email address")]
    Format,
}

impl Email {
    /// The address as it was typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// The address for comparing and finding.
    #[must_use]
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// The half after the `@`, for finding the mail server.
    #[must_use]
    pub fn host(&self) -> &str {
        self.folded.rsplit('@').next().unwrap_or_default()
    }

    /// The words of the address, for refusing a password made of them.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty())
    }

    /// Stricter than the standard: what people mistype into a form, not what a mail server may do.
    fn check(typed: &str) -> Result<(), EmailRefused> {
        let address: Address = typed.parse().map_err(|_| EmailRefused::Format)?;
        let (name, host) = (address.user(), address.domain());
        // Quoted names and bare IP addresses are lawful, and always a mistake on a public form.
        let last = host.rsplit('.').next().unwrap_or_default();
        // Letters beyond ASCII are lawful too, and many mail servers still do not take them.
        let is_ours = typed.is_ascii()
            && host.contains('.')
            && last.chars().any(|c| c.is_ascii_alphabetic())
            && !host.starts_with('[')
            && !name.contains(['"', '(', ')', ' ', '\\']);
        if is_ours { Ok(()) } else { Err(EmailRefused::Format) }
    }
}

impl FromStr for Email {
    type Err = EmailRefused;

    fn from_str(raw: &str) -> Result<Self, EmailRefused> {
        let typed = clean(raw, Lines::One, MOST).map_err(|refused| match refused {
            TextRefused::Empty => EmailRefused::Missing,
            TextRefused::TooLong { .. } => EmailRefused::TooLong,
            TextRefused::LineBreak | TextRefused::Forbidden => EmailRefused::Format,
        })?;
        Self::check(&typed)?;
        Ok(Self { folded: typed.to_ascii_lowercase(), typed })
    }
}

impl PartialEq for Email {
    fn eq(&self, other: &Self) -> bool {
        self.folded == other.folded
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.typed)
    }
}

/// An address names a person, and debug output ends in logs.
impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(…)")
    }
}

crate::text_column!(Email);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn keeps_what_was_typed_and_compares_folded() {
        let email: Email = " Sam.Patel@Example.ORG ".parse().unwrap();
        assert_eq!(email.as_str(), "Sam.Patel@Example.ORG");
        assert_eq!(email.folded(), "sam.patel@example.org");
        assert_eq!(email, "sam.patel@example.org".parse().unwrap());
        assert_eq!(email.parts().collect::<Vec<_>>(), ["sam", "patel", "example", "org"]);
    }

    #[test]
    fn takes_the_addresses_people_have() {
        for fine in
            ["a@b.co", "o'leary+pa@mail.example.com", "x_y-z@sub.domain.museum", "1@xn--bcher-kva.example"]
        {
            assert!(fine.parse::<Email>().is_ok(), "{fine}");
        }
    }

    #[test]
    fn refuses_what_no_mail_reaches() {
        let bad = [
            "plain",
            "@example.com",
            "a@",
            "a@b",
            "a@@b.co",
            "a b@c.de",
            "a@b..co",
            "\"a b\"@c.de",
            "a@[1.2.3.4]",
            "a@1.2.3.4",
            "Sam <sam@example.com>",
            "a@b.co,c@d.co",
            "a@-.co",
            "a..b@c.de",
        ];
        for bad in bad {
            assert_eq!(bad.parse::<Email>(), Err(EmailRefused::Format), "{bad}");
        }
        assert_eq!("zoë@example.com".parse::<Email>(), Err(EmailRefused::Format));
        assert_eq!("a@b.co\r\nBcc: c@d.co".parse::<Email>(), Err(EmailRefused::Format));
        let long = format!("{}@{}.example.com", "a".repeat(60), "b".repeat(250));
        assert_eq!(long.parse::<Email>(), Err(EmailRefused::TooLong));
        assert_eq!(" ".parse::<Email>(), Err(EmailRefused::Missing));
    }

    #[test]
    fn debug_output_names_nobody() {
        let email: Email = "sam@example.org".parse().unwrap();
        assert!(!format!("{email:?}").contains("sam"));
    }

    proptest! {
        #[test]
        fn never_panics_and_never_lets_a_line_or_a_space_in(raw in any::<String>()) {
            if let Ok(email) = raw.parse::<Email>() {
                prop_assert!(!email.as_str().contains(|c: char| c.is_whitespace() || c.is_control()));
            }
        }

        #[test]
        fn what_was_taken_is_taken_again(raw in "[A-Za-z0-9.+'_-]{1,20}@[A-Za-z0-9.-]{1,20}\\.[a-z]{2,5}") {
            if let Ok(email) = raw.parse::<Email>() {
                prop_assert_eq!(email.folded().parse::<Email>().unwrap(), email.clone());
                prop_assert!(email.as_str().parse::<lettre::Address>().is_ok());
            }
        }
    }
}
