//! A registrar begins to act for somebody: is it anybody close, the consent, and how to reach the person.

use super::address::address_of;
use super::fields::{ReachFields, line, read_reach};
use super::heard::{HeardFields, read_heard};
use crate::accounts::{RegistrarActor, SignUpRole};
use crate::assistants;
use crate::assisting::{OpenError, Opening};
use crate::privacy::{ConsentError, Purpose, Said};
use crate::text::FullName;
use crate::web::components::{Checkboxes, Choice, Input, Radios};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::names;
use crate::web::on_behalf::LIST;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};
use time::Date;

#[derive(Template)]
#[template(path = "registrar/assisted/new.html")]
struct NewPage {
    frame: Frame,
    errors: Errors,
    known: Radios,
    text: &'static str,
    text_version: i64,
    agreed: Checkboxes,
    heard: HeardFields,
    role: Radios,
    first: Input,
    last: Input,
    reach: ReachFields,
}

impl NewPage {
    fn new(frame: FormFrame, fields: &Fields, errors: Errors) -> Self {
        let (words, purpose) = (frame.words, Purpose::OfficerActing);
        let (w, text_version) = (&words.assisted.opening, purpose.text_version());
        let known = Radios::new("known", w.known_title)
            .hint(w.known_hint)
            .choice("no", words.casework.declare.no)
            .choice("yes", words.casework.declare.yes)
            .value(fields.get("known"))
            .error(errors.of("known"));
        let roles: Vec<_> = SignUpRole::ALL.iter().map(|role| (role.as_str(), role.label())).collect();
        let role = Radios::new("role", w.role).choices(roles).value(fields.get("role"));
        Self {
            known,
            text: purpose.text(text_version, words).unwrap_or_default(),
            text_version,
            agreed: agreed(fields, &errors, words),
            heard: HeardFields::new(fields, &errors, words),
            role: role.error(errors.of("role")),
            first: line("first", words.record.name.first, fields, &errors),
            last: line("last", words.record.name.last, fields, &errors),
            reach: ReachFields::new(fields, &errors, words),
            frame: frame.back(LIST).with(&errors),
            errors,
        }
    }
}

/// A box that says that the person agreed.
pub(super) fn agreed(fields: &Fields, errors: &Errors, words: &Words) -> Checkboxes {
    let w = &words.assisted.opening;
    let ticked = fields.get("agreed") == "yes";
    let choice = Choice::new("yes", w.agreed).checked(ticked);
    let boxes = Checkboxes::new("agreed", w.agreed).with(choice).error(errors.of("agreed"));
    // The words of the box say it all.
    Checkboxes { fieldset: None, ..boxes }
}

#[get("/registrar/assisted/new")]
pub(super) fn new(_actor: As<RegistrarActor>, frame: FormFrame) -> Answer {
    Reply::page(&NewPage::new(frame, &Fields::default(), Errors::default()))
}

#[post("/registrar/assisted/new", data = "<form>")]
pub(super) async fn take_new(
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let (fields, now) = (&form.fields, our.clock.now());
    // Nothing of somebody close is kept, or looked at.
    if fields.get("known") == "yes" {
        return Ok(Reply::see(format!("{LIST}?done=known")));
    }
    let (name, opening) = match read(fields, now.today(), &frame) {
        Ok(read) => read,
        Err(errors) => return Reply::failed(&NewPage::new(frame, fields, errors)),
    };
    match assistants::begin(&our.db, actor.0, (&name, &opening), now).await {
        Ok(person) => Ok(Reply::see(format!("{}?done=opened", address_of(person)))),
        Err(OpenError::Consent(ConsentError::TextChanged)) => {
            let errors = Errors::one("agreed", frame.words.assisted.opening.text_changed);
            Reply::failed(&NewPage::new(frame, fields, errors))
        }
        Err(error) => not_opened(error),
    }
}

fn not_opened(error: OpenError) -> Answer {
    match error {
        OpenError::Assist(crate::assisting::AssistError::Storage(error))
        | OpenError::Consent(ConsentError::Storage(error)) => Err(Fault::Storage(error)),
        OpenError::Assist(_) | OpenError::Consent(_) => Ok(Reply::see(LIST)),
    }
}

/// What the form means, or everything that is wrong with it, in the order of the page.
fn read(fields: &Fields, today: Date, frame: &Frame) -> Result<(FullName, Opening), Errors> {
    let (words, w) = (frame.words, &frame.words.assisted.opening);
    let mut errors = Errors::default();
    if fields.get("known") != "no" {
        errors.add("known", words.casework.declare.missing);
    }
    if fields.get("agreed") != "yes" {
        errors.add("agreed", w.agreed_missing);
    }
    let heard = read_heard(fields, today, words, &mut errors);
    let role = fields.get("role").parse::<SignUpRole>().ok();
    if role.is_none() {
        errors.add("role", w.role_missing);
    }
    let name = names::read(fields, words).map_err(|wrong| errors.append(wrong)).ok();
    let in_full = name.as_ref().map_or_else(|| "–".to_owned(), FullName::in_full);
    let reach = read_reach(fields, (&in_full, "last"), words).map_err(|wrong| errors.append(wrong)).ok();
    let said = said(fields, true, frame);
    let read = name.zip(heard).zip(role.zip(reach)).map(|((name, heard), (role, reach))| {
        let family_name = name.last.clone();
        (name, Opening { role, family_name, reach, heard, said })
    });
    errors.unless_any(read)
}

/// What was agreed to, or taken back: the text that was shown.
pub(super) fn said(fields: &Fields, given: bool, frame: &Frame) -> Said {
    // A text that is not named is none that anybody was shown.
    let text_version = fields.get("text").parse().unwrap_or(0);
    Said { purpose: Purpose::OfficerActing, given, text_version, language: frame.lang }
}
