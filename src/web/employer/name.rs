//! What the employer, or who acts for one, is called.

use super::question::{Page, show, take};
use super::telling::Telling;
use crate::employers::{Answer as Given, Question as Asks, Told};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::names;
use crate::web::parts::Question;
use crate::web::reply::Answer;
use crate::words::Words;
use rocket::{get, post};

struct OwnName;

impl Page for OwnName {
    const ASKS: Asks = Asks::Name;

    fn known(told: &Told) -> Fields {
        told.name.as_ref().map(names::known).unwrap_or_default()
    }

    fn ask(fields: &Fields, errors: &Errors, words: &Words) -> Question {
        let w = &words.employers.name;
        let [first, last] = names::inputs(fields, errors, words);
        let record = &words.record.name;
        Question::new(w.title)
            .text(w.lead)
            .part(first.hint(record.first_hint))
            .part(last.hint(record.last_hint))
    }

    fn read(fields: &Fields, words: &Words) -> Result<Given, Errors> {
        names::read(fields, words).map(Given::Name)
    }
}

#[get("/employer/about/name")]
pub(super) async fn name(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<OwnName>(telling, frame, our).await
}

#[post("/employer/about/name", data = "<form>")]
pub(super) async fn take_name(form: Signed<Unread>, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    take::<OwnName>(form, telling, frame, our).await
}
