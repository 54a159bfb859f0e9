//! Who somebody is, before anything is told: the rest of a record has to fit.

use time::Date;

use super::days::before;
use crate::assistants::BirthDate;
use crate::clock::{age_on, birthday};
use crate::demo::communities::{self, Name};
use crate::demo::dice::Dice;
use crate::demo::shares;

/// A made-up person.
#[derive(Clone, Copy, Debug)]
pub(in crate::demo) struct Somebody {
    pub(in crate::demo) name: Name,
    pub(super) born_on: BirthDate,
    /// The 16th birthday: nothing that is told lies before it.
    pub(in crate::demo) sixteen: Date,
    pub(super) today: Date,
    pub(super) age: u32,
    pub(super) drives: bool,
}

impl Somebody {
    /// Draws a person as of a day; who has to be of age for what follows is drawn from those.
    pub(in crate::demo) fn draw(dice: &mut Dice, today: Date, of_age: bool) -> Option<Self> {
        let name = communities::name(dice)?;
        let least = if of_age { 25 } else { 0 };
        let bands: Vec<_> = shares::AGES.iter().copied().filter(|(_, (from, _))| *from >= least).collect();
        let (from, to) = dice.weighed(&bands)?;
        let age = dice.between(from, to);
        // Somebody of that age had the birthday today, or in the year before.
        let latest = today.replace_year(today.year().checked_sub(i32::try_from(age).ok()?)?).ok()?;
        let day = dice.day(before(latest, 364), latest)?;
        let born_on = BirthDate::new(day, today).ok()?;
        let age = age_on(day, today)?;
        let drives = age >= 18 && dice.percent(shares::DRIVERS);
        Some(Self { name, born_on, sixteen: birthday(day, 16)?, today, age, drives })
    }

    /// Whether she is of age.
    pub(super) const fn is_of_age(&self) -> bool {
        self.age >= 18
    }

    /// The earliest day that is at most so many days ago and not before the 16th birthday.
    pub(super) fn since(&self, days: i64) -> Date {
        before(self.today, days).max(self.sixteen)
    }
}
