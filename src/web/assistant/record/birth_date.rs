//! Date of birth.

use super::question::{Asked, Page, show, take};
use super::telling::Telling;
use super::told::Told;
use crate::assistants::{BirthDate, BirthRefused, Misfit, Record};
use crate::web::components::DateInput;
use crate::web::days::{day_problem, known_day, typed_day, wrong_parts};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::moment;
use crate::web::parts::Question;
use crate::web::reply::Answer;
use crate::web::service::Service;
use crate::words::Words;
use rocket::{get, post};

/// The first of the three fields, to which an error points.
const FIELD: &str = "born-day";

impl Page for BirthDate {
    fn known(record: &Record) -> Fields {
        record.profile.born_on.map_or_else(Fields::default, |born| known_day("born", born.day()))
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.record.birth_date;
        let [day, month, year] =
            ["day", "month", "year"].map(|part| asked.fields.shown(&format!("born.{part}")));
        let date = DateInput::new("born", w.title, asked.words)
            .heading()
            .birthday()
            .hint(w.hint)
            .values(day, month, year)
            .error(asked.errors.of(FIELD));
        let date = wrong_parts(date, &typed_day("born", asked.fields), !asked.errors.is_empty());
        Question::single(w.title, date)
    }

    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        let w = &service.words.record.birth_date;
        let day = typed_day("born", fields)
            .read()
            .map_err(|refused| Errors::one(FIELD, day_problem(refused, w.title, service.words)))?;
        Self::new(day, service.clock.now().today()).map_err(|refused| {
            let text = match refused {
                BirthRefused::Future => w.future,
                BirthRefused::TooYoung => w.too_young,
                BirthRefused::TooLongAgo => w.too_long_ago,
            };
            Errors::one(FIELD, text)
        })
    }

    fn told(record: &Record, words: &Words) -> Vec<Told> {
        let born = record.profile.born_on.map(|born| moment::date(born.day(), words));
        born.map(|day| Told::new(words.record.birth_date.title, day)).into_iter().collect()
    }

    fn misfit(Misfit::TooYoungToBeListed: Misfit, words: &Words) -> Errors {
        Errors::one(FIELD, words.record.birth_date.listed_too_young)
    }
}

#[get("/assistant/record/birth-date")]
pub(super) async fn birth_date(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<BirthDate>(telling, frame, our).await
}

#[post("/assistant/record/birth-date", data = "<form>")]
pub(super) async fn take_birth_date(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    take::<BirthDate>(form, telling, frame, our).await
}
