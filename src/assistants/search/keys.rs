//! What a name can be found by.

use std::collections::BTreeSet;

use super::fold::{shortened, words, words_and_parts};
use super::sound::sounds;
use crate::assistants::FullName;

/// What a key is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::assistants) enum KeyKind {
    /// A word of the name.
    Word,
    /// How a word sounds.
    Sound,
}

impl KeyKind {
    /// The word of its column.
    pub(in crate::assistants) const fn as_str(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Sound => "sound",
        }
    }
}

/// What a name can be found by: its words, two neighbours as one, and how each sounds.
pub(in crate::assistants) struct NameKeys(BTreeSet<(KeyKind, String)>);

impl NameKeys {
    /// The keys of a name.
    pub(in crate::assistants) fn of(name: &FullName) -> Self {
        let all: BTreeSet<String> =
            [&name.first, &name.last].into_iter().flat_map(|name| spellings(name.as_str())).collect();
        let sounds = all.iter().flat_map(|word| sounds(word)).map(|sound| (KeyKind::Sound, sound));
        let sounds: BTreeSet<_> = sounds.collect();
        Self(all.into_iter().map(|word| (KeyKind::Word, word)).chain(sounds).collect())
    }

    /// Each key and what it is.
    pub(in crate::assistants) fn all(&self) -> impl Iterator<Item = (KeyKind, &str)> {
        self.0.iter().map(|(kind, key)| (*kind, key.as_str()))
    }
}

/// The words of one name, in the ways in which people put them together or apart: Mary Ann is Maryann as well, and
/// O’Brien also O Brien.
fn spellings(name: &str) -> impl Iterator<Item = String> {
    let words = words(name);
    let pairs: Vec<String> = words.windows(2).map(<[String]>::concat).collect();
    let whole = words.concat();
    let joined =
        pairs.into_iter().chain([whole]).map(|word| shortened(&word)).filter(|word| !word.is_empty());
    words.into_iter().chain(words_and_parts(name)).chain(joined)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization as _;
    use unicode_normalization::char::is_combining_mark;

    use super::*;
    use crate::assistants::search::sound::VARIANTS;
    use crate::assistants::search::{Sought, SoughtName};

    /// Latin letters with and without accents.
    const LATIN: &str = "[A-Za-zÀ-ÖØ-öø-ž]{2,12}";

    fn names() -> impl Strategy<Value = FullName> {
        let name = prop_oneof![
            "\\PC{1,30}",
            "[A-Za-zÀ-ž'’ -]{1,30}",
            "[A-Z][a-z]{1,10}(-[A-Z][a-z]{1,10})?",
            Just("O’Brien".to_owned()),
            Just("Łukasz".to_owned()),
        ];
        (name.clone(), name).prop_filter_map("no name", |(first, last)| FullName::read(&first, &last).ok())
    }

    /// The words of the first reading; none where the text is no name to the search: a number, a postcode, only signs.
    fn read(typed: &str) -> Option<Vec<String>> {
        let Ok(Sought::Name(name)) = Sought::read(typed) else { return None };
        SoughtName::readings(&name).next()
    }

    fn has(name: &FullName, kind: KeyKind, key: &str) -> bool {
        NameKeys::of(name).all().any(|(of, has)| of == kind && has == key)
    }

    fn finds(typed: &str, name: &FullName) -> bool {
        read(typed).is_none_or(|words| words.iter().all(|word| has(name, KeyKind::Word, word)))
    }

    fn name(first: &str, last: &str) -> FullName {
        FullName::read(first, last).unwrap()
    }

    #[test]
    fn words_are_put_together_and_apart() {
        for (first, last, typed) in [
            ("Mary Ann", "Smith-Jones", "maryann smithjones"),
            ("Mary-Ann", "Smith Jones", "SMITH JONES MARY ANN"),
            ("Sinéad", "O’Brien", "o brien sinead"),
            ("Sinéad", "O Brien", "O'Brien"),
            ("Juan", "de la Cruz", "delacruz"),
            ("Zoë", "Łukasiewicz", "lukasiewicz zoe"),
        ] {
            assert!(finds(typed, &name(first, last)), "{typed}");
        }
        assert!(!finds("smyth", &name("Mary", "Smith")));
    }

    proptest! {
        #[test]
        fn every_name_finds_itself(name in names()) {
            prop_assert!(finds(&name.in_full(), &name));
        }

        #[test]
        fn in_either_order(name in names()) {
            let turned = format!("{} {}", name.last, name.first);
            prop_assert!(finds(&turned, &name));
        }

        #[test]
        fn in_either_case(first in LATIN, last in LATIN) {
            let name = name(&first, &last);
            prop_assert!(finds(&name.in_full().to_uppercase(), &name));
            prop_assert!(finds(&name.in_full().to_lowercase(), &name));
        }

        #[test]
        fn without_its_accents(first in LATIN, last in LATIN) {
            let plain: String = format!("{first} {last}").nfd().filter(|c| !is_combining_mark(*c)).collect();
            prop_assert!(finds(&plain, &name(&first, &last)));
        }

        #[test]
        fn under_another_spelling(group in 0..VARIANTS.len(), one: usize, other: usize, last in LATIN) {
            let spellings = VARIANTS[group];
            let (one, other) = (spellings[one % spellings.len()], spellings[other % spellings.len()]);
            let sounds = sounds(other);
            prop_assert!(sounds.iter().any(|sound| has(&name(one, &last), KeyKind::Sound, sound)));
        }
    }
}
