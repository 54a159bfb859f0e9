//! One question, with "I prefer not to say" and a way past it.

use super::start::{START, fault, has_agreed};
use crate::accounts::AssistantActor;
use crate::assistants::equality::{self, Answer, EqualityError, Topic};
use crate::web::components::Radios;
use crate::web::form::{Errors, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply;
use crate::web::reply::Reply;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "assistant/equality/question.html")]
struct QuestionPage {
    frame: Frame,
    errors: Errors,
    title: &'static str,
    action: String,
    radios: Radios,
    skip: String,
}

impl QuestionPage {
    fn new(frame: FormFrame, topic: Topic, chosen: &str, errors: Errors) -> Self {
        let frame = frame.back(START);
        let w = &frame.words.equality.question;
        let title = asked(topic, frame.words);
        let radios = Radios::new("answer", title)
            .heading()
            .hint(w.optional)
            .choices(topic.choices())
            .value(chosen)
            .error(errors.of("answer"));
        Self {
            frame: frame.with(&errors),
            errors,
            title,
            action: format!("{START}/{topic}"),
            radios,
            skip: after(topic, ""),
        }
    }
}

fn asked(topic: Topic, words: &'static Words) -> &'static str {
    let w = &words.equality.question;
    match topic {
        Topic::Sex => w.sex,
        Topic::Gender => w.gender,
        Topic::Ethnicity => w.ethnicity,
        Topic::Religion => w.religion,
        Topic::Orientation => w.orientation,
        Topic::Disability => w.disability,
        Topic::Caring => w.caring,
    }
}

/// Where a question leads: to the next one, and from the last to all answers.
fn after(topic: Topic, done: &str) -> String {
    topic.next().map_or_else(|| format!("{START}{done}"), |next| format!("{START}/{next}"))
}

#[get("/assistant/equality/<topic>")]
pub(super) async fn question(
    topic: &str,
    actor: As<AssistantActor>,
    frame: FormFrame,
    our: Our,
) -> reply::Answer {
    let Ok(topic) = topic.parse::<Topic>() else { return Ok(Reply::see(START)) };
    if !has_agreed(&our, actor.0).await? {
        return Ok(Reply::see(format!("{START}?done=agree")));
    }
    let answers = equality::answers(&our.db, &our.keys, actor.0).await.map_err(fault)?;
    let known = answers.iter().find(|answer| answer.topic() == topic);
    let chosen = known.map_or("", Answer::as_str);
    Reply::page(&QuestionPage::new(frame, topic, chosen, Errors::default()))
}

#[post("/assistant/equality/<topic>", data = "<form>")]
pub(super) async fn take_question(
    topic: &str,
    form: Signed<Unread>,
    actor: As<AssistantActor>,
    frame: FormFrame,
    our: Our,
) -> reply::Answer {
    let Ok(topic) = topic.parse::<Topic>() else { return Ok(Reply::see(START)) };
    let Some(answer) = Answer::read(topic, form.fields.get("answer")) else {
        let errors = Errors::one("answer", frame.words.equality.question.missing);
        return Reply::failed(&QuestionPage::new(frame, topic, "", errors));
    };
    match equality::save(&our.db, &our.keys, actor.0, answer, our.clock.now()).await {
        Ok(()) => Ok(Reply::see(after(topic, "?done=saved"))),
        Err(EqualityError::NoConsent) => Ok(Reply::see(format!("{START}?done=agree"))),
        Err(EqualityError::NoRecord) => Ok(Reply::see(START)),
        Err(error) => Err(fault(error)),
    }
}
