//! Delegated healthcare that she has done.

use super::question::{Asked, Page, show, take};
use super::telling::Telling;
use super::told::Told;
use crate::assistants::terms::DelegatedHealthcare;
use crate::assistants::{ChoiceProblem, Healthcare, NONE, Record, Section};
use crate::web::components::{Checkboxes, Choice};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::{Part, Question};
use crate::web::reply::Answer;
use crate::web::service::Service;
use crate::web::several::{lines, ticked};
use crate::words::Words;
use rocket::{get, post};

impl Page for Healthcare {
    fn known(record: &Record) -> Fields {
        let done = &record.profile.healthcare;
        let none = (record.has(Section::Healthcare) && done.all().next().is_none()).then_some(NONE);
        ticked(Fields::default(), "healthcare", done.all().map(DelegatedHealthcare::as_str).chain(none))
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let words = &asked.words.record;
        let w = &words.healthcare;
        let all = DelegatedHealthcare::ALL.iter().map(|one| (one.as_str(), one.label()));
        let boxes = Checkboxes::new("healthcare", w.title)
            .heading()
            .hint(w.hint)
            .choices(all.collect::<Vec<_>>())
            .divider(words.or)
            .with(Choice::new(NONE, w.none).exclusive())
            .values(asked.fields.all("healthcare"))
            .error(asked.errors.of("healthcare"));
        Question::single(w.title, boxes).part(Part::Inset(w.others_read(w.caveat)))
    }

    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        let w = &service.words.record.healthcare;
        Self::read(fields.all("healthcare")).map_err(|problem| match problem {
            ChoiceProblem::Missing => Errors::one("healthcare", w.missing),
            ChoiceProblem::NoneAndSome => Errors::one("healthcare", w.none_and_some),
        })
    }

    fn told(record: &Record, words: &Words) -> Vec<Told> {
        let w = &words.record.healthcare;
        let done = lines(record.profile.healthcare.all().map(DelegatedHealthcare::label));
        vec![Told::new(w.short, if done.is_empty() { w.none.to_owned() } else { done })]
    }
}

#[get("/assistant/record/healthcare")]
pub(super) async fn healthcare(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<Healthcare>(telling, frame, our).await
}

#[post("/assistant/record/healthcare", data = "<form>")]
pub(super) async fn take_healthcare(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    take::<Healthcare>(form, telling, frame, our).await
}
