//! A car that is insured for work.

use super::super::fields::day;
use super::super::question::Asked;
use super::form::Form;
use crate::assistants::ledger::{CarInsurance, InsuranceProblem, Told};
use crate::text::DayRefused;
use crate::web::days::{day_problem, known_day, typed_day};
use crate::web::form::{Errors, Fields};
use crate::web::parts::Question;
use crate::words::Words;
use time::Date;

pub(super) const FORM: Form = Form { known, ask, read };

fn known(told: &Told) -> Fields {
    let Told::CarInsurance(insurance) = told else { return Fields::default() };
    known_day("ends", insurance.ends_on)
}

fn ask(asked: &Asked<'_>) -> Question {
    let w = &asked.words.checks.car_insurance;
    Question::new(w.title).text(w.lead).part(day(asked, "ends", w.ends).hint(w.ends_hint))
}

fn read(fields: &Fields, today: Date, words: &Words) -> Result<Told, Errors> {
    let said = |problem| Errors::one("ends-day", said(problem, words));
    CarInsurance::read(typed_day("ends", fields), today).map(Told::CarInsurance).map_err(said)
}

fn said(problem: InsuranceProblem, words: &Words) -> String {
    let w = &words.checks.car_insurance;
    match problem {
        InsuranceProblem::Day(DayRefused::Empty) => w.ends_missing.to_owned(),
        InsuranceProblem::Day(refused) => day_problem(refused, w.ends_what, words),
        InsuranceProblem::RunOut => w.ends_past.to_owned(),
        InsuranceProblem::TooFarAhead => w.ends_far.to_owned(),
    }
}
