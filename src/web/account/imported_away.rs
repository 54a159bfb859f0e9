//! Taking an imported draft away: asked once more, because it cannot be undone.

use super::imported::gone;
use crate::accounts::ImportToken;
use crate::assistants;
use crate::web::components::Button;
use crate::web::form::{Signed, Unread};
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/imported_away.html")]
struct AwayPage {
    frame: Frame,
    email: String,
    back: String,
    button: Button,
}

#[get("/imported/<token>/take-away")]
pub(super) async fn away(token: &str, frame: FormFrame, our: Our) -> Answer {
    let Some(token) = ImportToken::parse(token) else { return gone(frame) };
    let Some(brought) = assistants::find_imported(&our.db, &token, our.clock.now()).await? else {
        return gone(frame);
    };
    let frame: Frame = frame.into();
    Reply::page(&AwayPage {
        email: brought.email.as_str().to_owned(),
        back: format!("/imported/{}", token.reveal()),
        button: Button::new(frame.words.imported.away.button).warning().once(),
        frame,
    })
}

#[post("/imported/<token>/take-away", data = "<_form>")]
pub(super) async fn take_away(token: &str, _form: Signed<Unread>, frame: FormFrame, our: Our) -> Answer {
    let Some(token) = ImportToken::parse(token) else { return gone(frame) };
    if assistants::take_away(&our.db, &our.keys, &token, our.clock.now()).await? {
        return Ok(Reply::see("/taken-away"));
    }
    gone(frame)
}

#[derive(Template)]
#[template(path = "account/imported_taken_away.html")]
struct TakenAwayPage {
    frame: Frame,
}

#[get("/taken-away")]
pub(super) fn taken_away(frame: Frame) -> Answer {
    Reply::page(&TakenAwayPage { frame })
}
