//! The rates, as the database has them.

use time::Date;

use super::store;
use crate::money::Pence;
use crate::storage::{Database, Result};

/// What an hour must bring at least, from a day on and from an age on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WageRate {
    /// The first day of the rate.
    pub from_on: Date,
    /// It is for apprentices.
    pub apprentice: bool,
    /// The youngest age it is for; a rate for an older age begins above.
    pub from_age: u32,
    /// The rate.
    pub per_hour: Pence,
}

/// All rates there are, past and announced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WageRates(Vec<WageRate>);

/// All rates of the database.
///
/// # Errors
/// Only those of the database.
pub async fn wage_rates(db: &Database) -> Result<WageRates> {
    store::all(&mut db.read_current().await?).await
}

impl WageRates {
    /// The rates in force on a day: those of the last date on or before it. None before the first date.
    pub fn in_force(&self, on: Date) -> impl Iterator<Item = &WageRate> {
        let begun = self.0.iter().map(|rate| rate.from_on).filter(|from_on| *from_on <= on).max();
        self.0.iter().filter(move |rate| Some(rate.from_on) == begun)
    }

    /// The rates that are known to come after those of a day: of the first date after it.
    pub fn announced(&self, on: Date) -> impl Iterator<Item = &WageRate> {
        let next = self.0.iter().map(|rate| rate.from_on).filter(|from_on| *from_on > on).min();
        self.0.iter().filter(move |rate| Some(rate.from_on) == next)
    }

    /// The rate for an age on a day.
    #[must_use]
    pub fn rate(&self, on: Date, apprentice: bool, age: u32) -> Option<&WageRate> {
        let fits = |rate: &&WageRate| rate.apprentice == apprentice && rate.from_age <= age;
        self.in_force(on).filter(fits).max_by_key(|rate| rate.from_age)
    }
}

impl FromIterator<WageRate> for WageRates {
    fn from_iter<I: IntoIterator<Item = WageRate>>(rates: I) -> Self {
        Self(rates.into_iter().collect())
    }
}
