//! Pausing a record, and ending the pause.

use crate::accounts::AssistantActor;
use crate::assistants::{self, MoveError};
use crate::web::fault::Fault;
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "assistant/record/pause.html")]
struct PausePage {
    frame: Frame,
}

#[get("/assistant/record/pause")]
pub(super) async fn pause(actor: As<AssistantActor>, frame: FormFrame, our: Our) -> Answer {
    let record = assistants::find_overview(&our.db, actor.0).await?;
    if record.is_some_and(|record| record.life.pause().is_ok()) {
        return Reply::page(&PausePage { frame: frame.back("/assistant") });
    }
    Ok(Reply::see("/assistant"))
}

#[post("/assistant/record/pause", data = "<form>")]
pub(super) async fn take_pause(form: Signed<Unread>, actor: As<AssistantActor>, our: Our) -> Answer {
    let _ = form;
    done(assistants::pause(&our.db, actor.0, our.clock.now()).await, "/assistant")
}

#[post("/assistant/record/resume", data = "<form>")]
pub(super) async fn resume(form: Signed<Unread>, actor: As<AssistantActor>, our: Our) -> Answer {
    let _ = form;
    done(assistants::resume(&our.db, actor.0, our.clock.now()).await, "/assistant?saved=resumed")
}

/// Where a step leads. A step that was taken before, in another window, leads home, where it shows where things are.
pub(super) fn done(outcome: Result<(), MoveError>, address: &str) -> Answer {
    moved(outcome, address, "/assistant")
}

/// The same where home is another page.
pub(super) fn moved(outcome: Result<(), MoveError>, address: &str, home: &str) -> Answer {
    match outcome {
        Ok(()) => Ok(Reply::see(address)),
        Err(MoveError::Life(_) | MoveError::NotFound | MoveError::Missing(_)) => Ok(Reply::see(home)),
        Err(MoveError::NoRandom(error)) => Err(Fault::from(error)),
        Err(MoveError::Storage(error)) => Err(error.into()),
    }
}
