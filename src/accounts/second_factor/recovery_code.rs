//! Codes on paper, for the day on which the telephone is lost.

use std::fmt;

/// Letters and digits that nobody takes for another: no I, L, O, U, 0 or 1.
const LETTERS: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many letters find the code.
const SELECTOR: usize = 4;
/// How many letters a code has: the rest is a secret of 58 bits, kept as an argon2 hash.
const LENGTH: usize = 16;
/// How many codes there are at a time.
pub(super) const HOW_MANY: usize = 10;

/// A recovery code: four groups of four. It has no debug output that shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// Draws a new code from the operating system.
    pub(super) fn draw() -> Result<Self, getrandom::Error> {
        let mut letters = String::with_capacity(LENGTH);
        while letters.len() < LENGTH {
            let mut bytes = [0_u8; 32];
            getrandom::fill(&mut bytes)?;
            // 240 is the largest multiple of 30 in a byte: above it the first letters would come more often.
            let fair = bytes.into_iter().filter(|byte| *byte < 240);
            let drawn = fair.filter_map(|byte| LETTERS.get(usize::from(byte) % LETTERS.len()));
            letters.extend(drawn.take(LENGTH - letters.len()).copied().map(char::from));
        }
        Ok(Self(letters))
    }

    /// Reads what somebody typed, with or without spaces and dashes, in large or small letters.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        let letters = typed.chars().filter(|c| !c.is_whitespace() && *c != '-');
        let code: String = letters.map(|c| c.to_ascii_uppercase()).collect();
        let known = code.bytes().all(|letter| LETTERS.contains(&letter));
        (known && code.len() == LENGTH).then_some(Self(code))
    }

    pub(in crate::accounts) fn selector(&self) -> &str {
        self.0.get(..SELECTOR).unwrap_or_default()
    }

    pub(super) fn secret(&self) -> &str {
        self.0.get(SELECTOR..).unwrap_or_default()
    }

    /// The code as it is printed.
    #[must_use]
    pub fn reveal(&self) -> String {
        let groups: Vec<&str> = [0, 4, 8, 12].iter().filter_map(|at| self.0.get(*at..at + 4)).collect();
        groups.join("-")
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_back_however_it_is_typed() {
        let code = RecoveryCode::draw().unwrap();
        let shown = code.reveal();
        assert_eq!(shown.len(), 19);
        for typed in [
            shown.clone(),
            shown.to_lowercase(),
            shown.replace('-', ""),
            format!(" {} ", shown.replace('-', " ")),
        ] {
            assert_eq!(RecoveryCode::read(&typed).as_ref(), Some(&code), "{typed}");
        }
        assert_ne!(RecoveryCode::draw().unwrap(), code);
        assert_eq!(format!("{}{}", code.selector(), code.secret()), shown.replace('-', ""));
    }

    #[test]
    fn other_texts_are_none() {
        for typed in ["", "ABCD", "OOOO-OOOO-OOOO-OOOO", "2345-6789-ABCD-EFGHJ", "２３４５-6789-ABCD-EFGH"]
        {
            assert_eq!(RecoveryCode::read(typed), None, "{typed}");
        }
    }
}
