//! Leaving the register, and coming back.

use super::address::LIST;
use super::pause::{done, moved};
use super::telling::Telling;
use crate::accounts::AssistantActor;
use crate::assistants;
use crate::retention::Kept;
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::kept::kept_for;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "assistant/record/leave.html")]
struct LeavePage {
    frame: Frame,
    may_pause: bool,
    lead: String,
}

#[get("/assistant/record/leave")]
pub(super) async fn leave(actor: As<AssistantActor>, frame: FormFrame, our: Our) -> Answer {
    let record = assistants::find_overview(&our.db, actor.0).await?;
    match record {
        Some(record) if record.life.leave().is_ok() => {
            let may_pause = record.life.pause().is_ok();
            let lead = frame.words.record.moves.leave_lead(kept_for(&our, Kept::Leaver).await?);
            Reply::page(&LeavePage { frame: frame.back("/assistant"), may_pause, lead })
        }
        _ => Ok(Reply::see("/assistant")),
    }
}

#[post("/assistant/record/leave", data = "<form>")]
pub(super) async fn take_leave(form: Signed<Unread>, actor: As<AssistantActor>, our: Our) -> Answer {
    let _ = form;
    done(assistants::leave(&our.db, actor.0, our.clock.now()).await, "/assistant")
}

#[post("/assistant/record/come-back", data = "<form>")]
pub(super) async fn come_back(form: Signed<Unread>, telling: Telling, our: Our) -> Answer {
    let _ = form;
    let done = assistants::come_back(&our.db, telling.who(), our.clock.now()).await;
    moved(done, &telling.at(LIST), &telling.at("/assistant"))
}
