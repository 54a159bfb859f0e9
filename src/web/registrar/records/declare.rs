//! "Is this family or a friend?", asked before a record opens.

use super::address::{QUEUE, address_of};
use crate::accounts::RegistrarActor;
use crate::assistants::casework::{self, OpenError};
use crate::ids::AssistantId;
use crate::web::components::Radios;
use crate::web::form::{Errors, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::post;

#[derive(Template)]
#[template(path = "registrar/declare.html")]
struct DeclarePage {
    frame: Frame,
    errors: Errors,
    action: String,
    radios: Radios,
}

/// The question, with the name of the person: without it nobody could answer.
pub(super) async fn ask(
    our: &Service,
    actor: RegistrarActor,
    frame: FormFrame,
    id: AssistantId,
    errors: Errors,
) -> Found {
    ask_before(our, actor, frame, (id, QUEUE, address_of(id)), errors).await
}

/// The same before another page about this person: the list from which it came, and where the answer goes.
pub(in crate::web::registrar) async fn ask_before(
    our: &Service,
    actor: RegistrarActor,
    frame: FormFrame,
    (id, list, action): (AssistantId, &str, String),
    errors: Errors,
) -> Found {
    let Some(name) = casework::name_on_record(&our.db, actor, id).await? else { return Ok(None) };
    let w = &frame.words.casework.declare;
    let radios = Radios::new("known", w.title(name.in_full()))
        .heading()
        .hint(w.hint)
        .choice("no", w.no)
        .choice("yes", w.yes)
        .error(errors.of("known"));
    let failed = !errors.is_empty();
    let frame = frame.back(list).with(&errors);
    let page = DeclarePage { frame, errors, action, radios };
    if failed { Reply::failed(&page).map(Some) } else { Reply::page(&page).map(Some) }
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
