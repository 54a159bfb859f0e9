//! A DBS certificate. There is no field for its number and none for text.

use super::super::fields::{choices, day, radios};
use super::super::question::Asked;
use super::form::{Form, yes_and_no, yes_or_no};
use crate::assistants::ledger::{DbsCertificate, DbsLevel, DbsProblem, DbsWorkforce, Told, TypedDbs};
use crate::text::DayRefused;
use crate::web::days::{day_problem, known_day, typed_day};
use crate::web::form::{Errors, Fields};
use crate::web::parts::Question;
use crate::words::Words;
use time::Date;

pub(super) const FORM: Form = Form { known, ask, read };

fn known(told: &Told) -> Fields {
    let Told::Dbs(dbs) = told else { return Fields::default() };
    known_day("issued", dbs.issued_on)
        .with("level", dbs.level.as_str())
        .with("workforce", dbs.workforce.map_or("", DbsWorkforce::as_str))
        .with("update", yes_or_no(dbs.update_service))
}

fn ask(asked: &Asked<'_>) -> Question {
    let w = &asked.words.checks.dbs;
    let levels = choices(DbsLevel::ALL, DbsLevel::as_str, DbsLevel::label);
    let workforces = choices(DbsWorkforce::ALL, DbsWorkforce::as_str, DbsWorkforce::label);
    Question::new(w.title)
        .text(w.lead)
        .part(radios(asked, "level", w.level, &levels))
        .part(day(asked, "issued", w.issued).hint(w.issued_hint))
        .part(radios(asked, "workforce", w.workforce, &workforces))
        .part(radios(asked, "update", w.update, &yes_and_no(asked.words)))
}

fn read(fields: &Fields, today: Date, words: &Words) -> Result<Told, Errors> {
    let typed = TypedDbs {
        level: fields.get("level"),
        issued_on: typed_day("issued", fields),
        workforce: fields.get("workforce"),
        update_service: fields.get("update"),
    };
    let said = |problem| said(problem, words);
    DbsCertificate::read(&typed, today)
        .map(Told::Dbs)
        .map_err(|problems| Errors::of_all(problems.into_iter().map(said)))
}

fn said(problem: DbsProblem, words: &Words) -> (&'static str, String) {
    let w = &words.checks.dbs;
    match problem {
        DbsProblem::LevelMissing => ("level", w.level_missing.to_owned()),
        DbsProblem::Day(DayRefused::Empty) => ("issued-day", w.issued_missing.to_owned()),
        DbsProblem::Day(refused) => ("issued-day", day_problem(refused, w.issued_what, words)),
        DbsProblem::TooLate => ("issued-day", w.issued_late.to_owned()),
        DbsProblem::TooEarly => ("issued-day", w.issued_early.to_owned()),
        DbsProblem::WorkforceMissing => ("workforce", w.workforce_missing.to_owned()),
        DbsProblem::UpdateServiceMissing => ("update", w.update_missing.to_owned()),
    }
}
