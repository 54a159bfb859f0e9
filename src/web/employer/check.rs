//! All answers once more, and the button that sends them.

use super::address::{CHECK, HOME, address_of};
use super::telling::Telling;
use super::told::told_to;
use crate::employers::{self, Employer, Life, Question, State, TellError, Told};
use crate::places::Gazetteer;
use crate::web::components::{Action, Button, SummaryList, SummaryRow};
use crate::web::form::{Signed, Unread};
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

/// A question that wants an answer.
struct Open {
    address: String,
    title: &'static str,
}

#[derive(Template)]
#[template(path = "employer/check.html")]
struct CheckPage {
    frame: Frame,
    action: String,
    answers: SummaryList,
    missing: Vec<Open>,
    /// Why there is nothing to send, where all is answered.
    nothing_to_send: Option<&'static str>,
    send: Option<Button>,
}

#[get("/employer/about/check")]
pub(super) async fn check(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let Some(employer) = employers::find(&our.db, telling.who()).await? else {
        return Ok(Reply::see(telling.at(address_of(Question::ActsFor))));
    };
    let gazetteer = our.atlas.now(&our.db).await?;
    let (words, w, now) = (frame.words, &frame.words.employers.check, our.clock.now());
    let missing = open_questions(&employer.told, &telling, words);
    let is_sendable = missing.is_empty() && employer.life.send(now).is_ok();
    let label = if matches!(employer.life, Life::Checked { .. }) { w.send_again } else { w.send };
    let waits = employer.life.waiting_since().is_some() || employer.life.state(now.today()) == State::Waiting;
    let nothing_to_send =
        (missing.is_empty() && !is_sendable).then_some(if waits { w.waits } else { w.holds });
    Reply::page(&CheckPage {
        action: telling.at(CHECK),
        answers: answers(&employer, &gazetteer, words).lead(|own| telling.at(own)),
        missing,
        nothing_to_send,
        send: is_sendable.then(|| Button::new(label).once()),
        frame: frame.back(HOME),
    })
}

/// What is asked, as the page of the question has it.
fn title_of(question: Question, words: &Words) -> &'static str {
    let w = &words.employers;
    match question {
        Question::ActsFor => w.who.title,
        Question::Acting => w.acting.title,
        Question::Name => w.name.title,
        Question::Funding => w.money.title,
        Question::Home => w.place.title,
        Question::Support => w.support.title,
    }
}

fn open_questions(told: &Told, telling: &Telling, words: &Words) -> Vec<Open> {
    let open = |question: Question| Open {
        address: telling.at(address_of(question)),
        title: title_of(question, words),
    };
    told.missing().into_iter().map(open).collect()
}

fn answers(employer: &Employer, gazetteer: &Gazetteer, words: &Words) -> SummaryList {
    let w = &words.employers.check;
    let asked = Question::ALL.iter().filter(|question| employer.told.asks(**question));
    asked.fold(SummaryList::new(), |list, question| {
        let mut rows = told_to(*question, &employer.told, gazetteer, words).into_iter();
        let Some((key, answer)) = rows.next() else { return list };
        let change = Action::new(w.change, address_of(*question), key.to_lowercase());
        let list = list.row(SummaryRow::new(key, answer.as_str()).action(change));
        rows.fold(list, |list, (key, answer)| list.row(SummaryRow::new(key, answer.as_str())))
    })
}

#[post("/employer/about/check", data = "<_form>")]
pub(super) async fn send(_form: Signed<Unread>, telling: Telling, our: Our) -> Answer {
    match employers::send(&our.db, telling.who(), our.clock.now()).await {
        Ok(()) => Ok(Reply::see(telling.at(format!("{HOME}?done=sent")))),
        Err(TellError::Missing(_)) => Ok(Reply::see(telling.at(CHECK))),
        Err(TellError::Storage(error)) => Err(error.into()),
        // It was sent before, holds for long enough, or the account is about to close: the first page says which.
        Err(TellError::Life(_) | TellError::NotAsked | TellError::NotAdmitted(_)) => {
            Ok(Reply::see(telling.at(HOME)))
        }
    }
}
