//! How the page would look, and publishing it.

use super::overview::to_overview;
use super::said::OVERVIEW;
use crate::accounts::AdministratorActor;
use crate::guidance::{self, Block, Piece, PublishError};
use crate::web::components::Button;
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::public::help::Shown;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "administrator/guidance/preview.html")]
struct PreviewPage {
    frame: Frame,
    base: i64,
    sections: Vec<Shown>,
    /// Nothing where everybody reads this already, or where there is nothing to read.
    publish: Option<Button>,
    note: &'static str,
}

#[get("/administrator/help/preview")]
pub(super) async fn preview(actor: As<AdministratorActor>, frame: FormFrame, our: Our) -> Answer {
    let guide = guidance::current(&our.db, actor.0, frame.words).await?;
    let published = guide.version.published.is_some();
    let w = &frame.words.guidance.preview;
    let publish = (!published && !guide.sections.is_empty()).then(|| Button::new(w.button).once());
    Reply::page(&PreviewPage {
        base: guide.version.number,
        sections: guide.sections.iter().map(Shown::from).collect(),
        publish,
        note: if published { w.published } else { w.note },
        frame: frame.back(OVERVIEW),
    })
}

#[post("/administrator/help/preview", data = "<form>")]
pub(super) async fn take_preview(form: Signed<Unread>, actor: As<AdministratorActor>, our: Our) -> Answer {
    let Ok(base) = form.fields.get("base").parse() else { return Ok(to_overview("unchanged")) };
    let done = guidance::publish(&our.db, actor.0, our.words, base, our.clock.now()).await;
    Ok(to_overview(match done {
        Ok(()) => "published",
        Err(PublishError::ChangedMeanwhile) => "meanwhile",
        Err(PublishError::Unchanged) => "unchanged",
        Err(PublishError::Empty) => "empty",
        Err(PublishError::Storage(error)) => return Err(error.into()),
    }))
}
