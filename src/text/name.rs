//! What a person is called.

use std::{fmt, str::FromStr};

use super::clean::{Lines, TextRefused, clean};

/// A person's name, as that person writes it: 1 to 100 characters.
///
/// No rule says what a name looks like: one word, apostrophes, any script.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PersonName(String);

impl PersonName {
    /// The longest name taken, in characters.
    pub const MOST: usize = 100;

    /// The name as it was typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PersonName {
    type Err = TextRefused;

    fn from_str(raw: &str) -> Result<Self, TextRefused> {
        clean(raw, Lines::One, Self::MOST).map(Self)
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name is a person, and debug output ends in logs.
impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonName(…)")
    }
}

crate::text_column!(PersonName);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_names_people_have() {
        for name in ["Bo", "X", "Siân O’Leary-Ŵyn", "সাবিনা", "Björk", "Nguyễn Thị Minh Khai"]
        {
            assert_eq!(name.parse::<PersonName>().unwrap().as_str(), name);
        }
    }

    #[test]
    fn refuses_none_and_too_much() {
        assert_eq!(" ".parse::<PersonName>(), Err(TextRefused::Empty));
        assert_eq!("x".repeat(101).parse::<PersonName>(), Err(TextRefused::TooLong { most: 100 }));
        assert_eq!("Ann\nBcc: x".parse::<PersonName>(), Err(TextRefused::LineBreak));
    }
}
