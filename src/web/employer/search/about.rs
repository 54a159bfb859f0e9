//! One question of a search. What is looked for goes from address to address, so nothing is kept.

use super::address::{SEARCH, address_of, pairs, with};
use super::ask::Asking;
use super::fields::{SAID, besides, known, meant};
use super::seeking::{Asked, Seeking, not_checked};
use super::step::Step;
use super::wrong;
use crate::web::employer::telling::Telling;
use crate::web::form::{Errors, Fields};
use crate::web::frame::Frame;
use crate::web::guard::Our;
use crate::web::parts::{Part, Question};
use crate::web::reply::{Answer, Found, Reply};
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "employer/search/about.html")]
struct AboutPage {
    frame: Frame,
    errors: Errors,
    question: Question,
    action: String,
    said: &'static str,
    /// What is looked for besides.
    kept: Vec<(String, String)>,
}

#[get("/employer/search/about/<step>")]
pub(super) async fn about(step: &str, asked: Asked, telling: Telling, frame: Frame, our: Our) -> Found {
    asked_on(step, &asked, &telling, frame, &our).await
}

/// The same for somebody: what the address names stands in another place.
#[get("/assisted/<person>/employer/search/about/<step>")]
pub(super) async fn about_for_somebody(
    person: &str,
    step: &str,
    asked: Asked,
    telling: Telling,
    frame: Frame,
    our: Our,
) -> Found {
    // Who answers, and for whom, is known from the address by now.
    let _ = person;
    asked_on(step, &asked, &telling, frame, &our).await
}

async fn asked_on(step: &str, asked: &Asked, telling: &Telling, frame: Frame, our: &Our) -> Found {
    match step.parse().ok().filter(|step| *step != Step::Gender) {
        Some(step) => ask(step, asked, telling, frame, our).await.map(Some),
        None => Ok(None),
    }
}

async fn ask(step: Step, asked: &Asked, telling: &Telling, frame: Frame, our: &Our) -> Answer {
    let Some(seeking) = Seeking::of(our, telling).await? else { return Ok(not_checked(telling)) };
    if !asked.is_said() {
        let fields = known(&asked.0);
        return page(step, &seeking, (&fields, Errors::default()), asked, frame);
    }
    let said = meant(step, &asked.0);
    let errors = match seeking.criteria(pairs(&said)) {
        Ok(criteria) => {
            return Ok(Reply::see(telling.at(with(SEARCH, pairs(&criteria.to_fields())))));
        }
        Err(problems) => wrong::of_step(step, &problems, frame.words),
    };
    // What is wrong elsewhere is said on the page of all answers.
    if errors.is_empty() {
        return Ok(Reply::see(telling.at(with(SEARCH, pairs(&said)))));
    }
    page(step, &seeking, (&asked.0, errors), asked, frame)
}

fn page(
    step: Step,
    seeking: &Seeking,
    (fields, errors): (&Fields, Errors),
    asked: &Asked,
    frame: Frame,
) -> Answer {
    let asking = Asking {
        fields,
        errors: &errors,
        employer: &seeking.employer,
        gazetteer: &seeking.gazetteer,
        words: frame.words,
    };
    let question = asking.question(step);
    let kept = besides(step, &asked.0);
    let back = with(SEARCH, asked.0.pairs().filter(|(name, _)| *name != SAID));
    let is_wrong = !errors.is_empty();
    let frame = frame.back(&back).with(&errors);
    let action = frame.at(&address_of(step));
    let page = AboutPage { frame, errors, question, action, said: SAID, kept };
    if is_wrong { Reply::failed(&page) } else { Reply::page(&page) }
}
