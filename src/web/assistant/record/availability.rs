//! When she can work: the week grid and its marks.

use super::question::{Asked, Page, show, take};
use super::telling::Telling;
use super::told::Told;
use crate::assistants::terms::WorkMark;
use crate::assistants::{Availability, Record};
use crate::web::components::{Checkboxes, Size, Week};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::listing::times;
use crate::web::parts::Question;
use crate::web::reply::Answer;
use crate::web::service::Service;
use crate::web::several::{lines, ticked};
use crate::words::Words;
use rocket::{get, post};

impl Page for Availability {
    fn known(record: &Record) -> Fields {
        let Some(said) = &record.profile.availability else { return Fields::default() };
        let slots: Vec<_> = said.week.slots().map(|slot| slot.to_string()).collect();
        let fields = ticked(Fields::default(), "week", slots.iter().map(String::as_str));
        ticked(fields, "marks", said.marks.iter().map(|mark| mark.as_str()))
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.record.availability;
        let marks: Vec<_> = WorkMark::ALL.iter().map(|mark| (mark.as_str(), mark.label())).collect();
        let week = Week::new("week", w.title)
            .heading()
            .hint(w.hint)
            .values(asked.fields.all("week"))
            .error(asked.errors.of("week"));
        let marks = Checkboxes::new("marks", w.marks)
            .legend_size(Size::Small)
            .hint(w.marks_hint)
            .choices(marks)
            .values(asked.fields.all("marks"));
        Question::single(w.title, week).part(marks)
    }

    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        Self::read(fields.all("week"), fields.all("marks"))
            .map_err(|_| Errors::one("week", service.words.record.availability.missing))
    }

    fn told(record: &Record, words: &Words) -> Vec<Told> {
        let w = &words.record.availability;
        let Some(said) = &record.profile.availability else { return Vec::new() };
        let marks = lines(said.marks.iter().map(|mark| mark.label()));
        vec![
            Told::new(w.short, times::lines(said.week, words)),
            Told::new(w.marks, if marks.is_empty() { words.record.none_chosen.to_owned() } else { marks }),
        ]
    }
}

#[get("/assistant/record/availability")]
pub(super) async fn availability(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<Availability>(telling, frame, our).await
}

#[post("/assistant/record/availability", data = "<form>")]
pub(super) async fn take_availability(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    take::<Availability>(form, telling, frame, our).await
}
