//! The right to work in the United Kingdom.

use super::super::fields::{choices, day, input, radios};
use super::super::question::Asked;
use super::form::{Form, yes_and_no, yes_or_no};
use crate::assistants::ledger::{RightToWork, RightToWorkProblem, Told, TypedRightToWork, WorkBasis};
use crate::assistants::terms::HoursRefused;
use crate::text::DayRefused;
use crate::web::components::Width;
use crate::web::days::{day_problem, known_day, typed_day};
use crate::web::form::{Errors, Fields};
use crate::web::parts::Question;
use crate::words::Words;
use time::Date;

pub(super) const FORM: Form = Form { known, ask, read };

fn known(told: &Told) -> Fields {
    let Told::RightToWork(right) = told else { return Fields::default() };
    let fields = Fields::default()
        .with("basis", right.basis.as_str())
        .with("hours", right.hours_limit.map(|hours| hours.to_string()).unwrap_or_default())
        .with("sponsor", yes_or_no(right.sponsor_only));
    right.ends_on.map_or_else(Fields::default, |day| known_day("ends", day)).and(fields)
}

fn ask(asked: &Asked<'_>) -> Question {
    let w = &asked.words.checks.right_to_work;
    let bases = choices(WorkBasis::ALL, WorkBasis::as_str, WorkBasis::label);
    Question::new(w.title)
        .part(radios(asked, "basis", w.basis, &bases).hint(w.hint))
        .part(day(asked, "ends", w.ends).hint(w.ends_hint))
        .part(input(asked, "hours", w.hours).hint(w.hours_hint).width(Width::Four))
        .part(radios(asked, "sponsor", w.sponsor, &yes_and_no(asked.words)).hint(w.sponsor_hint))
}

fn read(fields: &Fields, today: Date, words: &Words) -> Result<Told, Errors> {
    let typed = TypedRightToWork {
        basis: fields.get("basis"),
        ends_on: typed_day("ends", fields),
        hours_limit: fields.get("hours"),
        sponsor_only: fields.get("sponsor"),
    };
    let said = |problem| said(problem, words);
    RightToWork::read(&typed, today)
        .map(Told::RightToWork)
        .map_err(|problems| Errors::of_all(problems.into_iter().map(said)))
}

fn said(problem: RightToWorkProblem, words: &Words) -> (&'static str, String) {
    let w = &words.checks.right_to_work;
    match problem {
        RightToWorkProblem::BasisMissing => ("basis", w.basis_missing.to_owned()),
        RightToWorkProblem::Day(DayRefused::Empty) => ("ends-day", w.ends_missing.to_owned()),
        RightToWorkProblem::Day(refused) => ("ends-day", day_problem(refused, w.ends_what, words)),
        RightToWorkProblem::RunOut => ("ends-day", w.ends_past.to_owned()),
        RightToWorkProblem::Hours(HoursRefused::TooMany | HoursRefused::Negative) => {
            ("hours", w.hours_range.to_owned())
        }
        RightToWorkProblem::Hours(_) => ("hours", w.hours_format.to_owned()),
    }
}
