//! Showing and taking one page of answers, the same way for all of them.

use super::address::{HOME, address_of, before, next};
use super::telling::Telling;
use crate::employers::{self, Answer as Given, Employer, Life, Question as Asks, TellError, Teller, Told};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::Our;
use crate::web::parts::{Part, Question};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;

/// A page of which the fields tell everything.
pub(super) trait Page {
    /// What it answers.
    const ASKS: Asks;

    /// What stands in its fields before anybody types.
    fn known(told: &Told) -> Fields;

    /// What it asks, with what was typed and what is wrong with it.
    fn ask(fields: &Fields, errors: &Errors, words: &Words) -> Question;

    /// What the fields mean, or everything that is wrong with them.
    fn read(fields: &Fields, words: &Words) -> Result<Given, Errors>;
}

#[derive(Template)]
#[template(path = "employer/question.html")]
pub(super) struct QuestionPage {
    frame: Frame,
    errors: Errors,
    action: String,
    question: Question,
}

impl QuestionPage {
    /// The page of a question, after what was told so far.
    pub(super) fn new(
        frame: FormFrame,
        asks: Asks,
        told: &Told,
        (question, errors): (Question, Errors),
    ) -> Self {
        let frame = frame.back(before(asks, told)).with(&errors);
        let question = if frame.on_behalf.is_some() { question.of_somebody_else() } else { question };
        Self { errors, action: frame.at(address_of(asks)), question, frame }
    }
}

/// What was told so far, if this question is asked after it; or where to go instead.
pub(super) async fn told_so_far(
    our: &Service,
    telling: &Telling,
    asks: Asks,
) -> Result<Result<Told, Reply>, Fault> {
    let employer = employers::find(&our.db, telling.who()).await?;
    let told = employer.map(|employer| employer.told).unwrap_or_default();
    Ok(if told.asks(asks) { Ok(told) } else { Err(Reply::see(telling.at(next(&told)))) })
}

/// Shows the page with what is known.
pub(super) async fn show<P: Page>(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let told = match told_so_far(&our, &telling, P::ASKS).await? {
        Ok(told) => told,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let (errors, words) = (Errors::default(), frame.words);
    let question = P::ask(&P::known(&told), &errors, words);
    Reply::page(&QuestionPage::new(frame, P::ASKS, &told, (question, errors)))
}

/// Takes what was typed, and leads on.
pub(super) async fn take<P: Page>(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    match P::read(&form.fields, frame.words) {
        Ok(answer) => keep(&our, &telling, &answer).await,
        Err(errors) => {
            let told = match told_so_far(&our, &telling, P::ASKS).await? {
                Ok(told) => told,
                Err(elsewhere) => return Ok(elsewhere),
            };
            let question = P::ask(&form.fields, &errors, frame.words);
            Reply::failed(&QuestionPage::new(frame, P::ASKS, &told, (question, errors)))
        }
    }
}

/// Keeps an answer, and leads on: to the next question, to all answers, or home where what was sent waits anew.
pub(super) async fn keep(our: &Service, telling: &Telling, answer: &Given) -> Answer {
    match employers::tell(&our.db, telling.who(), answer, our.clock.now()).await {
        Ok(is_new) => Ok(Reply::see(telling.at(onward(our, telling.who(), is_new).await?))),
        Err(TellError::Storage(error)) => Err(error.into()),
        // It was asked no more, or the account is about to close.
        Err(TellError::NotAsked | TellError::Missing(_) | TellError::Life(_) | TellError::NotAdmitted(_)) => {
            Ok(Reply::see(telling.at(HOME)))
        }
    }
}

async fn onward(our: &Service, who: Teller, is_new: bool) -> Result<String, Fault> {
    Ok(match employers::find(&our.db, who).await? {
        Some(Employer { life: Life::Sent { .. }, .. }) if is_new => format!("{HOME}?done=changed"),
        Some(employer) => next(&employer.told).to_owned(),
        None => HOME.to_owned(),
    })
}
