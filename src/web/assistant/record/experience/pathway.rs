//! Where a PA stands, and what she wants next.

use super::super::fields::{choices, radios};
use super::super::question::Asked;
use super::super::telling::Telling;
use super::opening::{Opening, show, take};
use crate::assistants::terms::{NextStep, PathwayCategory};
use crate::assistants::{ExperienceAnswer, Pathway, Section, Told};
use crate::web::components::Size;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::Question;
use crate::web::reply::Answer;
use crate::words::Words;
use rocket::{get, post};

/// The page of the next step.
struct NextStepPage;

impl Opening for NextStepPage {
    const SECTION: Section = Section::Pathway;
    const ADDRESS: &'static str = "/assistant/record/pathway";

    fn known(told: Told) -> Fields {
        Fields::default()
            .with("category", told.pathway.map_or("", PathwayCategory::as_str))
            .with("next", told.next_step.map_or("", NextStep::as_str))
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.pathway;
        let categories = choices(PathwayCategory::ALL, PathwayCategory::as_str, PathwayCategory::label);
        let steps = choices(NextStep::ALL, NextStep::as_str, NextStep::label);
        Question::new(w.title)
            .text(w.lead)
            .part(
                radios(asked, "category", w.category, &categories)
                    .legend_size(Size::Medium)
                    .hint(w.category_hint),
            )
            .part(radios(asked, "next", w.next, &steps).legend_size(Size::Medium).hint(w.next_hint))
    }

    fn read(fields: &Fields, words: &Words) -> Result<ExperienceAnswer, Errors> {
        let pathway = Pathway::read(fields.get("category"), fields.get("next"));
        let pathway = pathway.ok_or_else(|| Errors::one("category", words.pathway.missing))?;
        Ok(ExperienceAnswer::Pathway(pathway))
    }
}

#[get("/assistant/record/pathway")]
pub(super) async fn pathway(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<NextStepPage>(telling, frame, our).await
}

#[post("/assistant/record/pathway", data = "<form>")]
pub(super) async fn take_pathway(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    take::<NextStepPage>(form, telling, frame, our).await
}
