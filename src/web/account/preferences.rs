//! How somebody is reached: way, language, format, interpreter.

use super::not_saved::NotSaved;
use super::words::preference_problem;
use crate::accounts::{
    self, AccountActor, ContactBy, Format, Person, PreferenceProblem, Preferences, TypedPreferences,
};
use crate::web::components::{Input as TextInput, Radios};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/preferences.html")]
struct PreferencesPage {
    frame: Frame,
    errors: Errors,
    way: Radios,
    language: TextInput,
    format: Radios,
    interpreter: Radios,
    interpreter_language: TextInput,
}

impl PreferencesPage {
    fn new(frame: FormFrame, fields: &Fields, errors: Errors) -> Self {
        let frame = frame.back("/account");
        let w = &frame.words.person.preferences;
        let way = Radios::new("contact_by", w.way)
            .choices(ContactBy::ALL.iter().map(|way| (way.as_str(), way.label())).collect::<Vec<_>>())
            .value(fields.get("contact_by"))
            .error(errors.of("contact_by"));
        let language = TextInput::new("language", w.language)
            .hint(w.language_hint)
            .value(fields.shown("language"))
            .error(errors.of("language"));
        let format = Radios::new("format", w.format)
            .choices(Format::ALL.iter().map(|format| (format.as_str(), format.label())).collect::<Vec<_>>())
            .value(fields.get("format"))
            .error(errors.of("format"));
        let interpreter = Radios::new("interpreter", w.interpreter)
            .choice("yes", w.interpreter_yes)
            .choice("no", w.interpreter_no)
            .value(fields.get("interpreter"))
            .error(errors.of("interpreter"));
        let interpreter_language = TextInput::new("interpreter_language", w.interpreter_language)
            .hint(w.interpreter_language_hint)
            .value(fields.shown("interpreter_language"))
            .error(errors.of("interpreter_language"));
        Self { frame: frame.with(&errors), errors, way, language, format, interpreter, interpreter_language }
    }
}

#[get("/account/preferences")]
pub(super) async fn preferences(actor: As<AccountActor>, frame: FormFrame, our: Our) -> Answer {
    let person = accounts::find_person(&our.db, actor.0).await?;
    let fields = person.preferences.as_ref().map(known).unwrap_or_default();
    Reply::page(&PreferencesPage::new(frame, &fields, Errors::default()))
}

fn known(preferences: &Preferences) -> Fields {
    let interpreter = &preferences.interpreter;
    Fields::default()
        .with("contact_by", preferences.contact_by.as_str())
        .with("language", preferences.language.as_str())
        .with("format", preferences.format.as_str())
        .with("interpreter", if interpreter.is_needed() { "yes" } else { "no" })
        .with("interpreter_language", interpreter.language().map_or("", |l| l.as_str()))
}

#[post("/account/preferences", data = "<form>")]
pub(super) async fn take_preferences(
    form: Signed<Unread>,
    actor: As<AccountActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let person = accounts::find_person(&our.db, actor.0).await?;
    match save(&our, actor.0, &person, &form.fields).await {
        Ok(()) => Ok(Reply::see("/account?saved=preferences")),
        Err(NotSaved::Fault(fault)) => Err(fault),
        Err(NotSaved::Refused(problems)) => {
            let errors =
                Errors::of_all(problems.iter().map(|problem| preference_problem(problem, frame.words)));
            Reply::failed(&PreferencesPage::new(frame, &form.fields, errors))
        }
    }
}

async fn save(
    our: &Service,
    actor: AccountActor,
    person: &Person,
    fields: &Fields,
) -> Result<(), NotSaved<PreferenceProblem>> {
    let typed = TypedPreferences {
        contact_by: fields.get("contact_by"),
        language: fields.get("language"),
        format: fields.get("format"),
        interpreter: fields.get("interpreter"),
        interpreter_language: fields.get("interpreter_language"),
    };
    let preferences = Preferences::read(&typed, person.contact.as_ref()).map_err(NotSaved::Refused)?;
    Ok(accounts::save_preferences(&our.db, actor, &preferences, our.clock.now()).await?)
}
