//! "Is this family or a friend?", asked before a registrar opens a record.

use super::address::{QUEUE, address_of};
use crate::accounts::RegistrarActor;
use crate::assistants::casework::{self, OpenError};
use crate::ids::AssistantId;
use crate::web::form::{Errors, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::{As, Our};
use crate::web::officer::declare::ask_before;
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use rocket::post;

/// The question.
pub(super) async fn ask(
    our: &Service,
    actor: RegistrarActor,
    frame: FormFrame,
    id: AssistantId,
    errors: Errors,
) -> Found {
    ask_before(our, actor, frame, (id, QUEUE, address_of(id)), errors).await
}

#[post("/registrar/records/<id>", data = "<form>")]
pub(super) async fn declare(
    id: &str,
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    let now = our.clock.now();
    match form.fields.get("known") {
        "no" => match casework::declare_no_interest(&our.db, actor.0, id, now).await {
            Ok(()) => Ok(Some(Reply::see(address_of(id)))),
            Err(OpenError::NotFound | OpenError::NotDeclared) => Ok(None),
            Err(OpenError::Storage(error)) => Err(error.into()),
        },
        "yes" => {
            casework::give_back_case(&our.db, actor.0, id, now).await?;
            Ok(Some(Reply::see(format!("{QUEUE}?done=known"))))
        }
        _ => {
            let errors = Errors::one("known", frame.words.casework.declare.missing);
            ask(&our, actor.0, frame, id, errors).await
        }
    }
}
