//! All that is kept about an account, with a way to change each part.

use super::tokens::TOKENS;
use crate::accounts::{self, AccountActor, ApiScope, Person, Role};
use crate::text::{Phone, PlainText, Postcode};
use crate::web::components::{Action, SummaryList, SummaryRow};
use crate::web::frame::Frame;
use crate::web::framing::FormFrame;
use crate::web::guard::{As, Current, Our};
use crate::web::reply::{Answer, Reply};
use crate::words::Words;
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "account/summary.html")]
struct SummaryPage {
    frame: Frame,
    saved: Option<&'static str>,
    signing_in: SummaryList,
    contact: SummaryList,
    preferences: SummaryList,
    /// Where the tokens stand of somebody who may have some.
    tokens: Option<&'static str>,
}

#[get("/account?<saved>")]
pub(super) async fn account(
    saved: Option<&str>,
    session: Current,
    actor: As<AccountActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let person = accounts::find_person(&our.db, actor.0).await?;
    let w = &frame.words.person;
    let own = &frame.words.own;
    let factor = &frame.words.second_factor.own;
    let saved = match saved {
        Some("contact") => Some(w.saved_contact),
        Some("preferences") => Some(w.saved_preferences),
        Some("password") => Some(own.saved_password),
        Some("email") => Some(own.saved_email),
        _ => None,
    };
    let roles: Vec<_> = session.0.roles.iter().map(Role::label).collect();
    let signing_in = SummaryList::new()
        .row(SummaryRow::new(w.email, session.0.email.as_str()).action(Action::new(
            own.change,
            "/account/email",
            w.email.to_lowercase(),
        )))
        .row(SummaryRow::new(own.password, own.password_set).action(Action::new(
            own.change,
            "/account/password",
            own.password.to_lowercase(),
        )))
        .row(SummaryRow::new(factor.link, "").action(Action::new(
            factor.look,
            "/account/second-factor",
            factor.link.to_lowercase(),
        )))
        .row(SummaryRow::new(w.role, roles.join(", ")));
    Reply::page(&SummaryPage {
        saved,
        signing_in,
        contact: contact(&person, frame.words),
        preferences: preferences(&person, frame.words),
        tokens: (!ApiScope::of(&session.0.roles).is_empty()).then_some(TOKENS),
        frame: frame.into(),
    })
}

fn contact(person: &Person, words: &Words) -> SummaryList {
    let w = &words.person;
    let known = person.contact.as_ref();
    let or_none = |text: Option<&str>| text.unwrap_or(w.none).to_owned();
    SummaryList::new()
        .row(SummaryRow::new(w.contact.name, or_none(known.map(|c| c.name.as_str()))))
        .row(SummaryRow::new(
            w.contact.telephone,
            or_none(known.and_then(|c| c.telephone.as_ref()).map(Phone::as_str)),
        ))
        .row(SummaryRow::new(
            w.contact.letters,
            or_none(known.and_then(|c| c.address.as_ref()).map(PlainText::as_str)),
        ))
        .row(SummaryRow::new(
            w.contact.postcode,
            or_none(known.and_then(|c| c.postcode.as_ref()).map(Postcode::as_str)),
        ))
}

fn preferences(person: &Person, words: &Words) -> SummaryList {
    let w = &words.person;
    let known = person.preferences.as_ref();
    let or_none = |text: Option<&str>| text.unwrap_or(w.none).to_owned();
    let interpreter = known.map(|p| p.interpreter.language().map_or(w.no, |language| language.as_str()));
    SummaryList::new()
        .row(SummaryRow::new(w.preferences.way_short, or_none(known.map(|p| p.contact_by.label()))))
        .row(SummaryRow::new(w.preferences.language, or_none(known.map(|p| p.language.as_str()))))
        .row(SummaryRow::new(w.preferences.format_short, or_none(known.map(|p| p.format.label()))))
        .row(SummaryRow::new(w.preferences.interpreter_short, or_none(interpreter)))
}
