//! The page on which somebody tells of training that she asked for.

use super::super::fields::{choices, day, day_said, radios, select, select_one};
use super::super::question::Asked;
use super::entry::EntryPage;
use crate::assistants::terms::{AccessStage, FundedBy, TrainingCategory, WhyNotTrained};
use crate::assistants::{Bounds, TrainingRequest, TrainingRequestProblem, TypedTrainingRequest};
use crate::web::components::SummaryRow;
use crate::web::days::{known_day, typed_day};
use crate::web::form::{Errors, Fields};
use crate::web::moment;
use crate::web::parts::Question;
use crate::words::Words;

impl EntryPage for TrainingRequest {
    const HUB: &'static str = "/assistant/record/training";
    const ADD: &'static str = "/assistant/record/training/ask";
    const ONE: &'static str = "/assistant/record/training-asked";
    const FIRST_FIELD: &'static str = "category";

    fn known(&self) -> Fields {
        known_day("asked", self.asked_on)
            .with("category", self.category.as_str())
            .with("stage", self.stage.as_str())
            .with("funded_by", self.funded_by.map_or("", FundedBy::as_str))
            .with("why_not", self.why_not.map_or("", WhyNotTrained::as_str))
    }

    fn ask(asked: &Asked<'_>, is_new: bool) -> Question {
        let w = &asked.words.training.asked;
        let categories = choices(TrainingCategory::ALL, TrainingCategory::as_str, TrainingCategory::label);
        let stages = choices(AccessStage::ALL, AccessStage::as_str, AccessStage::label);
        let funds = choices(FundedBy::ALL, FundedBy::as_str, FundedBy::label);
        let reasons = choices(WhyNotTrained::ALL, WhyNotTrained::as_str, WhyNotTrained::label);
        Question::new(if is_new { w.title } else { w.title_change })
            .text(w.lead)
            .part(select_one(asked, "category", w.category, &categories))
            .part(day(asked, "asked", w.when).hint(w.when_hint))
            .part(radios(asked, "stage", w.stage, &stages))
            .part(select(asked, "funded_by", w.funded_by, &funds).hint(w.funded_by_hint))
            .part(select(asked, "why_not", w.why_not, &reasons).hint(w.why_not_hint))
    }

    fn read(fields: &Fields, bounds: Bounds, words: &Words) -> Result<Self, Errors> {
        let typed = TypedTrainingRequest {
            category: fields.get("category"),
            asked_on: typed_day("asked", fields),
            stage: fields.get("stage"),
            funded_by: fields.get("funded_by"),
            why_not: fields.get("why_not"),
        };
        Self::read(&typed, bounds)
            .map_err(|problems| Errors::of_all(problems.into_iter().map(|problem| said(problem, words))))
    }
}

fn said(problem: TrainingRequestProblem, words: &Words) -> (&'static str, String) {
    let w = &words.training.asked;
    match problem {
        TrainingRequestProblem::CategoryMissing => ("category", w.category_missing.to_owned()),
        TrainingRequestProblem::AskedMissing => ("asked-day", w.when_missing.to_owned()),
        TrainingRequestProblem::Asked(problem) => {
            ("asked-day", day_said(problem, w.when_what, w.when_late, w.when_late, words))
        }
        TrainingRequestProblem::StageMissing => ("stage", w.stage_missing.to_owned()),
    }
}

/// What was told of it; what was not is left out.
pub(super) fn rows(request: &TrainingRequest, words: &Words) -> Vec<SummaryRow> {
    let w = &words.training.asked;
    let rows = [
        (w.shown_when, Some(moment::date(request.asked_on, words))),
        (w.shown_stage, Some(request.stage.label().to_owned())),
        (w.shown_funded_by, request.funded_by.map(|by| by.label().to_owned())),
        (w.shown_why_not, request.why_not.map(|why| why.label().to_owned())),
    ];
    SummaryRow::answered(rows)
}
