//! A car that is insured for work.

use time::Date;

use crate::text::{DayRefused, TypedDay};

/// A car that is insured for business use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CarInsurance {
    /// The last day of the insurance.
    pub ends_on: Date,
}

/// What is wrong with the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InsuranceProblem {
    /// It is no day.
    Day(DayRefused),
    /// It has been.
    RunOut,
    /// No car is insured for so long.
    TooFarAhead,
}

impl CarInsurance {
    /// Policies run for a year; some are renewed a month early.
    const LONGEST_DAYS: i64 = 400;

    /// Reads the last day.
    pub fn read(typed: TypedDay<'_>, today: Date) -> Result<Self, InsuranceProblem> {
        let ends_on = typed.read().map_err(InsuranceProblem::Day)?;
        if ends_on < today {
            return Err(InsuranceProblem::RunOut);
        }
        if (ends_on - today).whole_days() > Self::LONGEST_DAYS {
            return Err(InsuranceProblem::TooFarAhead);
        }
        Ok(Self { ends_on })
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn it_ends_between_today_and_a_year_and_a_bit() {
        let read =
            |day, month, year| CarInsurance::read(TypedDay { day, month, year }, date!(2026 - 11 - 22));
        assert_eq!(read("22", "11", "2026"), Ok(CarInsurance { ends_on: date!(2026 - 11 - 22) }));
        assert_eq!(read("21", "11", "2026"), Err(InsuranceProblem::RunOut));
        assert_eq!(read("27", "12", "2027"), Ok(CarInsurance { ends_on: date!(2027 - 12 - 27) }));
        assert_eq!(read("28", "12", "2027"), Err(InsuranceProblem::TooFarAhead));
        assert_eq!(read("", "", ""), Err(InsuranceProblem::Day(DayRefused::Empty)));
    }
}
