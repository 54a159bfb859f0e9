//! Fields that these pages share.

use super::question::Asked;
use crate::assistants::DayProblem;
use crate::text::TextRefused;
use crate::web::components::{Checkboxes, Choice, DateInput, Input, Radios, Select};
use crate::web::days::{day_problem, typed_day, wrong_parts};
use crate::words::Words;

/// The members of a list: what the form sends, and what a page says.
pub(super) fn choices<T: Copy>(
    all: &[T],
    value: fn(T) -> &'static str,
    label: fn(T) -> &'static str,
) -> Vec<(&'static str, &'static str)> {
    all.iter().map(|one| (value(*one), label(*one))).collect()
}

/// Radios of this name.
pub(super) fn radios(
    asked: &Asked<'_>,
    name: &str,
    legend: &str,
    choices: &[(&'static str, &'static str)],
) -> Radios {
    Radios::new(name, legend).choices(choices).value(asked.fields.get(name)).error(asked.errors.of(name))
}

/// A list that opens, of which nothing need be chosen.
pub(super) fn select(
    asked: &Asked<'_>,
    name: &str,
    label: &str,
    choices: &[(&'static str, &'static str)],
) -> Select {
    list(asked, name, label, asked.words.experience.choose_or_not).choices(choices)
}

/// A list that opens, of which something is chosen.
pub(super) fn select_one(
    asked: &Asked<'_>,
    name: &str,
    label: &str,
    choices: &[(&'static str, &'static str)],
) -> Select {
    list(asked, name, label, asked.words.experience.choose).choices(choices)
}

/// A list that opens, beginning with no answer.
fn list(asked: &Asked<'_>, name: &str, label: &str, none: &str) -> Select {
    let list = Select::new(name, label).choice("", none);
    list.value(asked.fields.get(name)).error(asked.errors.of(name))
}

/// A line to type into.
pub(super) fn input(asked: &Asked<'_>, name: &str, label: &str) -> Input {
    Input::new(name, label).value(asked.fields.shown(name)).error(asked.errors.of(name))
}

/// A box below a line, that says what the line cannot.
pub(super) fn tick(asked: &Asked<'_>, name: &str, label: &str) -> Checkboxes {
    let ticked = asked.fields.get(name) == "yes";
    let boxes = Checkboxes::new(name, label).with(Choice::new("yes", label).checked(ticked));
    // The words of the box say it all.
    Checkboxes { fieldset: None, ..boxes }
}

/// A date; errors point to its first field.
pub(super) fn day(asked: &Asked<'_>, name: &str, legend: &str) -> DateInput {
    let [day, month, year] =
        ["day", "month", "year"].map(|part| asked.fields.shown(&format!("{name}.{part}")));
    let error = asked.errors.of(&format!("{name}-day"));
    let failed = error.is_some();
    let date = DateInput::new(name, legend, asked.words).values(day, month, year).error(error);
    wrong_parts(date, &typed_day(name, asked.fields), failed)
}

/// What to say of a day; `what` is what it is called, such as "Start date".
pub(super) fn day_said(problem: DayProblem, what: &str, late: &str, before: &str, words: &Words) -> String {
    match problem {
        DayProblem::Typed(refused) => day_problem(refused, what, words),
        DayProblem::TooEarly => words.experience.day_early(what.to_lowercase()),
        DayProblem::TooLate => late.to_owned(),
        DayProblem::BeforeStart => before.to_owned(),
    }
}

/// What to say of a line of text; `what` is what it is called.
pub(super) fn line_said(refused: TextRefused, what: &str, words: &Words) -> String {
    match refused {
        TextRefused::TooLong { .. } => words.experience.line_long(what),
        _ => words.experience.line_format(what),
    }
}
