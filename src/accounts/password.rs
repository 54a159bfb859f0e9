//! Which passwords may be chosen.
//!
//! Length and rarity make a password hard to guess; composition rules make it hard to remember. So: at least
//! twelve characters of any kind, and not one that an attacker of *this* service would try first.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zxcvbn::{Score, zxcvbn};

use crate::text::Email;

/// A password that may be chosen: long enough, and not common.
pub struct Password(String);

/// Why a password may not be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordRefused {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Missing,
    /// Fewer than [`Password::LEAST`] characters.
    #[error("shorter than {} characters", Password::LEAST)]
    TooShort,
    /// More than [`Password::MOST`] characters: only there to bound the work of reading it.
    #[error("longer than {} characters", Password::MOST)]
    TooLong,
    /// Made of the council's name, words of this service or the person's own address, with too little else.
    #[error("made of words about the council, the service or the address")]
    Ours,
    /// Among the first that anybody would guess.
    #[error("easily guessed")]
    Common,
}

/// Words that everybody who attacks this service would try.
#[derive(Clone, Debug)]
pub struct ForbiddenWords(Vec<String>);

const SERVICE_WORDS: [&str; 24] = [
    "personal assistant",
    "personalassistant",
    "personal",
    "assistant",
    "assistants",
    "register",
    "registry",
    "registered",
    "council",
    "city council",
    "county council",
    "borough",
    "social care",
    "socialcare",
    "care",
    "carer",
    "carers",
    "employer",
    "employers",
    "direct payment",
    "directpayment",
    "provider",
    "password",
    "welcome",
];

/// What must remain of a password when all forbidden words are taken out of it.
const LEAST_OF_ONES_OWN: usize = 8;

impl ForbiddenWords {
    /// The words of this service, with those of one council: its name, its place.
    pub fn of_council<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut words: Vec<String> = SERVICE_WORDS.iter().map(|&word| word.to_owned()).collect();
        for name in names {
            words.push(folded(name));
            words.extend(name.split_whitespace().map(folded));
        }
        words.retain(|word| word.chars().count() >= 3);
        Self(longest_first(words))
    }

    fn leave(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |rest, word| rest.replace(word.as_str(), " "))
    }
}

impl Password {
    /// The fewest characters a password has.
    pub const LEAST: usize = 12;
    /// The most characters a password has; every password manager stays far below.
    pub const MOST: usize = 1_000;

    /// Takes a password exactly as typed (composed, never trimmed), or says why not. Where the address beside it cannot be
    /// read, only its own words are not looked for.
    pub fn new<'a>(
        typed: &str,
        email: impl Into<Option<&'a Email>>,
        forbidden: &ForbiddenWords,
    ) -> Result<Self, PasswordRefused> {
        let text = composed(typed);
        match text.chars().count() {
            0 => return Err(PasswordRefused::Missing),
            1..Self::LEAST => return Err(PasswordRefused::TooShort),
            Self::LEAST..=Self::MOST => {}
            _ => return Err(PasswordRefused::TooLong),
        }
        let of_address = ForbiddenWords(email.into().map(address_words).unwrap_or_default());
        if weight(&of_address.leave(&forbidden.leave(&folded(&text)))) < LEAST_OF_ONES_OWN {
            return Err(PasswordRefused::Ours);
        }
        let known: Vec<&str> = forbidden.0.iter().chain(&of_address.0).map(String::as_str).collect();
        if zxcvbn(&text, &known).score() < Score::Three {
            return Err(PasswordRefused::Common);
        }
        Ok(Self(text))
    }

    /// Whether somebody typed just this.
    pub(super) fn is(&self, typed: &str) -> bool {
        self.0 == composed(typed)
    }

    /// The text to be hashed, and for nothing else.
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }
}

/// One spelling for what looks the same, so that two keyboards type the same password.
pub(super) fn composed(typed: &str) -> String {
    typed.nfc().collect()
}

fn folded(text: &str) -> String {
    text.nfkc().collect::<String>().to_lowercase()
}

fn address_words(email: &Email) -> Vec<String> {
    let mut words: Vec<String> = email.parts().filter(|part| part.len() >= 3).map(str::to_owned).collect();
    words.push(email.folded().to_owned());
    longest_first(words)
}

/// Long words first: taking "care" out of "social care" would leave "social" standing.
fn longest_first(mut words: Vec<String>) -> Vec<String> {
    words.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    words.dedup();
    words
}

/// How many characters count: spaces between forbidden words make nothing one's own.
fn weight(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn choose(typed: &str) -> Result<Password, PasswordRefused> {
        let email: Email = "sabina.whitfield@example.org".parse().unwrap();
        Password::new(typed, &email, &ForbiddenWords::of_council(["Leicester City Council", "Braunstone"]))
    }

    #[test]
    fn three_random_words_will_do() {
        for fine in
            ["otter mandolin gravel", "  kettle-parsnip-vortex  ", "k4#Lw!z9Qm2t", "ẁŷrm crocws gwylan"]
        {
            assert_eq!(choose(fine).unwrap().reveal(), fine, "{fine}");
        }
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(choose("").unwrap_err(), PasswordRefused::Missing);
        assert_eq!(choose("k4#Lw!z9Qm2").unwrap_err(), PasswordRefused::TooShort);
        assert_eq!(choose("ŵŷẁỳâêîôûäë").unwrap_err(), PasswordRefused::TooShort);
        assert!(choose("ŵŷẁỳâêîôûäëï").is_ok());
        let long: String =
            ('a'..='z').cycle().zip('0'..='9').map(|(a, b)| format!("{b}{a}#")).cycle().take(50).collect();
        assert!(choose(&long).is_ok(), "128 and more characters are taken");
        assert_eq!(choose(&"xq7#".repeat(251)).unwrap_err(), PasswordRefused::TooLong);
    }

    #[test]
    fn words_of_the_council_and_the_service_are_no_password() {
        for bad in [
            "leicester2026",
            "LeicesterCityCouncil1",
            "personal assistant!!",
            "Braunstone-care-99",
            "Register-Register",
        ] {
            assert_eq!(choose(bad).unwrap_err(), PasswordRefused::Ours, "{bad}");
        }
        assert!(choose("leicester otter mandolin gravel").is_ok(), "among other words they do no harm");
    }

    #[test]
    fn the_address_is_no_password() {
        for bad in ["sabina.whitfield@example.org", "SabinaWhitfield1", "whitfield.sabina!"] {
            assert_eq!(choose(bad).unwrap_err(), PasswordRefused::Ours, "{bad}");
        }
    }

    #[test]
    fn what_everybody_tries_is_no_password() {
        for bad in [
            "passwordpassword1",
            "qwertyuiop123",
            "111111111111",
            "abcdefghijklm",
            "iloveyou1234",
            "letmeinletmein",
        ] {
            let refused = choose(bad).unwrap_err();
            assert!(matches!(refused, PasswordRefused::Common | PasswordRefused::Ours), "{bad}: {refused}");
        }
    }

    #[test]
    fn one_look_is_one_password() {
        assert_eq!(choose("cafe\u{301} mandolin gravel").unwrap().reveal(), "café mandolin gravel");
    }

    #[test]
    fn debug_output_tells_nothing() {
        assert!(!format!("{:?}", choose("otter mandolin gravel")).contains("otter"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn never_panics_and_never_trims(typed in "\\PC{0,40}") {
            if let Ok(password) = choose(&typed) {
                prop_assert_eq!(password.reveal(), composed(&typed));
            }
        }
    }
}
