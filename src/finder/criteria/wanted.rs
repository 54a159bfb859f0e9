//! Values of criteria.

use std::{fmt, str::FromStr};

use super::words::Weight;
use crate::{
    places::WardCode,
    text::{Lines, TextRefused, clean},
};

/// A criterion: what is a must of it, and what beyond that is a wish.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted<T> {
    /// Whoever does not meet it is not found.
    pub must: T,
    /// Whoever meets it stands further up.
    pub wish: T,
}

impl<T> Wanted<T> {
    /// What has this weight.
    pub(super) const fn of_mut(&mut self, weight: Weight) -> &mut T {
        match weight {
            Weight::Must => &mut self.must,
            Weight::Wish => &mut self.wish,
        }
    }
}

/// From where distances run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The ward of the own place, which was checked.
    #[default]
    Own,
    /// A ward of which somebody knows.
    Ward(WardCode),
}

/// So many miles, from 1 to 50.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Within(u8);

impl Within {
    /// The farthest that anybody travels.
    pub const MOST: Self = Self(50);

    /// How many.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// Says that a text is no distance in miles that a search takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a whole number from 1 to {}", Within::MOST)]
pub struct NotMiles;

impl FromStr for Within {
    type Err = NotMiles;

    fn from_str(raw: &str) -> Result<Self, NotMiles> {
        let text = raw.trim();
        let miles = text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten();
        miles.filter(|miles| (1..=Self::MOST.0).contains(miles)).map(Self).ok_or(NotMiles)
    }
}

impl fmt::Display for Within {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Words of which somebody would like to read in what others say of their interests: always a wish.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interests(Vec<String>);

impl Interests {
    /// The most letters that are taken.
    const LONGEST: usize = 100;

    /// The words, in small letters.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.0
    }

    /// Those of the words with which a word of a text begins, and the others.
    #[must_use]
    pub fn met_by(&self, text: &str) -> (Vec<String>, Vec<String>) {
        let told = words(text);
        self.0.iter().cloned().partition(|word| told.iter().any(|told| told.starts_with(word.as_str())))
    }
}

fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

impl FromStr for Interests {
    type Err = TextRefused;

    fn from_str(raw: &str) -> Result<Self, TextRefused> {
        let mut all: Vec<String> = Vec::new();
        for word in words(&clean(raw, Lines::One, Self::LONGEST)?) {
            if !all.contains(&word) {
                all.push(word);
            }
        }
        Ok(Self(all))
    }
}

impl fmt::Display for Interests {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn miles_are_whole_and_few() {
        assert_eq!("5".parse::<Within>().unwrap().number(), 5);
        assert_eq!(" 50 ".parse::<Within>(), Ok(Within::MOST));
        for wrong in ["", "0", "51", "5.5", "+5", "-1", "five", "256"] {
            assert_eq!(wrong.parse::<Within>(), Err(NotMiles), "{wrong:?}");
        }
    }

    #[test]
    fn interests_are_words() {
        let wished: Interests = "Chess,  swimming; chess".parse().unwrap();
        assert_eq!(wished.words(), ["chess", "swimming"]);
        let (met, missing) = wished.met_by("I play CHESS and football.");
        assert_eq!((met, missing), (vec!["chess".to_owned()], vec!["swimming".to_owned()]));
        assert_eq!("swim".parse::<Interests>().unwrap().met_by("Swimming!").1, Vec::<String>::new());
        assert_eq!(wished.to_string().parse(), Ok(wished));
    }
}
