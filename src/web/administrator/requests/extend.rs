//! Taking longer for a request that is complex, or one of many.

use super::act::{done, open, told};
use super::address::address_of;
use crate::accounts::AdministratorActor;
use crate::ids::DataRequestId;
use crate::requests::{self, Lengthening, Longer, Opened};
use crate::text::TextRefused;
use crate::web::components::{Button, Radios, Textarea};
use crate::web::form::{Errors, Fields, Input, Signed};
use crate::web::guard::{As, Our};
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame, moment};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "administrator/requests/extend.html")]
struct ExtendPage {
    frame: Frame,
    errors: Errors,
    title: String,
    to: String,
    longer: Radios,
    because: Textarea,
    send: Button,
}

impl ExtendPage {
    fn new(frame: FormFrame, opened: &Opened, fields: &Fields, errors: Errors) -> Self {
        let (words, address) = (frame.words, address_of(opened.request.id));
        let w = &words.requests.extend;
        let radios = Longer::ALL.iter().fold(Radios::new("longer", w.longer), |radios, longer| {
            let until = moment::date(opened.request.due_with(*longer), words);
            radios.choice_with(longer.as_str(), longer.label(), w.until(until))
        });
        let because = Textarea::new("because", w.because).hint(w.because_hint).limit(1000).spellcheck(true);
        Self {
            title: w.title(opened.asker.called()),
            to: format!("{address}/extend"),
            longer: radios.value(fields.get("longer")).error(errors.of("longer")),
            because: because.value(fields.shown("because")).error(errors.of("because")),
            send: Button::new(w.send).once(),
            frame: frame.back(&address).with(&errors),
            errors,
        }
    }
}

impl Input for Lengthening {
    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        let w = &service.words.requests.extend;
        let mut errors = Errors::default();
        let longer = fields.get("longer").parse().map_err(|_| errors.add("longer", w.longer_missing)).ok();
        let refused = |refused| match refused {
            TextRefused::Empty => w.missing,
            TextRefused::TooLong { .. } => w.long,
            _ => w.format,
        };
        let because = fields.get("because").parse().map_err(|why| errors.add("because", refused(why))).ok();
        errors.unless_any(longer.zip(because).map(|(longer, because)| Self { longer, because }))
    }
}

#[get("/administrator/requests/<id>/extend")]
pub(super) async fn form(id: &str, actor: As<AdministratorActor>, frame: FormFrame, our: Our) -> Found {
    let Ok(id) = id.parse::<DataRequestId>() else { return Ok(None) };
    match open(&our, actor.0, id).await? {
        Ok(opened) if opened.request.may_take_longer(our.clock.now().today()) => {
            Reply::page(&ExtendPage::new(frame, &opened, &Fields::default(), Errors::default())).map(Some)
        }
        Ok(_) => Ok(Some(Reply::see(address_of(id)))),
        Err(elsewhere) => Ok(elsewhere),
    }
}

#[post("/administrator/requests/<id>/extend", data = "<form>")]
pub(super) async fn send(
    id: &str,
    form: Signed<Lengthening>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<DataRequestId>() else { return Ok(None) };
    let now = our.clock.now();
    let said = match form.input {
        Ok(said) => said,
        Err(errors) => {
            return match open(&our, actor.0, id).await? {
                Ok(opened) if opened.request.may_take_longer(now.today()) => {
                    Reply::failed(&ExtendPage::new(frame, &opened, &form.fields, errors)).map(Some)
                }
                Ok(_) => Ok(Some(done(id, "changed"))),
                Err(elsewhere) => Ok(elsewhere),
            };
        }
    };
    let post = (&our.keys, &our.letterhead);
    told(id, requests::extend(&our.db, post, actor.0, (id, &said), now).await, "extended")
}
