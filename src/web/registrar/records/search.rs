//! Finding a record by its owner's name, its number or a postcode.

use super::address::{SEARCH, address_of};
use crate::accounts::RegistrarActor;
use crate::web::form::{Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::{As, Our};
use crate::web::officer::search::{self, Place};
use crate::web::reply::Answer;
use rocket::{get, post};

const PLACE: Place = Place { to: SEARCH, title: |words| words.search.title, address_of };

#[get("/registrar/search")]
pub(super) fn empty(_actor: As<RegistrarActor>, frame: FormFrame) -> Answer {
    search::empty(frame, PLACE)
}

#[post("/registrar/search", data = "<form>")]
pub(super) async fn find(
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    search::find(&our, actor.0, frame, &form.fields, PLACE).await
}
