//! Why it is asked, what somebody agrees to, and then the own answers.

use crate::accounts::{AccountActor, AssistantActor};
use crate::assistants;
use crate::assistants::equality::{self, Answer, EqualityError, Topic};
use crate::keys::CannotOpen;
use crate::privacy::{self, ConsentError, Purpose, Said};
use crate::web::components::{Action, Button, NotificationBanner, SummaryList, SummaryRow};
use crate::web::fault::Fault;
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply;
use crate::web::reply::Reply;
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

/// The page.
pub(super) const START: &str = "/assistant/equality";

#[derive(Template)]
#[template(path = "assistant/equality/start.html")]
struct StartPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    /// There is no record yet that answers could go with.
    no_record: bool,
    /// The number of the text to agree to, and the text; nothing once it is agreed to.
    asked: Option<(i64, &'static str)>,
    answers: SummaryList,
    acts: Vec<Button>,
}

#[get("/assistant/equality?<done>")]
pub(super) async fn start(
    done: Option<&str>,
    actor: As<AssistantActor>,
    frame: FormFrame,
    our: Our,
) -> reply::Answer {
    let words = frame.words;
    let agreed = has_agreed(&our, actor.0).await?;
    let answers = match equality::answers(&our.db, &our.keys, actor.0).await {
        Ok(answers) => answers,
        Err(error) => return Err(fault(error)),
    };
    let version = Purpose::Equality.text_version();
    let text = Purpose::Equality.text(version, words).filter(|_| !agreed);
    Reply::page(&StartPage {
        banner: done.and_then(|done| banner(done, words)),
        no_record: assistants::find_overview(&our.db, actor.0).await?.is_none(),
        asked: text.map(|text| (version, text)),
        answers: list(&answers, words),
        acts: acts(&answers, words),
        frame: frame.back("/assistant"),
    })
}

/// Whether consent stands.
pub(super) async fn has_agreed(our: &Service, actor: AssistantActor) -> Result<bool, Fault> {
    let lines = privacy::consents(&our.db, AccountActor::from(actor)).await?;
    Ok(privacy::standing(&lines, Purpose::Equality).is_some_and(|line| line.given))
}

/// What went wrong inside; a refusal is none, and is answered by whoever asked.
pub(super) fn fault(error: EqualityError) -> Fault {
    match error {
        EqualityError::Storage(error) => Fault::Storage(error),
        EqualityError::NoKey | EqualityError::NoConsent | EqualityError::NoRecord => {
            Fault::Key(CannotOpen::KeyMissing)
        }
    }
}

fn banner(done: &str, words: &Words) -> Option<NotificationBanner> {
    let w = &words.equality;
    match done {
        "saved" => Some(NotificationBanner::success(w.saved)),
        "deleted" => Some(NotificationBanner::success(w.deleted)),
        "withdrawn" => Some(NotificationBanner::success(w.withdrawn)),
        "agree" => Some(NotificationBanner::important(w.agree_first)),
        _ => None,
    }
}

fn list(answers: &[Answer], words: &Words) -> SummaryList {
    let w = &words.equality;
    Topic::ALL.iter().fold(SummaryList::new(), |list, topic| {
        let known = answers.iter().find(|answer| answer.topic() == *topic);
        let (answer, act) = known.map_or((w.none, w.answer), |known| (known.label(), w.change));
        let action = Action::new(act, format!("{START}/{topic}"), topic.label().to_lowercase());
        list.row(SummaryRow::new(topic.label(), answer).action(action))
    })
}

fn acts(answers: &[Answer], words: &Words) -> Vec<Button> {
    let w = &words.equality;
    let delete =
        (!answers.is_empty()).then(|| Button::new(w.delete).secondary().once().sends("act", "delete"));
    let withdraw = Button::new(w.withdraw).secondary().once().sends("act", "withdraw");
    delete.into_iter().chain([withdraw]).collect()
}

#[post("/assistant/equality", data = "<form>")]
pub(super) async fn take_start(
    form: Signed<Unread>,
    actor: As<AssistantActor>,
    frame: FormFrame,
    our: Our,
) -> reply::Answer {
    let now = our.clock.now();
    let done = match form.fields.get("act") {
        "delete" => equality::forget(&our.db, &our.keys, actor.0, now).await.map(|_| "?done=deleted"),
        "withdraw" => {
            let who = AccountActor::from(actor.0);
            let withdrawn = equality::withdraw(&our.db, &our.keys, who, frame.lang, now).await;
            withdrawn.map(|()| "?done=withdrawn")
        }
        _ => return agree(&form, actor.0, &frame, &our).await,
    };
    match done {
        Ok(done) => Ok(Reply::see(format!("{START}{done}"))),
        Err(EqualityError::NoConsent | EqualityError::NoRecord) => Ok(Reply::see(START)),
        Err(error) => Err(fault(error)),
    }
}

/// Notes the consent, and leads to the first question. A text that is another one by now is shown once more.
async fn agree(form: &Signed<Unread>, actor: AssistantActor, frame: &Frame, our: &Service) -> reply::Answer {
    let text_version = form.fields.get("text").parse().unwrap_or(0);
    let said = Said { purpose: Purpose::Equality, given: true, text_version, language: frame.lang };
    match privacy::say(&our.db, AccountActor::from(actor), &said, our.clock.now()).await {
        Ok(()) | Err(ConsentError::Unchanged) => Ok(Reply::see(format!("{START}/{}", Topic::Sex))),
        Err(ConsentError::Storage(error)) => Err(error.into()),
        Err(_) => Ok(Reply::see(format!("{START}?done=agree"))),
    }
}
