//! Where the employer, or who acts for one, lives.

use super::place::{self, Read};
use super::question::{QuestionPage, keep, told_so_far};
use super::telling::Telling;
use crate::employers::{Answer as Given, Question as Asks};
use crate::web::components::{Input, Width};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::{Part, Question};
use crate::web::reply::{Answer, Reply};
use crate::web::wards::{Wards, choice_of};
use crate::words::Words;
use rocket::{get, post};

fn ask(fields: &Fields, errors: &Errors, offered: Wards, words: &Words) -> Question {
    let (w, home) = (&words.employers.place, &words.record.home);
    let postcode = Input::new("postcode", home.postcode)
        .autocomplete("postal-code")
        .width(Width::Ten)
        .hint(w.postcode_hint)
        .value(fields.shown("postcode"))
        .error(errors.of("postcode"));
    let question = Question::new(w.title);
    if offered.is_empty() {
        return question.part(postcode);
    }
    let first = if errors.is_empty() { Some(Part::Inset(home.rough.to_owned())) } else { None };
    let question = first.into_iter().fold(question, Question::part);
    question.part(postcode).part(choice_of(offered, home.ward, (fields, errors), words))
}

#[get("/employer/about/home")]
pub(super) async fn home(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let told = match told_so_far(&our, &telling, Asks::Home).await? {
        Ok(told) => told,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let (fields, wards) = match &told.home {
        Some(home) => place::known(&our, home).await?,
        None => Default::default(),
    };
    let errors = Errors::default();
    let question = ask(&fields, &errors, wards, frame.words);
    Reply::page(&QuestionPage::new(frame, Asks::Home, &told, (question, errors)))
}

#[post("/employer/about/home", data = "<form>")]
pub(super) async fn take_home(form: Signed<Unread>, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let (errors, wards) = match place::read(&our, &form.fields).await? {
        Read::Address(address) => return keep(&our, &telling, &Given::Home(address)).await,
        Read::Ward(wards) => (Errors::default(), wards),
        Read::Wrong(errors, wards) => (errors, wards),
    };
    let told = match told_so_far(&our, &telling, Asks::Home).await? {
        Ok(told) => told,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let (failed, question) = (!errors.is_empty(), ask(&form.fields, &errors, wards, frame.words));
    let page = QuestionPage::new(frame, Asks::Home, &told, (question, errors));
    if failed { Reply::failed(&page) } else { Reply::page(&page) }
}
