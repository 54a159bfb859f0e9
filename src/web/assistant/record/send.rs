//! Sending the record, and the number that it gets.

use super::address::{CHECK, LIST};
use super::check::CheckPage;
use super::telling::Telling;
use crate::assistants::{self, MoveError, Overview};
use crate::web::components::Panel;
use crate::web::form::{Errors, Signed, Unread};
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "assistant/record/sent.html")]
struct SentPage {
    frame: Frame,
    panel: Panel,
    number: String,
}

#[post("/assistant/record/check", data = "<form>")]
pub(super) async fn send(form: Signed<Unread>, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let _ = form;
    match assistants::send(&our.db, telling.who(), our.clock.now()).await {
        Ok(_) => Ok(Reply::see(telling.at("/assistant/record/sent"))),
        Err(MoveError::Missing(_)) => {
            let errors = Errors::one("missing", frame.words.record.check.incomplete);
            let experience = assistants::experience(&our.db, telling.who()).await?;
            match assistants::find_record(&our.db, telling.who()).await? {
                Some(record) => {
                    Reply::failed(&CheckPage::new(frame, &record, &experience, errors, &our).await?)
                }
                None => Ok(Reply::see(telling.at(LIST))),
            }
        }
        // It was sent before: by a second press of the button, or in another window.
        Err(MoveError::Life(_) | MoveError::NotFound) => Ok(Reply::see(telling.at(CHECK))),
        Err(MoveError::NoRandom(error)) => Err(error.into()),
        Err(MoveError::Storage(error)) => Err(error.into()),
    }
}

#[get("/assistant/record/sent")]
pub(super) async fn sent(telling: Telling, frame: Frame, our: Our) -> Answer {
    let record = assistants::find_overview(&our.db, telling.who()).await?;
    let Some(Overview { number: Some(number), .. }) = record else { return Ok(Reply::see(telling.at(LIST))) };
    let panel = Panel::new(frame.words.record.sent.title, None::<&str>);
    Reply::page(&SentPage { frame, panel, number: number.to_string() })
}
