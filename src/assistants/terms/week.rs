//! The week, in seven days of four parts: when a PA can work.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::vocabulary;

vocabulary! {
    /// A day of the week.
    pub enum Day {
        Monday = "monday" => "Monday",
        Tuesday = "tuesday" => "Tuesday",
        Wednesday = "wednesday" => "Wednesday",
        Thursday = "thursday" => "Thursday",
        Friday = "friday" => "Friday",
        Saturday = "saturday" => "Saturday",
        Sunday = "sunday" => "Sunday",
    }
}

vocabulary! {
    /// A part of a day.
    pub enum PartOfDay {
        Morning = "morning" => "Morning",
        Afternoon = "afternoon" => "Afternoon",
        Evening = "evening" => "Evening",
        Night = "night" => "Night",
    }
}

vocabulary! {
    /// What a PA would also do, besides the hours of the grid.
    pub enum WorkMark {
        SleepIn = "sleep_in" => "Sleep-in nights",
        SchoolHolidays = "school_holidays" => "School holidays",
        ShortNotice = "short_notice" => "At short notice",
    }
}

/// One part of one day; a form sends it as `monday-morning`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// The day.
    pub day: Day,
    /// The part of it.
    pub part: PartOfDay,
}

/// Some of the 28 parts of a week; a column holds them as bits, Monday morning the lowest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Week(u32);

/// Says that something is no part of a week.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a part of a week")]
pub struct NotAPart(String);

impl Slot {
    /// Every part of the week, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        Day::ALL.iter().flat_map(|day| PartOfDay::ALL.iter().map(|part| Self { day: *day, part: *part }))
    }

    /// The bit that stands for it.
    const fn bit(self) -> u32 {
        1 << (self.day as u32 * 4 + self.part as u32)
    }
}

impl std::fmt::Display for Slot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.day, self.part)
    }
}

impl FromStr for Slot {
    type Err = NotAPart;

    fn from_str(given: &str) -> Result<Self, NotAPart> {
        let no = || NotAPart(given.to_owned());
        let (day, part) = given.split_once('-').ok_or_else(no)?;
        Ok(Self { day: day.parse().map_err(|_| no())?, part: part.parse().map_err(|_| no())? })
    }
}

impl Week {
    /// All 28 parts.
    pub const WHOLE: Self = Self((1 << 28) - 1);

    /// What a form sent; the same part twice is one part.
    pub fn from_form<'f>(values: impl IntoIterator<Item = &'f str>) -> Result<Self, NotAPart> {
        values.into_iter().map(str::parse).collect()
    }

    /// Whether no part is chosen.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many parts are chosen.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether a part is chosen.
    #[must_use]
    pub const fn has(self, slot: Slot) -> bool {
        self.0 & slot.bit() != 0
    }

    /// Whether all parts of the other are chosen here too.
    #[must_use]
    pub const fn covers(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// What is chosen in both.
    #[must_use]
    pub const fn common(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What is chosen in one or the other.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is chosen here and not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The chosen parts, in order.
    pub fn slots(self) -> impl Iterator<Item = Slot> {
        Slot::all().filter(move |slot| self.has(*slot))
    }

    /// The chosen parts of a day, in order.
    pub fn parts_of(self, day: Day) -> impl Iterator<Item = PartOfDay> {
        self.slots().filter(move |slot| slot.day == day).map(|slot| slot.part)
    }

    /// The bits, for an index in memory.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }
}

impl FromIterator<Slot> for Week {
    fn from_iter<I: IntoIterator<Item = Slot>>(slots: I) -> Self {
        Self(slots.into_iter().fold(0, |bits, slot| bits | slot.bit()))
    }
}

impl From<Week> for i64 {
    fn from(week: Week) -> Self {
        Self::from(week.0)
    }
}

impl TryFrom<i64> for Week {
    type Error = NotAPart;

    fn try_from(bits: i64) -> Result<Self, NotAPart> {
        match u32::try_from(bits) {
            Ok(known) if known <= Self::WHOLE.0 => Ok(Self(known)),
            _ => Err(NotAPart(bits.to_string())),
        }
    }
}

crate::int_column!(Week);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn week(values: &[&str]) -> Week {
        Week::from_form(values.iter().copied()).unwrap()
    }

    #[test]
    fn a_form_is_read() {
        let some = week(&["sunday-night", "monday-morning", "monday-evening", "monday-morning"]);
        assert_eq!(some.len(), 3);
        assert_eq!(
            some.slots().map(|slot| slot.to_string()).collect::<Vec<_>>(),
            ["monday-morning", "monday-evening", "sunday-night"]
        );
        assert_eq!(some.parts_of(Day::Monday).collect::<Vec<_>>(), [PartOfDay::Morning, PartOfDay::Evening]);
        assert_eq!(i64::from(some), 1 + 4 + (1 << 27));
        assert!(week(&[]).is_empty());
    }

    #[test]
    fn no_other_text_is_a_part() {
        for wrong in ["", "monday", "monday-", "morning-monday", "monday-morning-night", "Monday-morning"] {
            assert_eq!(Week::from_form([wrong]), Err(NotAPart(wrong.to_owned())));
        }
        for wrong in [-1, 1 << 28, i64::MAX] {
            assert!(Week::try_from(wrong).is_err());
        }
    }

    #[test]
    fn weeks_are_compared() {
        let (some, more) = (week(&["friday-night"]), week(&["friday-night", "saturday-night"]));
        assert!(more.covers(some) && !some.covers(more) && Week::WHOLE.covers(more));
        assert_eq!(more.common(some), some);
        assert_eq!(Week::WHOLE.slots().count(), 28);
        assert!(some.covers(Week::default()));
    }

    proptest! {
        #[test]
        fn every_week_reads_back(bits in 0..=Week::WHOLE.0) {
            let week = Week(bits);
            let values: Vec<String> = week.slots().map(|slot| slot.to_string()).collect();
            prop_assert_eq!(Week::from_form(values.iter().map(String::as_str)), Ok(week));
            prop_assert_eq!(Week::try_from(i64::from(week)), Ok(week));
            prop_assert_eq!(week.slots().count(), usize::try_from(week.len()).unwrap());
        }
    }
}
