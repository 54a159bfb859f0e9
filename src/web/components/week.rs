//! The week grid: when somebody can work, or needs help; seven days of four parts.
//!
//! A real table of checkboxes, so that it can be filled in without script, by keyboard, and on a small screen.

use std::fmt::Display;

use super::extra::{Extra, extras};
use super::field::{Field, fields, grouped};
use super::label::Fieldset;
use crate::words::Words;

/// The days, as the form sends them.
pub const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// The parts of a day, as the form sends them.
pub const PARTS: [&str; 4] = ["morning", "afternoon", "evening", "night"];

/// One box of the grid.
#[derive(Clone, Debug)]
pub struct WeekCell {
    /// The id.
    pub id: String,
    /// What the form sends: `monday-morning`.
    pub value: String,
    /// "Monday morning".
    pub name: String,
    /// "Morning".
    pub part: &'static str,
    /// It is chosen.
    pub chosen: bool,
}

/// One day of the grid.
#[derive(Clone, Debug)]
pub struct WeekDay {
    /// "Monday".
    pub name: &'static str,
    /// Morning, afternoon, evening, night.
    pub cells: Vec<WeekCell>,
}

/// A week of seven days of four parts.
#[derive(Clone, Debug, Default)]
pub struct Week {
    /// Name, hint, error.
    pub field: Field,
    /// The legend.
    pub fieldset: Option<Fieldset>,
    /// What is chosen: `monday-morning`.
    pub chosen: Vec<String>,
    /// Classes and attributes.
    pub extra: Extra,
}

extras!(Week);
fields!(Week);
grouped!(Week);

impl Week {
    /// A grid of this name, with this legend; the form sends the name once for each chosen box.
    #[must_use]
    pub fn new(name: impl Display, legend: impl Display) -> Self {
        Self { field: Field::new(&name), fieldset: Some(Fieldset::new(legend)), ..Self::default() }
    }

    /// What is chosen: `monday-morning` and so on.
    #[must_use]
    pub fn values<V: Display>(mut self, values: impl IntoIterator<Item = V>) -> Self {
        self.chosen = values.into_iter().map(|value| value.to_string()).collect();
        self
    }

    /// The names of the parts of a day.
    #[must_use]
    #[expect(clippy::unused_self, reason = "a template asks the grid, so that it need not know the type")]
    pub fn parts(&self, words: &Words) -> [&'static str; 4] {
        let words = &words.components.week;
        [words.morning, words.afternoon, words.evening, words.night]
    }

    /// The days with their boxes.
    #[must_use]
    pub fn days(&self, words: &Words) -> Vec<WeekDay> {
        let week = &words.components.week;
        let names = [
            week.monday,
            week.tuesday,
            week.wednesday,
            week.thursday,
            week.friday,
            week.saturday,
            week.sunday,
        ];
        let day = |(place, (key, name)): (usize, (&str, &'static str))| {
            let full =
                [week.morning_of(name), week.afternoon_of(name), week.evening_of(name), week.night_of(name)];
            let cells = PARTS.iter().zip(self.parts(words)).zip(full).enumerate();
            let cell = |(column, ((part, word), name))| {
                let value = format!("{key}-{part}");
                // The first has the id of the group, so that an error summary can point to it.
                let first = place == 0 && column == 0;
                let id = if first { self.field.id.clone() } else { format!("{}-{value}", self.field.id) };
                WeekCell { id, chosen: self.chosen.contains(&value), value, name, part: word }
            };
            WeekDay { name, cells: cells.map(cell).collect() }
        };
        DAYS.into_iter().zip(names).enumerate().map(day).collect()
    }
}
