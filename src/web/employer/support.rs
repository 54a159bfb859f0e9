//! Where the person lives for whom somebody acts: that is where a PA would work.

use super::place::{self, Read};
use super::question::{QuestionPage, keep, told_so_far};
use super::telling::Telling;
use crate::employers::{Answer as Given, Question as Asks, Support, SupportAt, Told};
use crate::web::components::{Input, Radios, Width};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::{Part, Question};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::wards::{Wards, choice_of};
use crate::words::Words;
use rocket::{get, post};

fn ask(fields: &Fields, errors: &Errors, offered: Wards, words: &Words) -> Question {
    let w = &words.employers.support;
    let at = Radios::new("at", w.at)
        .choice(SupportAt::WithMe.as_str(), w.with_me)
        .choice(SupportAt::Elsewhere.as_str(), w.elsewhere)
        .value(fields.get("at"))
        .error(errors.of("at"));
    let postcode = Input::new("postcode", w.postcode)
        .autocomplete("off")
        .width(Width::Ten)
        .hint(w.postcode_hint)
        .value(fields.shown("postcode"))
        .error(errors.of("postcode"));
    let question = Question::new(w.title);
    if offered.is_empty() {
        return question.part(at).part(postcode);
    }
    let first = if errors.is_empty() { Some(Part::Inset(w.rough.to_owned())) } else { None };
    let question = first.into_iter().fold(question, Question::part);
    question.part(at).part(postcode).part(choice_of(offered, w.ward, (fields, errors), words))
}

async fn known(our: &Service, told: &Told) -> Result<(Fields, Wards), Fault> {
    match &told.support {
        Some(Support::WithMe) => Ok((Fields::default().with("at", SupportAt::WithMe.as_str()), Wards::new())),
        Some(Support::Elsewhere(address)) => {
            let (fields, wards) = place::known(our, address).await?;
            Ok((fields.with("at", SupportAt::Elsewhere.as_str()), wards))
        }
        None => Ok((Fields::default(), Wards::new())),
    }
}

#[get("/employer/about/support")]
pub(super) async fn support(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let told = match told_so_far(&our, &telling, Asks::Support).await? {
        Ok(told) => told,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let (fields, wards) = known(&our, &told).await?;
    let errors = Errors::default();
    let question = ask(&fields, &errors, wards, frame.words);
    Reply::page(&QuestionPage::new(frame, Asks::Support, &told, (question, errors)))
}

/// What the fields mean, or what is wrong with them and which wards to offer.
async fn read(our: &Service, fields: &Fields) -> Result<Result<Support, (Errors, Wards)>, Fault> {
    match fields.get("at").parse() {
        Ok(SupportAt::WithMe) => Ok(Ok(Support::WithMe)),
        Ok(SupportAt::Elsewhere) => Ok(match place::read(our, fields).await? {
            Read::Address(address) => Ok(Support::Elsewhere(address)),
            Read::Ward(wards) => Err((Errors::default(), wards)),
            Read::Wrong(errors, wards) => Err((errors, wards)),
        }),
        Err(_) => Ok(Err((Errors::one("at", our.words.employers.support.at_missing), Wards::new()))),
    }
}

#[post("/employer/about/support", data = "<form>")]
pub(super) async fn take_support(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let (errors, wards) = match read(&our, &form.fields).await? {
        Ok(support) => return keep(&our, &telling, &Given::Support(support)).await,
        Err(wrong) => wrong,
    };
    let told = match told_so_far(&our, &telling, Asks::Support).await? {
        Ok(told) => told,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let (failed, question) = (!errors.is_empty(), ask(&form.fields, &errors, wards, frame.words));
    let page = QuestionPage::new(frame, Asks::Support, &told, (question, errors));
    if failed { Reply::failed(&page) } else { Reply::page(&page) }
}
