//! Somebody said on the telephone that the record is still right.

use super::list::{CALLS, address_of};
use crate::accounts::RegistrarActor;
use crate::assistants::casework::{self, OpenError};
use crate::ids::AssistantId;
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Found, Reply};
use rocket::post;

#[post("/registrar/calls/<id>/confirmed", data = "<_form>")]
pub(super) async fn take_confirmed(
    id: &str,
    _form: Signed<Unread>,
    actor: As<RegistrarActor>,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    match casework::confirm_call(&our.db, actor.0, id, our.clock.now()).await {
        Ok(()) => Ok(Some(Reply::see(format!("{CALLS}?done=confirmed")))),
        // The day on which it was declared is over: the question comes again.
        Err(OpenError::NotDeclared) => Ok(Some(Reply::see(address_of(id)))),
        Err(OpenError::NotFound) => Ok(None),
        Err(OpenError::Storage(error)) => Err(error.into()),
    }
}
