//! The page on which training is typed.

use super::super::fields::{choices, day, day_said, input, line_said, radios, select, select_one};
use super::super::question::Asked;
use super::entry::EntryPage;
use crate::assistants::terms::{Accredited, HowTrained, TrainedBy, TrainingCategory};
use crate::assistants::{Bounds, Expires, Expiry, Training, TrainingProblem, TypedTraining};
use crate::web::components::SummaryRow;
use crate::web::days::{known_day, typed_day};
use crate::web::form::{Errors, Fields};
use crate::web::moment;
use crate::web::parts::Question;
use crate::words::Words;
use time::Date;

impl EntryPage for Training {
    const HUB: &'static str = "/assistant/record/training";
    const ADD: &'static str = "/assistant/record/training/add";
    const ONE: &'static str = "/assistant/record/training-done";
    const FIRST_FIELD: &'static str = "category";

    fn known(&self) -> Fields {
        let fields = known_day("completed", self.completed_on)
            .with("category", self.category.as_str())
            .with("title", self.title.as_ref().map_or("", |title| title.as_str()))
            .with("provider", self.provider.as_ref().map_or("", |provider| provider.as_str()))
            .with("trained_by", self.trained_by.map_or("", TrainedBy::as_str))
            .with("accredited", self.accredited.map_or("", Accredited::as_str))
            .with("how", self.how.map_or("", HowTrained::as_str))
            .with("expires", self.expiry.map_or("", |expiry| expiry.word().as_str()));
        match self.expiry {
            Some(Expiry::On(day)) => fields.and(known_day("until", day)),
            _ => fields,
        }
    }

    fn ask(asked: &Asked<'_>, is_new: bool) -> Question {
        let w = &asked.words.training.form;
        let categories = choices(TrainingCategory::ALL, TrainingCategory::as_str, TrainingCategory::label);
        let kinds = choices(TrainedBy::ALL, TrainedBy::as_str, TrainedBy::label);
        let accredited = choices(Accredited::ALL, Accredited::as_str, Accredited::label);
        let ways = choices(HowTrained::ALL, HowTrained::as_str, HowTrained::label);
        let expires = choices(Expires::ALL, Expires::as_str, Expires::label);
        Question::new(if is_new { w.title } else { w.title_change })
            .part(select_one(asked, "category", w.category, &categories))
            .part(input(asked, "title", w.name).hint(w.name_hint))
            .part(input(asked, "provider", w.provider).hint(w.provider_hint))
            .part(select(asked, "trained_by", w.trained_by, &kinds).hint(w.optional))
            .part(radios(asked, "accredited", w.accredited, &accredited).hint(w.accredited_hint))
            .part(radios(asked, "how", w.how, &ways).hint(w.optional))
            .part(day(asked, "completed", w.completed).hint(w.completed_hint))
            .part(radios(asked, "expires", w.expires, &expires).hint(w.expires_hint))
            .part(day(asked, "until", w.until).hint(w.until_hint))
    }

    fn read(fields: &Fields, bounds: Bounds, words: &Words) -> Result<Self, Errors> {
        let typed = TypedTraining {
            category: fields.get("category"),
            title: fields.get("title"),
            provider: fields.get("provider"),
            trained_by: fields.get("trained_by"),
            accredited: fields.get("accredited"),
            how: fields.get("how"),
            completed_on: typed_day("completed", fields),
            expires: fields.get("expires"),
            expires_on: typed_day("until", fields),
        };
        Self::read(&typed, bounds)
            .map_err(|problems| Errors::of_all(problems.into_iter().map(|problem| said(problem, words))))
    }
}

fn said(problem: TrainingProblem, words: &Words) -> (&'static str, String) {
    let w = &words.training.form;
    let day = |problem, what| day_said(problem, what, w.completed_late, w.until_before, words);
    match problem {
        TrainingProblem::CategoryMissing => ("category", w.category_missing.to_owned()),
        TrainingProblem::Title(refused) => ("title", line_said(refused, w.name_what, words)),
        TrainingProblem::Provider(refused) => ("provider", line_said(refused, w.provider_what, words)),
        TrainingProblem::CompletedMissing => ("completed-day", w.completed_missing.to_owned()),
        TrainingProblem::Completed(problem) => ("completed-day", day(problem, w.completed_what)),
        TrainingProblem::ExpiresMissing => ("until-day", w.until_missing.to_owned()),
        TrainingProblem::Expires(problem) => ("until-day", day(problem, w.until_what)),
    }
}

/// What was told of training, and how it stands today; what was not told is left out.
pub(super) fn rows(training: &Training, today: Date, words: &Words) -> Vec<SummaryRow> {
    let w = &words.training.shown;
    let until = training.expiry.and_then(Expiry::day).map(|day| moment::date(day, words));
    let rows = [
        (w.state, Some(training.state(today).label().to_owned())),
        (w.name, training.title.as_ref().map(ToString::to_string)),
        (w.provider, training.provider.as_ref().map(ToString::to_string)),
        (w.trained_by, training.trained_by.map(|by| by.label().to_owned())),
        (w.accredited, training.accredited.map(|said| said.label().to_owned())),
        (w.how, training.how.map(|how| how.label().to_owned())),
        (w.completed, Some(moment::date(training.completed_on, words))),
        (w.until, until),
    ];
    SummaryRow::answered(rows)
}
