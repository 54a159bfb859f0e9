//! Days in forms: three fields, and what to say when they are not a day.

use super::components::DateInput;
use super::form::Fields;
use crate::text::{DayRefused, TypedDay};
use crate::words::Words;
use time::Date;

/// The three fields of a date of this name.
pub(super) fn typed_day<'a>(name: &str, fields: &'a Fields) -> TypedDay<'a> {
    let part = |part: &str| fields.get(&format!("{name}.{part}"));
    TypedDay { day: part("day"), month: part("month"), year: part("year") }
}

/// A known day, as its three fields hold it.
pub(super) fn known_day(name: &str, day: Date) -> Fields {
    Fields::default()
        .with(&format!("{name}.day"), day.day().to_string())
        .with(&format!("{name}.month"), u8::from(day.month()).to_string())
        .with(&format!("{name}.year"), day.year().to_string())
}

/// What to say of three fields that are not a day; `what` is what the day is called, such as "Date of birth".
pub(super) fn day_problem(refused: DayRefused, what: &str, words: &Words) -> String {
    let w = &words.components.date;
    match refused {
        DayRefused::Empty => w.missing(what.to_lowercase()),
        DayRefused::Incomplete { day, month, year } => {
            let parts = [(day, w.day), (month, w.month), (year, w.year)];
            let lacking: Vec<_> = parts.iter().filter(|(lacks, _)| *lacks).map(|(_, word)| word.to_lowercase()).collect();
            w.incomplete(what, lacking.join(w.and))
        }
        DayRefused::Year => w.year_digits(what.to_lowercase()),
        DayRefused::Unreal => w.unreal(what),
    }
}

/// Shows the error at the fields that are empty, when only some are.
pub(super) fn wrong_parts(date: DateInput, typed: &TypedDay<'_>, failed: bool) -> DateInput {
    match (failed, typed.read()) {
        (true, Err(DayRefused::Incomplete { day, month, year })) => date.wrong(day, month, year),
        (true, Err(DayRefused::Year)) => date.wrong(false, false, true),
        _ => date,
    }
}
