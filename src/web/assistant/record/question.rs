//! Showing and taking one page of answers, the same way for all of them.

use super::address::{LIST, address_of, after};
use super::telling::Telling;
use super::told::Told;
use crate::assistants::{self, Misfit, Overview, Record, SaveError, Section, SectionAnswer, Teller};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::Our;
use crate::web::parts::{Part, Question};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use std::future::Future;

/// A page of answers.
pub(super) trait Page: SectionAnswer + Sized + Send {
    /// What stands in its fields before anybody types.
    fn known(record: &Record) -> Fields;

    /// What it asks, with what was typed and what is wrong with it.
    fn ask(asked: &Asked<'_>) -> Question;

    /// What the fields mean, or everything that is wrong with them.
    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors>;

    /// What it told, for the page of all answers.
    fn told(record: &Record, words: &Words) -> Vec<Told>;

    /// What was typed and room for more, when the second button asked for it; pages without one never do.
    fn with_more(_fields: &Fields) -> Option<Fields> {
        None
    }

    /// Where an answer that was saved leads; mostly where all others do.
    fn onward(
        next: String,
        _who: Teller,
        _our: &Service,
    ) -> impl Future<Output = Result<String, Fault>> + Send {
        std::future::ready(Ok(next))
    }

    /// What to say when it does not go together with the rest of the record; most answers always do.
    fn misfit(_misfit: Misfit, _words: &Words) -> Errors {
        Errors::default()
    }
}

/// What a page is made from.
pub(super) struct Asked<'a> {
    /// The texts.
    pub(super) words: &'static Words,
    /// What stands in the fields.
    pub(super) fields: &'a Fields,
    /// What is wrong with them.
    pub(super) errors: &'a Errors,
    /// The record, once there is one.
    pub(super) record: Option<&'a Overview>,
    /// The service, for what depends on the day.
    pub(super) service: &'a Service,
}

#[derive(Template)]
#[template(path = "assistant/record/question.html")]
pub(super) struct QuestionPage {
    frame: Frame,
    errors: Errors,
    action: String,
    needed: bool,
    question: Question,
}

impl QuestionPage {
    fn of<P: Page>(frame: FormFrame, asked: &Asked<'_>) -> Self {
        Self::new(frame, asked, P::SECTION, P::ask(asked))
    }

    /// A page of questions that is no page of answers of its own.
    pub(super) fn made(frame: Frame, errors: &Errors, action: String, question: Question) -> Self {
        let (action, question) = (frame.at(&action), asked_on(&frame, question));
        Self { frame: frame.with(errors), errors: errors.clone(), action, needed: true, question }
    }

    /// A page of a section, for those that read more than their fields.
    pub(super) fn new(frame: FormFrame, asked: &Asked<'_>, section: Section, question: Question) -> Self {
        let needed = section.is_needed(asked.record.and_then(|record| record.way));
        let frame = frame.back(LIST).with(asked.errors);
        let (action, question) = (frame.at(&address_of(section)), asked_on(&frame, question));
        Self { frame, errors: asked.errors.clone(), action, needed, question }
    }
}

/// The question as it is asked of whoever the page is made for.
fn asked_on(frame: &Frame, question: Question) -> Question {
    if frame.on_behalf.is_some() { question.of_somebody_else() } else { question }
}

/// Shows the page with what is known.
pub(super) async fn show<P: Page>(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let record = assistants::find_record(&our.db, telling.who()).await?;
    let fields = record.as_ref().map(P::known).unwrap_or_default();
    let record = record.as_ref().map(Record::overview);
    let (words, errors, record) = (frame.words, &Errors::default(), record.as_ref());
    let asked = Asked { words, fields: &fields, errors, record, service: &our };
    Reply::page(&QuestionPage::of::<P>(frame, &asked))
}

/// Takes what was typed, and leads on.
pub(super) async fn take<P: Page>(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let record = assistants::find_overview(&our.db, telling.who()).await?;
    if let Some(fields) = P::with_more(&form.fields) {
        let (words, errors, record) = (frame.words, &Errors::default(), record.as_ref());
        let asked = Asked { words, fields: &fields, errors, record, service: &our };
        return Reply::page(&QuestionPage::of::<P>(frame, &asked));
    }
    let errors = match P::read(&form.fields, &our) {
        Ok(answer) => match keep(&our, telling.who(), &answer, frame.words).await? {
            Ok(()) => {
                let next = after(P::SECTION, record.as_ref());
                return Ok(Reply::see(telling.at(P::onward(next, telling.who(), &our).await?)));
            }
            Err(errors) => errors,
        },
        Err(errors) => errors,
    };
    // Whoever left meanwhile has nothing to mend on this page.
    if errors.is_empty() {
        return Ok(Reply::see(telling.at(LIST)));
    }
    let (words, record) = (frame.words, record.as_ref());
    let asked = Asked { words, fields: &form.fields, errors: &errors, record, service: &our };
    Reply::failed(&QuestionPage::of::<P>(frame, &asked))
}

async fn keep<P: Page>(
    our: &Service,
    who: Teller,
    answer: &P,
    words: &Words,
) -> Result<Result<(), Errors>, Fault> {
    match assistants::save(&our.db, who, answer, our.clock.now()).await {
        Ok(()) => Ok(Ok(())),
        Err(SaveError::Misfit(misfit)) => Ok(Err(P::misfit(misfit, words))),
        Err(SaveError::Life(_) | SaveError::NotAdmitted(_)) => Ok(Err(Errors::default())),
        Err(SaveError::Storage(error)) => Err(error.into()),
    }
}
