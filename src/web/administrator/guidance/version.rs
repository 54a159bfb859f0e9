//! One version of the page, and bringing it back.

use super::gone;
use super::overview::to_overview;
use super::said::VERSIONS;
use crate::accounts::AdministratorActor;
use crate::guidance::{self, Block, Edit, EditError, Piece};
use crate::web::components::Button;
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::public::help::Shown;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "administrator/guidance/version.html")]
struct VersionPage {
    frame: Frame,
    title: String,
    action: String,
    /// The version that this one would take the place of.
    base: i64,
    sections: Vec<Shown>,
    /// Nothing where it is the newest.
    bring_back: Option<Button>,
}

#[get("/administrator/help/versions/<number>")]
pub(super) async fn version(
    number: &str,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let Ok(number) = number.parse() else { return gone::version(frame) };
    let Some(guide) = guidance::find_version(&our.db, actor.0, number, frame.words).await? else {
        return gone::version(frame);
    };
    let base = guidance::current(&our.db, actor.0, frame.words).await?.version.number;
    let w = &frame.words.guidance.version;
    Reply::page(&VersionPage {
        title: if number == 0 { w.title_examples.to_owned() } else { w.title(number) },
        action: format!("{VERSIONS}/{number}"),
        base,
        sections: guide.sections.iter().map(Shown::from).collect(),
        bring_back: (number != base).then(|| Button::new(w.bring_back).once()),
        frame: frame.back(VERSIONS),
    })
}

#[post("/administrator/help/versions/<number>", data = "<form>")]
pub(super) async fn bring_back(
    number: &str,
    form: Signed<Unread>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let Ok(number) = number.parse() else { return gone::version(frame) };
    let Ok(base) = form.fields.get("base").parse() else { return Ok(to_overview("unchanged")) };
    let edit = Edit::BringBack(number);
    match guidance::edit(&our.db, actor.0, our.words, base, &edit, our.clock.now()).await {
        Ok(_) => Ok(to_overview("brought-back")),
        Err(EditError::NoSuchVersion) => gone::version(frame),
        Err(EditError::ChangedMeanwhile) => Ok(to_overview("meanwhile")),
        Err(EditError::Unchanged | EditError::NoSuchSection | EditError::TooMany { .. }) => {
            Ok(to_overview("unchanged"))
        }
        Err(EditError::Storage(error)) => Err(error.into()),
    }
}
