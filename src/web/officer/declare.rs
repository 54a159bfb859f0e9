//! "Is this family or a friend?", asked before a record opens.

use crate::accounts::RecordOfficer;
use crate::assistants::casework;
use crate::ids::AssistantId;
use crate::web::components::Radios;
use crate::web::form::Errors;
use crate::web::reply::{Answer, Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;

#[derive(Template)]
#[template(path = "officer/declare.html")]
struct DeclarePage {
    frame: Frame,
    errors: Errors,
    action: String,
    radios: Radios,
}

/// The question, with the name of the person: without it nobody could answer. It stands before a page about her: the list
/// from which the officer came, and where the answer goes.
pub(in crate::web) async fn ask_before(
    our: &Service,
    actor: impl RecordOfficer,
    frame: FormFrame,
    (id, list, action): (AssistantId, &str, String),
    errors: Errors,
) -> Found {
    let Some(name) = casework::name_on_record(&our.db, actor, id).await? else { return Ok(None) };
    let hint = frame.words.casework.declare.hint;
    question(frame, &name.in_full(), hint, (list, action), errors).map(Some)
}

/// The question about somebody of this name, with what follows from it.
pub(in crate::web) fn question(
    frame: FormFrame,
    name: &str,
    hint: &str,
    (list, action): (&str, String),
    errors: Errors,
) -> Answer {
    let w = &frame.words.casework.declare;
    let radios = Radios::new("known", w.title(name))
        .heading()
        .hint(hint)
        .choice("no", w.no)
        .choice("yes", w.yes)
        .error(errors.of("known"));
    let failed = !errors.is_empty();
    let frame = frame.back(list).with(&errors);
    let page = DeclarePage { frame, errors, action, radios };
    if failed { Reply::failed(&page) } else { Reply::page(&page) }
}
