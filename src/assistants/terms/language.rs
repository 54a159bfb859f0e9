//! Languages, and how well somebody speaks them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::languages::LANGUAGES;
use super::search;
use super::set::Member;
use crate::vocabulary;

/// One language of the list.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Entry {
    /// ISO 639, as short as there is; words of our own where a name stands for several languages.
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    /// Its name in itself; empty where we are not sure, and where it has no written form of its own.
    pub(super) endonym: &'static str,
}

/// A language: those that the Census 2021 of England and Wales counts, with some that it counts among others and that
/// people of our towns ask for by name, British Sign Language and Makaton.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub struct Language(&'static Entry);

/// Says that a text is no code of a language in the list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a language in the list")]
pub struct NotALanguage(String);

impl Language {
    /// Every language, in the order of their English names, with the kinds of "other" at the end.
    pub fn all() -> impl Iterator<Item = Self> {
        LANGUAGES.iter().map(Self)
    }

    /// The code that stands for it in the database: ISO 639 (`gu`, `bfi`), or a word of our own (`other`).
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0.code
    }

    /// Its name in English.
    #[must_use]
    pub const fn label(self) -> &'static str {
        self.0.name
    }

    /// Its name in itself, where we know it and it is another one.
    #[must_use]
    pub fn endonym(self) -> Option<&'static str> {
        (!self.0.endonym.is_empty()).then_some(self.0.endonym)
    }

    /// Both names: "Gujarati (ગુજરાતી)".
    #[must_use]
    pub fn full_name(self) -> String {
        self.endonym().map_or_else(|| self.label().to_owned(), |own| format!("{} ({own})", self.label()))
    }

    /// Whether it only says "another language", so that the language itself still wants a name.
    #[must_use]
    pub fn is_unnamed(self) -> bool {
        self.0.code == "other" || self.0.code.starts_with("other_")
    }

    /// Languages of which every word of a query begins a word of the names; none for an empty query.
    #[must_use]
    pub fn find(query: &str) -> Vec<Self> {
        search::find(query, Self::all(), |language| vec![language.label(), language.0.endonym])
    }
}

impl Member for Language {
    type Bits = u128;

    fn place(self) -> usize {
        // Each is one of the table; one that were none would be the last, "another language".
        let is_this = |entry: &Entry| std::ptr::eq(entry, self.0);
        LANGUAGES.iter().position(is_this).unwrap_or(LANGUAGES.len() - 1)
    }

    fn at(place: usize) -> Option<Self> {
        LANGUAGES.get(place).map(Self)
    }
}

const _: () = assert!(LANGUAGES.len() <= 128, "the list is too long for a set");

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(given: &str) -> Result<Self, NotALanguage> {
        Self::all().find(|language| language.as_str() == given).ok_or_else(|| NotALanguage(given.to_owned()))
    }
}

impl TryFrom<String> for Language {
    type Error = NotALanguage;

    fn try_from(given: String) -> Result<Self, NotALanguage> {
        given.parse()
    }
}

impl From<Language> for &'static str {
    fn from(language: Language) -> Self {
        language.as_str()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.as_str())
    }
}

crate::text_column!(Language);

vocabulary! {
    /// How well somebody speaks or signs a language, the least first.
    pub enum Fluency {
        FewWords = "few_words" => "A few words",
        Conversation = "conversation" => "I can hold a conversation",
        Fluent = "fluent" => "Fluent",
        FirstLanguage = "first_language" => "It is my first language",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_code_and_no_name_stands_for_two() {
        let codes: BTreeSet<_> = Language::all().map(Language::as_str).collect();
        let names: BTreeSet<_> = Language::all().map(Language::label).collect();
        assert_eq!(codes.len(), Language::all().count());
        assert_eq!(names.len(), Language::all().count());
    }

    #[test]
    fn languages_stand_in_the_order_of_their_names_and_others_at_the_end() {
        let names: Vec<_> =
            Language::all().map(Language::label).filter(|name| !name.starts_with("Another")).collect();
        assert!(names.is_sorted(), "{names:?}");
        let others = Language::all().skip_while(|language| !language.label().starts_with("Another"));
        assert!(others.into_iter().all(|language| language.label().starts_with("Another")));
    }

    #[test]
    fn a_language_reads_back_from_its_code() {
        for language in Language::all() {
            assert_eq!(language.to_string().parse(), Ok(language));
            let json = serde_json::to_string(&language).unwrap();
            assert_eq!(serde_json::from_str::<Language>(&json).unwrap(), language);
        }
        assert_eq!("klingon".parse::<Language>(), Err(NotALanguage("klingon".to_owned())));
    }

    #[test]
    fn both_names_find_a_language() {
        let gujarati: Language = "gu".parse().unwrap();
        assert_eq!(gujarati.full_name(), "Gujarati (ગુજરાતી)");
        for query in ["gujarati", "GUJ", "ગુજરાતી"] {
            assert_eq!(Language::find(query), [gujarati], "{query}");
        }
        assert_eq!(Language::find("francais"), ["fr".parse().unwrap()]);
        assert!(Language::find("sign").contains(&"bfi".parse().unwrap()));
        assert_eq!(Language::find(" "), []);
    }
}
