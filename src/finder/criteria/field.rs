//! The fields of a search, and what can be wrong with them.

use std::fmt;

use super::{wanted::NotMiles, words::Weight};
use crate::{
    assistants::{terms::HoursRefused, wage::PayRefused},
    text::TextRefused,
    vocabulary,
};

vocabulary! {
    /// A field of a search; its text is its name in an address. What is a wish has `wish_` before it.
    pub enum Field {
        Place = "place" => "Where",
        Miles = "miles" => "How far away",
        Times = "times" => "Days and times",
        TimesHow = "times_how" => "How many of these times",
        Hours = "hours" => "Hours a week",
        Tasks = "tasks" => "Tasks",
        Needs = "needs" => "Experience",
        Healthcare = "healthcare" => "Healthcare tasks",
        Languages = "languages" => "Languages",
        Drive = "drive" => "Driving",
        Gender = "gender" => "Gender",
        GenderReason = "gender_reason" => "Why this gender",
        Pets = "pets" => "Animals",
        Smoking = "smoking" => "Smoking",
        Pay = "pay" => "Pay an hour, up to",
        Checked = "checked" => "What was checked",
        Looking = "looking" => "Looking for work",
        Interests = "interests" => "Interests",
    }
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub field: Field,
    /// Whether it was given as a must or as a wish.
    pub weight: Weight,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// A word that is not in the list of this field.
    Unknown(String),
    /// A ward of which nobody knows.
    UnknownWard(String),
    /// No distance.
    Miles(NotMiles),
    /// No hours.
    Hours(HoursRefused),
    /// No pay.
    Pay(PayRefused),
    /// No text.
    Text(TextRefused),
    /// A gender is asked for without a reason.
    ReasonMissing,
}

impl Field {
    /// Whether it can be a wish as well as a must.
    #[must_use]
    pub const fn is_weighed(self) -> bool {
        !matches!(self, Self::Place | Self::TimesHow | Self::GenderReason | Self::Interests)
    }

    /// The name that it has in a form or an address, by its weight.
    #[must_use]
    pub fn name(self, weight: Weight) -> String {
        match weight {
            Weight::Wish if self.is_weighed() => format!("{WISH}{self}"),
            _ => self.to_string(),
        }
    }

    /// Whether it stands in addresses.
    #[must_use]
    pub const fn is_in_addresses(self) -> bool {
        !matches!(self, Self::GenderReason)
    }
}

impl Problem {
    /// The name that the field has in a form.
    #[must_use]
    pub fn name(&self) -> String {
        self.field.name(self.weight)
    }
}

/// What stands before the name of a field that is a wish.
pub(super) const WISH: &str = "wish_";

/// So much of a word that nobody knows is said back.
const SAID_BACK: usize = 40;

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(word) => write!(f, "“{}” is not in the list", short(word)),
            Self::UnknownWard(word) => write!(f, "“{}” is not a ward that we know", short(word)),
            Self::Miles(refused) => refused.fmt(f),
            Self::Hours(refused) => refused.fmt(f),
            Self::Pay(refused) => refused.fmt(f),
            Self::Text(refused) => refused.fmt(f),
            Self::ReasonMissing => f.write_str("say why you look for somebody of this gender"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field.label(), self.wrong)
    }
}

fn short(word: &str) -> String {
    let mut letters = word.chars();
    let mut short: String = letters.by_ref().take(SAID_BACK).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}
