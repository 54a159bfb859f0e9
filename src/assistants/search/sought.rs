//! What somebody looks for: one box takes a name, a register number or a postcode.

use std::fmt;

use super::fold::words;
use crate::{
    assistants::number::{NumberRefused, RegisterNumber},
    text::{Lines, Outcode, Postcode, TextRefused, clean},
};

/// What is looked for.
#[derive(Clone, PartialEq, Eq)]
pub enum Sought {
    /// The record with this number.
    Number(RegisterNumber),
    /// Those who live at a postcode.
    Postcode(Postcode),
    /// The few texts that are both.
    NumberOrPostcode(RegisterNumber, Postcode),
    /// Those who live where postcodes begin like this.
    Outcode(Outcode),
    /// Those with such a name.
    Name(SoughtName),
}

/// The words of a name that is looked for.
#[derive(Clone, PartialEq, Eq)]
pub struct SoughtName(Vec<String>);

/// Why nothing can be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SoughtProblem {
    /// It is no text that anybody can look for.
    #[error(transparent)]
    Text(#[from] TextRefused),
    /// It is meant as a register number, and is none.
    #[error(transparent)]
    Number(#[from] NumberRefused),
    /// There is neither letter nor digit in it.
    #[error("has no letters")]
    NoLetters,
}

/// The most that is read, in characters: two names.
const MOST: usize = 200;
/// So many words of a name narrow it down enough.
const MOST_WORDS: usize = 6;

impl Sought {
    /// Reads what was typed.
    pub fn read(typed: &str) -> Result<Self, SoughtProblem> {
        let typed = clean(typed, Lines::One, MOST)?;
        let number = typed.parse::<RegisterNumber>();
        if let Ok(postcode) = typed.parse::<Postcode>() {
            return Ok(match number {
                Ok(number) => Self::NumberOrPostcode(number, postcode),
                Err(_) => Self::Postcode(postcode),
            });
        }
        if let Ok(outcode) = typed.parse() {
            return Ok(Self::Outcode(outcode));
        }
        match number {
            Ok(number) => Ok(Self::Number(number)),
            Err(refused) if is_meant_as_number(&typed, refused) => Err(refused.into()),
            Err(_) => SoughtName::read(&typed).map(Self::Name).ok_or(SoughtProblem::NoLetters),
        }
    }

    /// What kind of thing is looked for, in one word.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Number(_) => "number",
            Self::Postcode(_) => "postcode",
            Self::NumberOrPostcode(..) => "number_or_postcode",
            Self::Outcode(_) => "outcode",
            Self::Name(_) => "name",
        }
    }
}

/// Whether a text that is no register number was meant as one. No number is without digits, and hardly a name has any.
fn is_meant_as_number(typed: &str, refused: NumberRefused) -> bool {
    let begins = typed.get(..2).is_some_and(|first| first.eq_ignore_ascii_case("PA"));
    typed.contains(|c: char| c.is_ascii_digit()) && (begins || refused != NumberRefused::Form)
}

impl SoughtName {
    fn read(typed: &str) -> Option<Self> {
        Some(words(typed)).filter(|words| !words.is_empty()).map(Self)
    }

    /// The words in the ways in which they can be meant: as they stand, then with two neighbours as one word. The longest
    /// come first, because fewest names have them.
    pub(super) fn readings(&self) -> impl Iterator<Item = Vec<String>> {
        let joined = (1..self.0.len()).map(move |at| {
            let mut words = self.0.clone();
            let second = words.remove(at);
            if let Some(first) = words.get_mut(at - 1) {
                first.push_str(&second);
            }
            words
        });
        std::iter::once(self.0.clone()).chain(joined.take(MOST_WORDS)).map(|mut words| {
            words.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
            words.dedup();
            words.truncate(MOST_WORDS);
            words
        })
    }
}

impl fmt::Debug for Sought {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sought::{}(…)", self.word())
    }
}

impl fmt::Debug for SoughtName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SoughtName(…)")
    }
}
