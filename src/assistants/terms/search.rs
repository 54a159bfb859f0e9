//! Finding in a list by words, for pages without script.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What has every word of a query, each as the beginning of one of its own words; what has them whole stands first, and
/// the list's order is kept among equals. None for a query without words.
pub(super) fn find<T: Copy>(
    query: &str,
    list: impl Iterator<Item = T>,
    texts: impl Fn(T) -> Vec<&'static str>,
) -> Vec<T> {
    let asked = words(query);
    if asked.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(usize, T)> = list
        .filter_map(|item| {
            let has: Vec<String> = texts(item).into_iter().flat_map(words).collect();
            let begun = |word: &String| has.iter().any(|own| own.starts_with(word.as_str()));
            let cut = asked.iter().filter(|word| !has.contains(*word)).count();
            asked.iter().all(begun).then_some((cut, item))
        })
        .collect();
    found.sort_by_key(|(cut, _)| *cut);
    found.into_iter().map(|(_, item)| item).collect()
}

/// The words of a text, without capitals and without the accents of Latin, Greek and Cyrillic letters.
///
/// Other scripts keep their marks, which are vowels there.
fn words(text: &str) -> Vec<String> {
    // "people's" and "people’s" are one word.
    let text: String =
        text.replace(['\'', '’'], "").to_lowercase().nfd().filter(|c| !is_accent(*c)).nfc().collect();
    let is_part = |c: char| c.is_alphanumeric() || is_combining_mark(c);
    text.split(|c: char| !is_part(c)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

const fn is_accent(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(query: &str) -> Vec<&'static str> {
        let list = ["Care of older people", "Careful driving", "Café work, level 2", "Children’s care"];
        find(query, list.into_iter(), |text| vec![text])
    }

    #[test]
    fn words_are_compared_by_their_beginnings() {
        assert_eq!(found("care"), ["Care of older people", "Children’s care", "Careful driving"]);
        assert_eq!(found("  PEOPLE, car"), ["Care of older people"]);
        assert_eq!(found("cafe LEVEL"), ["Café work, level 2"]);
        assert_eq!(found("children's"), ["Children’s care"]);
        assert_eq!(found("are"), Vec::<&str>::new());
        assert_eq!(found("!?"), Vec::<&str>::new());
    }

    #[test]
    fn marks_that_are_vowels_stay() {
        assert_eq!(words("ગુજરાતી हिन्दी"), ["ગુજરાતી", "हिन्दी"]);
        assert_eq!(words("Français Čeština"), ["francais", "cestina"]);
    }

    proptest! {
        #[test]
        fn whatever_is_asked_what_is_found_is_in_the_list(query in any::<String>()) {
            prop_assert!(found(&query).len() <= 4);
        }
    }
}
