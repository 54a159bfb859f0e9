//! Who needs the support: the person who signed in, or somebody for whom that person acts.

use super::question::{Page, show, take};
use super::telling::Telling;
use crate::employers::{ActsFor, Answer as Given, Question as Asks, Told};
use crate::web::components::Radios;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::Question;
use crate::web::reply::Answer;
use crate::words::Words;
use rocket::{get, post};

struct Who;

impl Page for Who {
    const ASKS: Asks = Asks::ActsFor;

    fn known(told: &Told) -> Fields {
        Fields::default().with("acts_for", told.acts_for.map_or("", ActsFor::as_str))
    }

    fn ask(fields: &Fields, errors: &Errors, words: &Words) -> Question {
        let w = &words.employers.who;
        let radios = Radios::new("acts_for", w.title)
            .heading()
            .choice_with(ActsFor::Myself.as_str(), w.myself, w.myself_hint)
            .choice_with(ActsFor::Another.as_str(), w.another, w.another_hint)
            .value(fields.get("acts_for"))
            .error(errors.of("acts_for"));
        Question::single(w.title, radios)
    }

    fn read(fields: &Fields, words: &Words) -> Result<Given, Errors> {
        let acts_for = fields.get("acts_for").parse().map(Given::ActsFor);
        acts_for.map_err(|_| Errors::one("acts_for", words.employers.who.missing))
    }
}

#[get("/employer/about/who")]
pub(super) async fn who(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<Who>(telling, frame, our).await
}

#[post("/employer/about/who", data = "<form>")]
pub(super) async fn take_who(form: Signed<Unread>, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    take::<Who>(form, telling, frame, our).await
}
