//! What she writes of herself.

use super::question::{Asked, Page, show, take};
use super::telling::Telling;
use super::told::Told;
use crate::assistants::{About, AboutProblem, FreeTextProblem, Record};
use crate::text::{ContactDetail, TextRefused};
use crate::web::components::Textarea;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::Question;
use crate::web::reply::Answer;
use crate::web::service::Service;
use crate::words::Words;
use rocket::{get, post};

impl Page for About {
    fn known(record: &Record) -> Fields {
        let about = &record.profile.about;
        let text = about.about.as_ref().map_or("", |text| text.as_str());
        let interests = about.interests.as_ref().map_or("", |text| text.as_str());
        Fields::default().with("about", text).with("interests", interests)
    }

    fn ask(asked: &Asked<'_>) -> Question {
        let w = &asked.words.record.about;
        let text = |name: &'static str, label: &str, limit: u32| {
            Textarea::new(name, label)
                .limit(limit)
                .spellcheck(true)
                .value(asked.fields.shown(name))
                .error(asked.errors.of(name))
        };
        Question::new(w.title)
            .text(w.lead)
            .text(w.keep_out)
            .part(text("about", w.about, 1000).hint(w.about_hint).rows(8))
            .part(text("interests", w.interests, 300).hint(w.interests_hint))
    }

    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        let said = |problem: &AboutProblem| match problem {
            AboutProblem::About(problem) => ("about", said(*problem, service.words, true)),
            AboutProblem::Interests(problem) => ("interests", said(*problem, service.words, false)),
        };
        Self::read(fields.get("about"), fields.get("interests"))
            .map_err(|problems| Errors::of_all(problems.iter().map(said)))
    }

    fn told(record: &Record, words: &Words) -> Vec<Told> {
        let (w, about) = (&words.record.about, &record.profile.about);
        let text = about.about.as_ref().map_or(words.record.not_told, |text| text.as_str());
        let interests = about.interests.as_ref().map_or(words.record.not_told, |text| text.as_str());
        vec![Told::new(w.about, text), Told::new(w.interests, interests)]
    }
}

/// What is wrong with one of the two texts.
fn said(problem: FreeTextProblem, words: &Words, of_her: bool) -> &'static str {
    let w = &words.record.about;
    match problem {
        FreeTextProblem::Holds(ContactDetail::Email) => w.holds_email,
        FreeTextProblem::Holds(ContactDetail::Telephone) => w.holds_telephone,
        FreeTextProblem::Holds(ContactDetail::Postcode) => w.holds_postcode,
        FreeTextProblem::Text(TextRefused::TooLong { .. }) if of_her => w.about_long,
        FreeTextProblem::Text(TextRefused::TooLong { .. }) => w.interests_long,
        FreeTextProblem::Text(_) => w.format,
    }
}

#[get("/assistant/record/about")]
pub(super) async fn about(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<About>(telling, frame, our).await
}

#[post("/assistant/record/about", data = "<form>")]
pub(super) async fn take_about(form: Signed<Unread>, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    take::<About>(form, telling, frame, our).await
}
