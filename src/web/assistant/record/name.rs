//! First and last name.

use super::question::{Asked, Page, show, take};
use super::telling::Telling;
use super::told::Told;
use crate::assistants::Record;
use crate::text::FullName;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::names;
use crate::web::parts::Question;
use crate::web::reply::Answer;
use crate::web::service::Service;
use crate::words::Words;
use rocket::{get, post};

impl Page for FullName {
    fn known(record: &Record) -> Fields {
        record.profile.name.as_ref().map(names::known).unwrap_or_default()
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.record.name;
        let [first, last] = names::inputs(asked.fields, asked.errors, asked.words);
        Question::new(w.title).text(w.lead).part(first.hint(w.first_hint)).part(last.hint(w.last_hint))
    }

    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        names::read(fields, service.words)
    }

    fn told(record: &Record, words: &Words) -> Vec<Told> {
        let w = &words.record.name;
        let Some(name) = &record.profile.name else { return Vec::new() };
        vec![Told::new(w.first, name.first.as_str()), Told::new(w.last, name.last.as_str())]
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
