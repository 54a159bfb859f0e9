//! A letter with a code, with which the person makes the account her own. The code is shown once, when it is made.

use super::address::{address_of, page_of};
use super::open::{instead, open};
use crate::accounts::{HandoverCode, RegistrarActor, SignUpRole};
use crate::assistants::{self, CodeError};
use crate::assisting::{self, AssistedPerson};
use crate::ids::PersonId;
use crate::text::PlainText;
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame, moment};
use askama::Template;
use rocket::{get, post};
use time::Duration;

#[derive(Template)]
#[template(path = "registrar/assisted/code.html")]
struct CodePage {
    frame: Frame,
    action: String,
    /// Said where there is no date of birth.
    lacking: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "registrar/assisted/code_letter.html")]
struct LetterPage {
    frame: Frame,
    to: Vec<String>,
    large: bool,
    day: String,
    address: String,
    code: String,
    asked: &'static str,
    until: String,
    done: String,
}

#[get("/registrar/assisted/<person>/code")]
pub(super) async fn code(person: &str, actor: As<RegistrarActor>, frame: FormFrame, our: Our) -> Found {
    let Ok(person) = person.parse::<PersonId>() else { return Ok(None) };
    match open(&our, actor.0, frame, person).await? {
        Ok((_, opened)) if !opened.agrees() => Ok(Some(Reply::see(address_of(person)))),
        Ok((frame, _)) => Reply::page(&CodePage::new(frame, person, None)).map(Some),
        Err(instead) => Ok(instead),
    }
}

impl CodePage {
    fn new(frame: FormFrame, person: PersonId, lacking: Option<&'static str>) -> Self {
        Self { action: page_of(person, "code"), lacking, frame: frame.back(&address_of(person)) }
    }
}

#[post("/registrar/assisted/<person>/code", data = "<_form>")]
pub(super) async fn take_code(
    person: &str,
    _form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(person) = person.parse::<PersonId>() else { return Ok(None) };
    let now = our.clock.now();
    let assisting = match assisting::assist(&our.db, actor.0, person, now).await {
        Ok(actor) => actor,
        Err(error) => return instead(person, error),
    };
    let (frame, opened) = match open(&our, actor.0, frame, person).await? {
        Ok(opened) => opened,
        Err(instead) => return Ok(instead),
    };
    match assistants::make_code(&our.db, assisting, now).await {
        Ok(code) => Reply::page(&letter(&our, frame, &opened, &code)).map(Some),
        Err(CodeError::NoBirthDate) => {
            let lacking = Some(frame.words.assisted.code.no_birth_date);
            Reply::failed(&CodePage::new(frame, person, lacking)).map(Some)
        }
        Err(CodeError::NotAdmitted(_)) => Ok(Some(Reply::see(address_of(person)))),
        Err(CodeError::NoRandom(error)) => Err(error.into()),
        Err(CodeError::Storage(error)) => Err(error.into()),
    }
}

fn letter(our: &Service, frame: FormFrame, opened: &AssistedPerson, code: &HandoverCode) -> LetterPage {
    let (words, today) = (frame.words, our.clock.now().today());
    let w = &words.assisted.code;
    let contact = opened.person.contact.as_ref();
    let lines = contact.map(|contact| {
        let address = contact.address.as_ref().map(PlainText::as_str).unwrap_or_default();
        let postcode = contact.postcode.as_ref().map(ToString::to_string);
        let lines = std::iter::once(contact.name.as_str()).chain(address.lines()).map(str::to_owned);
        lines.chain(postcode).collect()
    });
    let person = opened.assisted.person;
    LetterPage {
        to: lines.unwrap_or_default(),
        large: super::print::wants_large_print(&opened.person),
        day: moment::date(today, words),
        address: our.letterhead.link("account/claim"),
        code: code.to_string(),
        asked: match opened.assisted.role {
            SignUpRole::Assistant => w.asked_assistant,
            SignUpRole::Employer => w.asked_employer,
        },
        until: w.until(moment::date(today + Duration::days(90), words)),
        done: address_of(person),
        frame: frame.back(&address_of(person)),
    }
}
