//! Pay below the legal minimum: a hint with a source of advice, never a refusal and never a finding.

use time::Date;

use super::{
    birth::BirthDate,
    record::Record,
    wage::{Apprenticeship, HourlyPay, WageRates, legal_minimum},
};
use crate::money::Pence;

/// Pay that is below the legal minimum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LowPay {
    /// What she asks for an hour.
    pub asked: HourlyPay,
    /// What an hour must bring at least, for her age on that day.
    pub minimum: Pence,
    /// The day that was looked at: the start, and from then on today.
    pub on: Date,
}

/// The pay that this record asks, if it is below the legal minimum at her age on the day on which work would begin.
/// Nothing while no pay or no date of birth is known.
#[must_use]
pub fn low_pay(record: &Record, rates: &WageRates, today: Date) -> Option<LowPay> {
    let terms = &record.profile.terms;
    is_low((terms.pay?, record.profile.born_on?, terms.starts_on), rates, today)
}

/// The same of what somebody asks who was born on a day and would begin on another.
pub(super) fn is_low(
    (asked, born, starts_on): (HourlyPay, BirthDate, Option<Date>),
    rates: &WageRates,
    today: Date,
) -> Option<LowPay> {
    let on = starts_on.unwrap_or(today).max(today);
    let minimum = legal_minimum(rates, born.day(), on, Apprenticeship::None)?;
    asked.is_below(minimum).then_some(LowPay { asked, minimum, on })
}
