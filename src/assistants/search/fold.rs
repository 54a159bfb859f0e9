//! Words as names are compared: without case and accents, in Latin letters as far as there are any for them.

use deunicode::deunicode_char;
use unicode_normalization::char::is_combining_mark;

/// The longest word that is compared, in letters: one sign of another script can stand for many.
const LONGEST: usize = 100;

/// The words of a text. An apostrophe is no end of a word, so that "O’Brien" and "Obrien" are one.
pub(super) fn words(text: &str) -> Vec<String> {
    split(text, |c| !is_apostrophe(c))
}

/// The words of a text, where an apostrophe ends a word as well.
pub(super) fn words_and_parts(text: &str) -> Vec<String> {
    split(text, |_| true)
}

/// Words, ended by any sign that is no letter and of which this says that it may.
fn split(text: &str, ends: impl Fn(char) -> bool) -> Vec<String> {
    let (mut words, mut word) = (Vec::new(), String::new());
    for c in text.chars() {
        if c.is_alphanumeric() || is_combining_mark(c) {
            fold(c, &mut word);
        } else if ends(c) {
            words.push(std::mem::take(&mut word));
        }
    }
    words.push(word);
    words.iter().map(|word| shortened(word)).filter(|word| !word.is_empty()).collect()
}

/// As much of a word as is compared.
pub(super) fn shortened(word: &str) -> String {
    word.chars().take(LONGEST).collect()
}

/// Adds what stands for a letter; a letter of which nobody knows how to write it in Latin ones stays what it is.
fn fold(c: char, word: &mut String) {
    match deunicode_char(c) {
        Some(latin) => {
            word.extend(latin.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
        }
        None => word.extend(c.to_lowercase()),
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '\u{B4}' | '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2032}' | '\u{FF07}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_signs_do_not_count() {
        for (text, folded) in [
            ("Zoë", vec!["zoe"]),
            ("Łukasz", vec!["lukasz"]),
            ("SIÂN O’Leary-Ŵyn", vec!["sian", "oleary", "wyn"]),
            ("o'brien", vec!["obrien"]),
            ("Nguyễn Thị", vec!["nguyen", "thi"]),
            ("Strauß", vec!["strauss"]),
            ("  ", vec![]),
            ("Zoe\u{308}", vec!["zoe"]),
        ] {
            assert_eq!(words(text), folded, "{text}");
        }
        assert_eq!(words_and_parts("O’Brien-Smith"), ["o", "brien", "smith"]);
    }

    #[test]
    fn other_scripts_become_words_too() {
        for name in ["সাবিনা", "मीरा", "محمد", "王小明", "Дмитрий"] {
            let folded = words(name);
            assert_eq!(folded.len(), 1, "{name}: {folded:?}");
            assert!(folded[0].is_ascii(), "{name}: {folded:?}");
        }
    }
}
