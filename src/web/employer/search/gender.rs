//! The question about gender: asked by a form that posts, because the reason stands in no address.

use super::address::{GENDER, RESULTS, SEARCH, pairs, with};
use super::ask::Asking;
use super::fields::{known, meant};
use super::seeking::{Asked, Seeking, not_checked};
use super::step::Step;
use super::wrong;
use crate::finder::{Criteria, Field};
use crate::web::employer::telling::Telling;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::Our;
use crate::web::parts::{Part, Question};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "employer/search/gender.html")]
struct GenderPage {
    frame: Frame,
    errors: Errors,
    question: Question,
    action: String,
}

#[get("/employer/search/gender")]
pub(super) async fn gender(asked: Asked, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(not_checked(&telling)) };
    let reason = seeking.reason().map(crate::finder::GenderReason::as_str).unwrap_or_default();
    let fields = known(&asked.0).with(Field::GenderReason.as_str(), reason);
    page(&seeking, &fields, Errors::default(), &asked, frame)
}

#[post("/employer/search/gender", data = "<form>")]
pub(super) async fn take_gender(
    form: Signed<Unread>,
    asked: Asked,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(not_checked(&telling)) };
    let typed = &form.fields;
    let besides = super::fields::besides(Step::Gender, &asked.0);
    let own = meant(Step::Gender, typed);
    let own = pairs(&own).filter(|(name, _)| !besides.iter().any(|(other, _)| other == name));
    let all: Vec<_> = pairs(&besides).chain(own).collect();
    let reason = typed.get(Field::GenderReason.as_str());
    let read = Criteria::read(all.iter().copied(), Some(reason), &seeking.gazetteer);
    let errors = match &read {
        Ok(_) => Errors::default(),
        Err(problems) => wrong::of_step(Step::Gender, problems, frame.words),
    };
    if !errors.is_empty() {
        return page(&seeking, typed, errors, &asked, frame);
    }
    match read.ok().and_then(|criteria| criteria.gender_reason) {
        Some(reason) => seeking.keep_reason(&our, reason).await?,
        None => seeking.forget_reason(&our).await?,
    }
    let next = if asked.0.get("then") == "results" { RESULTS } else { SEARCH };
    Ok(Reply::see(telling.at(with(next, all))))
}

fn page(seeking: &Seeking, fields: &Fields, errors: Errors, asked: &Asked, frame: FormFrame) -> Answer {
    let asking = Asking {
        fields,
        errors: &errors,
        employer: &seeking.employer,
        gazetteer: &seeking.gazetteer,
        words: frame.words,
    };
    let question = asking.question(Step::Gender);
    let is_wrong = !errors.is_empty();
    let frame = frame.back(&with(SEARCH, asked.0.pairs().filter(|(name, _)| *name != "then"))).with(&errors);
    // With what is looked for besides: on the way to the results, back there.
    let action = frame.at(&with(GENDER, asked.0.pairs()));
    let page = GenderPage { frame, errors, question, action };
    if is_wrong { Reply::failed(&page) } else { Reply::page(&page) }
}
