//! The one way by which typed text becomes clean text.

use unicode_normalization::UnicodeNormalization;

/// Whether a text may run over several lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// A name, a number, a subject: one line.
    One,
    /// Free text and postal addresses.
    Many,
}

/// Why a text was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextRefused {
    /// Nothing that can be seen was typed.
    #[error("nothing was typed")]
    Empty,
    /// More characters than the field holds.
    #[error("longer than {most} characters")]
    TooLong {
        /// How many characters the field holds.
        most: usize,
    },
    /// A second line where one is expected.
    #[error("has a line break")]
    LineBreak,
    /// A control character, or one that turns the direction of the text round.
    #[error("has a character that cannot be kept")]
    Forbidden,
}

/// Cleans typed text, or says why it cannot be taken.
pub fn clean(raw: &str, lines: Lines, most: usize) -> Result<String, TextRefused> {
    // Browsers send CR LF from a textarea, and tabs come with what people paste: neither is an attack.
    let text: String = raw.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ").nfc().collect();
    let text = text.trim();
    if text.contains('\n') && lines == Lines::One {
        return Err(TextRefused::LineBreak);
    }
    if text.chars().any(|c| c != '\n' && is_forbidden(c)) {
        return Err(TextRefused::Forbidden);
    }
    if text.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
        return Err(TextRefused::Empty);
    }
    if text.chars().count() > most {
        return Err(TextRefused::TooLong { most });
    }
    Ok(text.to_owned())
}

/// Controls, line and paragraph separators, bidi embeddings, overrides and isolates, and non-characters.
///
/// The directional *marks* (U+200E, U+200F, U+061C) stay: Arabic and Hebrew text needs them.
fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{FDD0}'..='\u{FDEF}' | '\u{FFF9}'..='\u{FFFB}')
        || (u32::from(c) & 0xFFFE) == 0xFFFE
}

/// Characters that take no room: a name made of these alone would look empty.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{180E}')
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn trims_and_composes() {
        assert_eq!(clean("  Zoe\u{308}  ", Lines::One, 10).unwrap(), "Zoë");
        assert_eq!(clean("a\tb", Lines::One, 10).unwrap(), "a b");
    }

    #[test]
    fn keeps_lines_only_where_lines_are_wanted() {
        assert_eq!(clean("1 High Street\r\nLeicester", Lines::Many, 50).unwrap(), "1 High Street\nLeicester");
        assert_eq!(clean("a\rb", Lines::One, 50), Err(TextRefused::LineBreak));
        assert_eq!(clean("a\u{2028}b", Lines::Many, 50), Err(TextRefused::Forbidden));
    }

    #[test]
    fn refuses_what_cannot_be_kept_or_seen() {
        for bad in ["a\0b", "a\u{7}b", "a\u{85}b", "a\u{202E}b", "a\u{2066}b", "a\u{FFFF}b", "\0"] {
            assert_eq!(clean(bad, Lines::Many, 50), Err(TextRefused::Forbidden), "{bad:?}");
        }
        for empty in ["", "  \r\n ", "\u{200B}", " \u{FEFF}\u{3164} "] {
            assert_eq!(clean(empty, Lines::Many, 50), Err(TextRefused::Empty), "{empty:?}");
        }
    }

    #[test]
    fn counts_characters_and_not_bytes() {
        assert!(clean("ŵŵŵ", Lines::One, 3).is_ok());
        assert_eq!(clean("ŵŵŵŵ", Lines::One, 3), Err(TextRefused::TooLong { most: 3 }));
    }

    #[test]
    fn emoji_with_joiners_and_arabic_with_marks_pass() {
        for fine in ["👩‍🦽", "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}", "محمد\u{200F}"]
        {
            assert!(clean(fine, Lines::One, 50).is_ok(), "{fine}");
        }
    }

    proptest! {
        #[test]
        fn what_is_clean_stays_as_it_is(raw in any::<String>()) {
            if let Ok(text) = clean(&raw, Lines::Many, 200) {
                prop_assert_eq!(clean(&text, Lines::Many, 200).unwrap(), text.clone());
                prop_assert!(!text.contains('\0') && !text.contains('\r'));
                prop_assert!(text.chars().count() <= 200);
            }
        }
    }
}
