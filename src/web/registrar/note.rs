//! What an officer notes of a letter: that it was printed, and that it was posted.

use crate::accounts::RegistrarActor;
use crate::ids::LetterId;
use crate::mail;
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use rocket::post;

#[post("/registrar/letters/<id>/printed", data = "<_form>")]
pub(super) async fn printed(id: &str, _form: Signed<Unread>, actor: As<RegistrarActor>, our: Our) -> Answer {
    let noted = match id.parse::<LetterId>() {
        Ok(id) => mail::mark_letter_printed(&our.db, actor.0.who(), id, our.clock.now()).await?,
        Err(_) => false,
    };
    Ok(to_the_list(noted.then_some("printed")))
}

#[post("/registrar/letters/<id>/posted", data = "<_form>")]
pub(super) async fn posted(id: &str, _form: Signed<Unread>, actor: As<RegistrarActor>, our: Our) -> Answer {
    let noted = match id.parse::<LetterId>() {
        Ok(id) => mail::mark_letter_posted(&our.db, actor.0.who(), id, our.clock.now()).await?,
        Err(_) => false,
    };
    Ok(to_the_list(noted.then_some("posted")))
}

/// A letter that is not there, and one of which this was noted before, look the same.
fn to_the_list(noted: Option<&str>) -> Reply {
    Reply::see(format!("/registrar/letters?noted={}", noted.unwrap_or("nothing")))
}
