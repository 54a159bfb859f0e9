//! Somebody for whom a registrar acts.

use pa_registry::accounts::{
    Answer, Handover, HandoverCode, Password, RegistrarActor, SignUpRole, TypedContactDetails,
    TypedPreferences, ask_handover,
};
use pa_registry::assistants::{BirthDate, FullName, Teller, begin, make_code, save};
use pa_registry::assisting::{AssistingActor, Opening, Reach, assist};
use pa_registry::ids::PersonId;
use pa_registry::privacy::{Channel, Heard, Purpose, Said};
use time::Date;
use time::macros::date;

use crate::casework::scene::a_registrar;
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;
use crate::support::people::PASSWORD;

pub(crate) const BORN: Date = date!(1961 - 09 - 18);

/// The form with which a registrar begins to act for somebody.
pub(crate) const NEW: [(&str, &str); 13] = [
    ("known", "no"),
    ("agreed", "yes"),
    ("channel", "telephone"),
    ("said.day", "1"),
    ("said.month", "11"),
    ("said.year", "2026"),
    ("role", "assistant"),
    ("first", "Ottoline"),
    ("last", "Fenwright"),
    ("telephone", "01632 960123"),
    ("contact_by", "telephone"),
    ("language", "English"),
    ("format", "large_print"),
];

pub(crate) fn said(given: bool) -> Said {
    let purpose = Purpose::OfficerActing;
    Said { purpose, given, text_version: purpose.text_version(), language: "en" }
}

pub(crate) fn heard(app: &App) -> Heard {
    Heard { channel: Channel::Letter, on: app.clock.now().today() }
}

pub(crate) fn name() -> FullName {
    FullName::read("Ottoline", "Fenwright").unwrap()
}

pub(crate) fn reach() -> Reach {
    let contact =
        TypedContactDetails { name: "Ottoline Fenwright", telephone: "01632 960123", ..Default::default() };
    let wishes = TypedPreferences {
        contact_by: "telephone",
        language: "English",
        format: "large_print",
        interpreter: "no",
        interpreter_language: "",
    };
    Reach::read(&contact, &wishes).unwrap()
}

pub(crate) fn opening(app: &App, role: SignUpRole) -> Opening {
    Opening { role, family_name: name().last, reach: reach(), heard: heard(app), said: said(true) }
}

/// Somebody for whom this registrar acts.
pub(crate) async fn begun(app: &App, who: RegistrarActor, role: SignUpRole) -> AssistingActor {
    let (db, now) = (&app.service.db, app.clock.now());
    let person = begin(db, who, (&name(), &opening(app, role)), now).await.unwrap();
    let actor = assist(db, who, person, now).await.unwrap();
    if role == SignUpRole::Assistant {
        let born = BirthDate::new(BORN, now.today()).unwrap();
        save(db, Teller::from(actor), &born, now).await.unwrap();
    }
    actor
}

/// What somebody types who has a code.
pub(crate) async fn handover(app: &App, code: HandoverCode, answer: Answer, email: &str) -> Handover {
    let email = email.parse().unwrap();
    let password = Password::new(PASSWORD, &email, &app.forbidden()).unwrap();
    let password_hash = app.service.hasher.hash(&password).await.unwrap();
    Handover { code, answer, email, password_hash, network: [192, 0, 2, 7].into() }
}

/// Begins to act for somebody through the pages; where her page is.
pub(crate) async fn opens(registrar: &mut Browser<'_>, typed: &[(&str, &str)]) -> Page {
    let page = registrar.visit("/registrar/assisted/new").await;
    let all: Vec<_> = NEW
        .iter()
        .copied()
        .filter(|(name, _)| !typed.iter().any(|(other, _)| other == name))
        .chain([("interpreter", "no")])
        .chain(typed.iter().copied())
        .collect();
    registrar.submit(&page, &all).await
}

impl App {
    /// Somebody for whom a registrar acts.
    pub(crate) async fn an_assisted_person(&self) -> PersonId {
        let (_, who) = a_registrar(self).await;
        begun(self, who, SignUpRole::Assistant).await.person()
    }

    /// The token of a link that makes an account its owner's.
    pub(crate) async fn a_handover_link(&self, email: &str) -> String {
        let (_, who) = a_registrar(self).await;
        let actor = begun(self, who, SignUpRole::Assistant).await;
        let (now, desk) = (self.clock.now(), self.desk());
        let code = make_code(&self.service.db, actor, now).await.unwrap();
        let asked = handover(self, code, Answer::BirthDate(BORN), email).await;
        ask_handover(&desk, &asked, now).await.unwrap();
        self.last_link_to("/claim/").await
    }
}
