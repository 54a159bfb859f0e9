//! A day, typed as day, month and year.

use time::{Date, Month};

/// What was typed into the three fields of a date.
#[derive(Clone, Copy, Debug, Default)]
pub struct TypedDay<'a> {
    /// The day of the month.
    pub day: &'a str,
    /// The month, by its number or its English name.
    pub month: &'a str,
    /// The year, in four digits.
    pub year: &'a str,
}

/// Why no day was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DayRefused {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// Some of the fields are empty.
    #[error("a part is missing")]
    Incomplete {
        /// The day of the month is missing.
        day: bool,
        /// The month is missing.
        month: bool,
        /// The year is missing.
        year: bool,
    },
    /// The year is not in four digits.
    #[error("the year is not in four digits")]
    Year,
    /// There is no such day.
    #[error("there is no such day")]
    Unreal,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

impl TypedDay<'_> {
    /// The day that was typed.
    pub fn read(&self) -> Result<Date, DayRefused> {
        let [day, month, year] = [self.day, self.month, self.year].map(|part| part.trim().is_empty());
        match (day, month, year) {
            (true, true, true) => return Err(DayRefused::Empty),
            (false, false, false) => {}
            _ => return Err(DayRefused::Incomplete { day, month, year }),
        }
        let year = self.year.trim();
        if year.len() != 4 {
            return Err(DayRefused::Year);
        }
        let year = digits(year).ok_or(DayRefused::Year)?;
        let month = month_of(self.month.trim()).ok_or(DayRefused::Unreal)?;
        let day = digits(self.day.trim()).and_then(|day| u8::try_from(day).ok()).ok_or(DayRefused::Unreal)?;
        Date::from_calendar_date(i32::from(year), month, day).map_err(|_| DayRefused::Unreal)
    }
}

/// A number of one to four digits, and nothing but digits.
fn digits(text: &str) -> Option<u16> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn month_of(text: &str) -> Option<Month> {
    let number = digits(text).and_then(|number| u8::try_from(number).ok()).or_else(|| {
        let name = text.to_lowercase();
        let known = |full: &&str| name.len() >= 3 && full.starts_with(name.as_str());
        MONTHS.iter().zip(1..).find(|(full, _)| known(full)).map(|(_, number)| number)
    });
    number.and_then(|number| Month::try_from(number).ok())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    fn read(day: &str, month: &str, year: &str) -> Result<Date, DayRefused> {
        TypedDay { day, month, year }.read()
    }

    #[test]
    fn numbers_and_names_of_months_are_read() {
        assert_eq!(read("7", "3", "1990"), Ok(date!(1990 - 03 - 07)));
        assert_eq!(read(" 07 ", " 03", "1990 "), Ok(date!(1990 - 03 - 07)));
        assert_eq!(read("29", "Feb", "2024"), Ok(date!(2024 - 02 - 29)));
        assert_eq!(read("1", "september", "2026"), Ok(date!(2026 - 09 - 01)));
    }

    #[test]
    fn each_refusal_says_what_is_wrong() {
        assert_eq!(read("", " ", ""), Err(DayRefused::Empty));
        let incomplete = DayRefused::Incomplete { day: false, month: true, year: true };
        assert_eq!(read("7", "", ""), Err(incomplete));
        assert_eq!(read("7", "3", "90"), Err(DayRefused::Year));
        assert_eq!(read("7", "3", "199O"), Err(DayRefused::Year));
        for (day, month, year) in
            [("29", "2", "2025"), ("0", "1", "2025"), ("1", "13", "2025"), ("1", "ju", "2025"), ("-1", "1", "2025")]
        {
            assert_eq!(read(day, month, year), Err(DayRefused::Unreal), "{day} {month} {year}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(day in any::<String>(), month in any::<String>(), year in any::<String>()) {
            let _ = read(&day, &month, &year);
        }

        #[test]
        fn every_day_reads_back(days in 0_i32..80_000) {
            let day = date!(1850 - 01 - 01) + time::Duration::days(days.into());
            let typed = [day.day().to_string(), u8::from(day.month()).to_string(), format!("{:04}", day.year())];
            prop_assert_eq!(read(&typed[0], &typed[1], &typed[2]), Ok(day));
        }
    }
}
