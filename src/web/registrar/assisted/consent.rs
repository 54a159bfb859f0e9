//! A person takes back that a registrar acts for her, or agrees again.

use super::address::{address_of, page_of};
use super::heard::{HeardFields, read_heard};
use super::new::{agreed, said};
use super::open::{instead, open};
use crate::accounts::RegistrarActor;
use crate::assistants;
use crate::assisting::{self, AssistedPerson, OpenError};
use crate::ids::PersonId;
use crate::privacy::{ConsentError, Purpose};
use crate::web::components::{Button, Checkboxes};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Found, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "registrar/assisted/consent.html")]
struct ConsentPage {
    frame: Frame,
    errors: Errors,
    action: String,
    title: &'static str,
    /// The text to agree to, with its number and the box; nothing where it is taken back.
    text: Option<(&'static str, i64, Checkboxes)>,
    heard: HeardFields,
    save: Button,
}

impl ConsentPage {
    fn new(frame: FormFrame, opened: &AssistedPerson, fields: &Fields, errors: Errors) -> Self {
        let (words, purpose) = (frame.words, Purpose::OfficerActing);
        let (w, person) = (&words.assisted.consent, opened.assisted.person);
        let version = purpose.text_version();
        let text = purpose.text(version, words).filter(|_| !opened.agrees());
        let (title, save) = if opened.agrees() { (w.title, w.save) } else { (w.title_again, w.save_again) };
        let save = Button::new(save).once();
        Self {
            action: page_of(person, "consent"),
            title,
            text: text.map(|text| (text, version, agreed(fields, &errors, words))),
            heard: HeardFields::new(fields, &errors, words),
            save: if opened.agrees() { save.warning() } else { save },
            frame: frame.back(&address_of(person)).with(&errors),
            errors,
        }
    }
}

#[get("/registrar/assisted/<person>/consent")]
pub(super) async fn consent(person: &str, actor: As<RegistrarActor>, frame: FormFrame, our: Our) -> Found {
    let Ok(person) = person.parse::<PersonId>() else { return Ok(None) };
    match open(&our, actor.0, frame, person).await? {
        Ok((frame, opened)) => {
            let page = ConsentPage::new(frame, &opened, &Fields::default(), Errors::default());
            Reply::page(&page).map(Some)
        }
        Err(instead) => Ok(instead),
    }
}

#[post("/registrar/assisted/<person>/consent", data = "<form>")]
pub(super) async fn take_consent(
    person: &str,
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(person) = person.parse::<PersonId>() else { return Ok(None) };
    let (frame, opened) = match open(&our, actor.0, frame, person).await? {
        Ok(opened) => opened,
        Err(instead) => return Ok(instead),
    };
    let (fields, now, again) = (&form.fields, our.clock.now(), !opened.agrees());
    let mut errors = Errors::default();
    if again && fields.get("agreed") != "yes" {
        errors.add("agreed", frame.words.assisted.opening.agreed_missing);
    }
    let heard = read_heard(fields, now.today(), frame.words, &mut errors);
    let heard = match errors.unless_any(heard) {
        Ok(heard) => heard,
        Err(errors) => {
            return Reply::failed(&ConsentPage::new(frame, &opened, fields, errors)).map(Some);
        }
    };
    let said = (heard, &said(fields, again, &frame));
    let done = if again {
        assisting::agree_again(&our.db, actor.0, person, said, now).await.map(|()| "given")
    } else {
        assistants::withdraw(&our.db, actor.0, person, said, now).await.map(|()| "withdrawn")
    };
    match done {
        Ok(done) => Ok(Some(Reply::see(format!("{}?done={done}", address_of(person))))),
        Err(OpenError::Assist(error)) => instead(person, error),
        Err(OpenError::Consent(ConsentError::Storage(error))) => Err(error.into()),
        // It stands so already, or the text is another one: the page shows how it stands.
        Err(OpenError::Consent(_)) => Ok(Some(Reply::see(page_of(person, "consent")))),
    }
}
