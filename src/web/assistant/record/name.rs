//! First and last name.

use super::parts::Question;
use super::question::{Asked, Page, show, take};
use super::telling::Telling;
use super::told::Told;
use crate::assistants::{FullName, NameProblem, Record};
use crate::text::TextRefused;
use crate::web::components::Input;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::reply::Answer;
use crate::web::service::Service;
use crate::words::Words;
use rocket::{get, post};

impl Page for FullName {
    fn known(record: &Record) -> Fields {
        let Some(name) = &record.profile.name else { return Fields::default() };
        Fields::default().with("first", name.first.as_str()).with("last", name.last.as_str())
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.record.name;
        let input = |name: &'static str, label: &str, complete: &str| {
            Input::new(name, label)
                .autocomplete(complete)
                .spellcheck(false)
                .value(asked.fields.shown(name))
                .error(asked.errors.of(name))
        };
        Question::new(w.title)
            .text(w.lead)
            .part(input("first", w.first, "given-name").hint(w.first_hint))
            .part(input("last", w.last, "family-name").hint(w.last_hint))
    }

    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        let problem = |problem: &NameProblem| said(*problem, service.words);
        Self::read(fields.get("first"), fields.get("last"))
            .map_err(|problems| Errors::of_all(problems.iter().map(problem)))
    }

    fn told(record: &Record, words: &Words) -> Vec<Told> {
        let w = &words.record.name;
        let Some(name) = &record.profile.name else { return Vec::new() };
        vec![Told::new(w.first, name.first.as_str()), Told::new(w.last, name.last.as_str())]
    }
}

fn said(problem: NameProblem, words: &Words) -> (&'static str, &'static str) {
    let w = &words.record.name;
    match problem {
        NameProblem::First(TextRefused::Empty) => ("first", w.first_missing),
        NameProblem::First(TextRefused::TooLong { .. }) => ("first", w.first_long),
        NameProblem::First(_) => ("first", w.first_format),
        NameProblem::Last(TextRefused::Empty) => ("last", w.last_missing),
        NameProblem::Last(TextRefused::TooLong { .. }) => ("last", w.last_long),
        NameProblem::Last(_) => ("last", w.last_format),
    }
}

#[get("/assistant/record/name")]
pub(super) async fn name(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<FullName>(telling, frame, our).await
}

#[post("/assistant/record/name", data = "<form>")]
pub(super) async fn take_name(form: Signed<Unread>, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    take::<FullName>(form, telling, frame, our).await
}
