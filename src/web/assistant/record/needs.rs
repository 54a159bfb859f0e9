//! Whom she has supported.

use super::question::{Asked, Page, show, take};
use super::telling::Telling;
use super::told::Told;
use crate::assistants::terms::{Need, NeedGroup};
use crate::assistants::{ChoiceProblem, NONE, Needs, Record, Section};
use crate::web::components::{Checkboxes, Choice, Size};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::Question;
use crate::web::reply::Answer;
use crate::web::service::Service;
use crate::web::several::{lines, ticked};
use crate::words::Words;
use rocket::{get, post};

impl Page for Needs {
    fn known(record: &Record) -> Fields {
        let needs = &record.profile.needs;
        let none = (record.has(Section::Needs) && needs.all().next().is_none()).then_some(NONE);
        ticked(Fields::default(), "needs", needs.all().map(Need::as_str).chain(none))
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.record.needs;
        let question = Question::new(w.title).text(w.hint);
        NeedGroup::ALL.iter().fold(question, |question, group| question.part(boxes(*group, asked)))
    }

    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        let w = &service.words.record.needs;
        Self::read(fields.all("needs")).map_err(|problem| match problem {
            ChoiceProblem::Missing => Errors::one("needs", w.missing),
            ChoiceProblem::NoneAndSome => Errors::one("needs", w.none_and_some),
        })
    }

    fn told(record: &Record, words: &Words) -> Vec<Told> {
        let w = &words.record.needs;
        let needs = lines(record.profile.needs.all().map(Need::label));
        vec![Told::new(w.short, if needs.is_empty() { w.none.to_owned() } else { needs })]
    }
}

/// The boxes of a group; the first group has the id and the error of them all, the last one "nobody yet".
fn boxes(group: NeedGroup, asked: &Asked<'_>) -> Checkboxes {
    let needs = Need::ALL.iter().filter(|need| need.group() == group);
    let choices: Vec<_> = needs.map(|need| (need.as_str(), need.label())).collect();
    let boxes = Checkboxes::new("needs", group.label())
        .legend_size(Size::Small)
        .choices(choices)
        .values(asked.fields.all("needs"));
    let boxes = if NeedGroup::ALL.first() == Some(&group) {
        boxes.error(asked.errors.of("needs"))
    } else {
        boxes.id(format!("needs-{}", group.as_str().replace('_', "-")))
    };
    if NeedGroup::ALL.last() == Some(&group) {
        let words = &asked.words.record;
        boxes.divider(words.or).with(Choice::new(NONE, words.needs.none).exclusive())
    } else {
        boxes
    }
}

#[get("/assistant/record/needs")]
pub(super) async fn needs(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<Needs>(telling, frame, our).await
}

#[post("/assistant/record/needs", data = "<form>")]
pub(super) async fn take_needs(form: Signed<Unread>, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    take::<Needs>(form, telling, frame, our).await
}
