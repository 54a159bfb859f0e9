//! The first page of a registrar: what there is to do.

use crate::accounts::RegistrarActor;
use crate::mail;
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "registrar/home.html")]
struct HomePage {
    frame: Frame,
    /// How many letters wait, in a sentence.
    waiting: String,
}

#[get("/registrar")]
pub(super) async fn home(_actor: As<RegistrarActor>, frame: FormFrame, our: Our) -> Answer {
    let count = mail::count_waiting_letters(&mut our.db.read_current().await?).await?;
    let w = &frame.words.letters.home;
    let waiting = match count {
        0 => w.none.to_owned(),
        1 => w.one.to_owned(),
        many => w.many(many),
    };
    Reply::page(&HomePage { frame: frame.into(), waiting })
}
