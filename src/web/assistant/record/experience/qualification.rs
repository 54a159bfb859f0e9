//! The page on which a qualification is found and typed.

use super::super::fields::{choices, input, select};
use super::super::question::Asked;
use super::entry::EntryPage;
use crate::assistants::terms::{Level, Qualification, YearRefused};
use crate::assistants::{Bounds, Held, QualificationProblem, TypedQualification};
use crate::web::components::{Button, InputKind, Radios, SummaryRow, Width};
use crate::web::form::{Errors, Fields};
use crate::web::parts::{Part, Question};
use crate::words::Words;

impl EntryPage for Held {
    const HUB: &'static str = "/assistant/record/qualifications";
    const ADD: &'static str = "/assistant/record/qualifications/add";
    const ONE: &'static str = "/assistant/record/qualification";
    const FIRST_FIELD: &'static str = "find";

    fn known(&self) -> Fields {
        Fields::default()
            .with("qualification", self.qualification.as_str())
            .with("level", self.own_level.map_or("", Level::as_str))
            .with("year", self.year.map(|year| year.to_string()).unwrap_or_default())
    }

    fn ask(asked: &Asked<'_>, is_new: bool) -> Question {
        let w = &asked.words.qualifications.form;
        let question = Question::new(if is_new { w.title } else { w.title_change });
        let found = found(asked);
        // Whoever changes one has it to choose; where the form lost it, it can be searched for again.
        let question = if is_new || found.is_empty() { search(question, asked) } else { question };
        if found.is_empty() {
            let searched = !asked.fields.get("find").trim().is_empty();
            return if searched { question.part(Part::Inset(w.nothing.to_owned())) } else { question };
        }
        let levels = choices(Level::ALL, Level::as_str, Level::label);
        let radios = found.iter().fold(Radios::new("qualification", w.which), |radios, one| {
            radios.choice(one.as_str(), one.label())
        });
        let year = input(asked, "year", w.year).digits().width(Width::Four).hint(w.year_hint);
        let radios = radios.value(asked.fields.get("qualification")).error(asked.errors.of("qualification"));
        question.part(radios).part(select(asked, "level", w.level, &levels).hint(w.level_hint)).part(year)
    }

    fn read(fields: &Fields, bounds: Bounds, words: &Words) -> Result<Self, Errors> {
        let typed = TypedQualification {
            qualification: fields.get("qualification"),
            level: fields.get("level"),
            year: fields.get("year"),
        };
        let searched = !fields.get("find").trim().is_empty();
        let problems =
            |problems: Vec<_>| Errors::of_all(problems.into_iter().map(|one| said(one, searched, words)));
        Self::read(&typed, bounds).map_err(problems)
    }
}

fn search(question: Question, asked: &Asked<'_>) -> Question {
    let w = &asked.words.qualifications.form;
    let find = input(asked, "find", w.find).kind(InputKind::Search).hint(w.find_hint);
    question.part(find).part(Button::new(w.search).secondary().sends("act", "search"))
}

/// What was searched for, and what is chosen already.
fn found(asked: &Asked<'_>) -> Vec<Qualification> {
    let mut found = Qualification::find(asked.fields.get("find"));
    if let Ok(chosen) = asked.fields.get("qualification").parse::<Qualification>()
        && !found.contains(&chosen)
    {
        found.insert(0, chosen);
    }
    found
}

/// Whoever has searched for nothing has nothing to choose from.
fn said(problem: QualificationProblem, searched: bool, words: &Words) -> (&'static str, &'static str) {
    let w = &words.qualifications.form;
    match problem {
        QualificationProblem::Missing if searched => ("qualification", w.missing),
        QualificationProblem::Missing => ("find", w.find_missing),
        QualificationProblem::LevelMissing => ("level", w.level_missing),
        QualificationProblem::Year(YearRefused::Future) => ("year", w.year_future),
        QualificationProblem::Year(YearRefused::TooLongAgo) | QualificationProblem::YearTooEarly => {
            ("year", w.year_early)
        }
        QualificationProblem::Year(_) => ("year", w.year_format),
    }
}

/// What was told of a qualification.
pub(super) fn rows(held: &Held, words: &Words) -> Vec<SummaryRow> {
    let w = &words.qualifications;
    let year = held.year.map_or_else(|| words.record.not_told.to_owned(), |year| year.to_string());
    vec![SummaryRow::new(w.level, held.level().label()), SummaryRow::new(w.year, year)]
}
