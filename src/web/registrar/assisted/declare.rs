//! "Is this family or a friend?", asked before a registrar acts for somebody.

use super::address::address_of;
use super::open::instead;
use crate::accounts::RegistrarActor;
use crate::assisting;
use crate::ids::PersonId;
use crate::web::form::{Errors, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::{As, Our};
use crate::web::officer::declare::question;
use crate::web::on_behalf::LIST;
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use rocket::post;

/// The question, with the name of the person: without it nobody could answer.
pub(super) async fn ask(
    our: &Service,
    actor: RegistrarActor,
    frame: FormFrame,
    person: PersonId,
    errors: Errors,
) -> Found {
    let Some(name) = assisting::name_of(&our.db, actor, person).await? else { return Ok(None) };
    let hint = frame.words.casework.declare.hint;
    question(frame, name.as_str(), hint, (LIST, address_of(person)), errors).map(Some)
}

#[post("/registrar/assisted/<person>", data = "<form>")]
pub(super) async fn declare(
    person: &str,
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(person) = person.parse::<PersonId>() else { return Ok(None) };
    match form.fields.get("known") {
        "no" => match assisting::declare(&our.db, actor.0, person, our.clock.now()).await {
            Ok(()) => Ok(Some(Reply::see(address_of(person)))),
            Err(error) => instead(person, error),
        },
        "yes" => Ok(Some(Reply::see(format!("{LIST}?done=known")))),
        _ => {
            let errors = Errors::one("known", frame.words.casework.declare.missing);
            ask(&our, actor.0, frame, person, errors).await
        }
    }
}
