//! The texts that people agree to, each with its number.
//!
//! A text that somebody may have agreed to is never rewritten and never taken out: a better one gets the next number,
//! a key of its own in every language, and a line below.

use super::purpose::Purpose;
use crate::words::Words;

impl Purpose {
    /// The number of the text that is shown now.
    #[must_use]
    pub const fn text_version(self) -> i64 {
        match self {
            Self::Equality | Self::Training | Self::OfficerActing | Self::Surveys => 1,
        }
    }

    /// The text with a number.
    #[must_use]
    pub fn text(self, version: i64, words: &'static Words) -> Option<&'static str> {
        let w = &words.consents.texts;
        match (self, version) {
            (Self::Equality, 1) => Some(w.equality_1),
            (Self::Training, 1) => Some(w.training_1),
            (Self::OfficerActing, 1) => Some(w.officer_1),
            (Self::Surveys, 1) => Some(w.surveys_1),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;
    use crate::words::{EN, LANGUAGES};

    /// The first letters of the SHA-256 of each text that was ever shown in English. A text that differs is another
    /// text: give it the next number and let the old one stand.
    const SHOWN: &[(Purpose, i64, &str)] = &[
        (Purpose::Equality, 1, "c25827812a3d"),
        (Purpose::Training, 1, "36798d8110f1"),
        (Purpose::OfficerActing, 1, "cb6db4180900"),
        (Purpose::Surveys, 1, "39d266a867ea"),
    ];

    fn digest(text: &str) -> String {
        let digest = Sha256::digest(text.as_bytes());
        digest.iter().take(6).fold(String::new(), |tag, byte| format!("{tag}{byte:02x}"))
    }

    #[test]
    fn no_text_that_was_shown_is_ever_rewritten() {
        for (purpose, version, expected) in SHOWN {
            let text = purpose.text(*version, &EN).expect("a text that was shown can be found again");
            assert_eq!(digest(text), *expected, "{purpose}, text {version}: {text}");
        }
        for purpose in Purpose::ALL {
            let frozen = SHOWN.iter().filter(|(one, ..)| one == purpose).count();
            assert_eq!(
                i64::try_from(frozen).unwrap(),
                purpose.text_version(),
                "freeze the texts of {purpose}"
            );
        }
    }

    #[test]
    fn every_language_has_every_text() {
        for (language, words) in LANGUAGES {
            for purpose in Purpose::ALL {
                for version in 1..=purpose.text_version() {
                    assert!(purpose.text(version, words).is_some(), "{language}: {purpose}, text {version}");
                }
                assert_eq!(purpose.text(purpose.text_version() + 1, words), None);
            }
        }
    }
}
