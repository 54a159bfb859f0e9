//! Record only, or listed.

use super::question::{Asked, Page, show, take};
use super::telling::Telling;
use super::told::Told;
use crate::assistants::{Misfit, Record, Way};
use crate::web::components::Radios;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::{Part, Question};
use crate::web::reply::Answer;
use crate::web::service::Service;
use crate::words::Words;
use rocket::{get, post};

impl Page for Way {
    fn known(record: &Record) -> Fields {
        record.profile.way.map_or_else(Fields::default, |way| Fields::default().with("way", way.as_str()))
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.record.way;
        let today = asked.service.clock.now().today();
        let born = asked.record.and_then(|record| record.born_on);
        let of_age = born.is_none_or(|born| born.may_be_listed(today));
        let radios = Radios::new("way", w.title).heading().hint(w.hint).value(asked.fields.get("way"));
        let radios = radios
            .choice_with(Way::RecordOnly.as_str(), w.record_only, w.record_only_hint)
            .choice_with(Way::Listed.as_str(), w.listed, w.listed_hint)
            .error(asked.errors.of("way"));
        let question = Question::single(w.title, radios);
        if of_age { question } else { question.part(Part::Inset(w.from_eighteen.to_owned())) }
    }

    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        fields.get("way").parse().map_err(|_| Errors::one("way", service.words.record.way.missing))
    }

    fn told(record: &Record, words: &Words) -> Vec<Told> {
        let way = record.profile.way;
        way.map(|way| Told::new(words.record.way.short, word(way, words))).into_iter().collect()
    }

    fn misfit(Misfit::TooYoungToBeListed: Misfit, words: &Words) -> Errors {
        Errors::one("way", words.record.way.too_young)
    }
}

fn word(way: Way, words: &Words) -> &'static str {
    match way {
        Way::RecordOnly => words.record.way.record_only,
        Way::Listed => words.record.way.listed,
    }
}

#[get("/assistant/record/way")]
pub(super) async fn way(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<Way>(telling, frame, our).await
}

#[post("/assistant/record/way", data = "<form>")]
pub(super) async fn take_way(form: Signed<Unread>, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    take::<Way>(form, telling, frame, our).await
}
