//! How somebody is reached, as she tells it to a registrar.

use super::address::{address_of, page_of};
use super::fields::{ReachFields, known_reach, line, read_reach};
use super::open::{instead, open};
use crate::accounts::RegistrarActor;
use crate::assisting;
use crate::ids::PersonId;
use crate::web::components::Input;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Found, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "registrar/assisted/contact.html")]
struct ContactPage {
    frame: Frame,
    errors: Errors,
    action: String,
    name: Input,
    reach: ReachFields,
}

impl ContactPage {
    fn new(frame: FormFrame, person: PersonId, fields: &Fields, errors: Errors) -> Self {
        let words = frame.words;
        Self {
            action: page_of(person, "contact"),
            name: line("name", words.assisted.contact.name, fields, &errors),
            reach: ReachFields::new(fields, &errors, words),
            frame: frame.back(&address_of(person)).with(&errors),
            errors,
        }
    }
}

#[get("/registrar/assisted/<person>/contact")]
pub(super) async fn contact(person: &str, actor: As<RegistrarActor>, frame: FormFrame, our: Our) -> Found {
    let Ok(person) = person.parse::<PersonId>() else { return Ok(None) };
    let (frame, opened) = match open(&our, actor.0, frame, person).await? {
        Ok((_, opened)) if !opened.agrees() => return Ok(Some(Reply::see(address_of(person)))),
        Ok(opened) => opened,
        Err(instead) => return Ok(instead),
    };
    let fields = known_reach(&opened.person);
    Reply::page(&ContactPage::new(frame, person, &fields, Errors::default())).map(Some)
}

#[post("/registrar/assisted/<person>/contact", data = "<form>")]
pub(super) async fn take_contact(
    person: &str,
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(person) = person.parse::<PersonId>() else { return Ok(None) };
    let (fields, now) = (&form.fields, our.clock.now());
    let assisting = match assisting::assist(&our.db, actor.0, person, now).await {
        Ok(actor) => actor,
        Err(error) => return instead(person, error),
    };
    let reach = match read_reach(fields, (fields.get("name"), "name"), frame.words) {
        Ok(reach) => reach,
        Err(errors) => return Reply::failed(&ContactPage::new(frame, person, fields, errors)).map(Some),
    };
    match assisting::save_reach(&our.db, assisting, &reach, now).await {
        Ok(()) => Ok(Some(Reply::see(format!("{}?done=saved", address_of(person))))),
        Err(error) => instead(person, error),
    }
}
