//! Fields that these pages share: how somebody is reached.

use crate::accounts::{ContactBy, Format, Person, TypedContactDetails, TypedPreferences};
use crate::assisting::{Reach, ReachProblem};
use crate::web::account::{contact_problem, preference_problem};
use crate::web::components::{Input, InputKind, Radios, Textarea, Width};
use crate::web::form::{Errors, Fields};
use crate::words::Words;

/// The fields of how somebody is reached; nothing offers e-mail.
pub(super) struct ReachFields {
    pub(super) telephone: Input,
    pub(super) address: Textarea,
    pub(super) postcode: Input,
    pub(super) way: Radios,
    pub(super) language: Input,
    pub(super) format: Radios,
    pub(super) interpreter: Radios,
    pub(super) interpreter_language: Input,
}

/// A line to type into. Somebody else's: a browser that offered one's own would be in the way.
pub(super) fn line(name: &'static str, label: &str, fields: &Fields, errors: &Errors) -> Input {
    Input::new(name, label)
        .autocomplete("off")
        .spellcheck(false)
        .value(fields.shown(name))
        .error(errors.of(name))
}

impl ReachFields {
    pub(super) fn new(fields: &Fields, errors: &Errors, words: &Words) -> Self {
        let (contact, wishes) = (&words.person.contact, &words.person.preferences);
        let radios = |name: &'static str, legend: &str| {
            Radios::new(name, legend).value(fields.get(name)).error(errors.of(name))
        };
        let ways = ContactBy::ALL.iter().filter(|way| **way != ContactBy::Email);
        let ways: Vec<_> = ways.map(|way| (way.as_str(), way.label())).collect();
        let formats: Vec<_> = Format::ALL.iter().map(|format| (format.as_str(), format.label())).collect();
        Self {
            telephone: line("telephone", contact.telephone, fields, errors)
                .kind(InputKind::Telephone)
                .width(Width::Twenty),
            address: Textarea::new("address", contact.letters)
                .attribute("autocomplete", "off")
                .rows(4)
                .value(fields.shown("address"))
                .error(errors.of("address")),
            postcode: line("postcode", contact.postcode, fields, errors).width(Width::Ten),
            way: radios("contact_by", wishes.way).choices(ways),
            language: line("language", wishes.language, fields, errors),
            format: radios("format", wishes.format).choices(formats),
            interpreter: radios("interpreter", wishes.interpreter)
                .choice("yes", wishes.interpreter_yes)
                .choice("no", wishes.interpreter_no),
            interpreter_language: line("interpreter_language", wishes.interpreter_language, fields, errors),
        }
    }
}

/// What the fields mean, or everything that is wrong with them; a problem with the name stands at this field.
pub(super) fn read_reach(
    fields: &Fields,
    (name, name_field): (&str, &'static str),
    words: &Words,
) -> Result<Reach, Errors> {
    let contact = TypedContactDetails {
        name,
        telephone: fields.get("telephone"),
        address: fields.get("address"),
        postcode: fields.get("postcode"),
    };
    let wishes = TypedPreferences {
        contact_by: fields.get("contact_by"),
        language: fields.get("language"),
        format: fields.get("format"),
        interpreter: fields.get("interpreter"),
        interpreter_language: fields.get("interpreter_language"),
    };
    Reach::read(&contact, &wishes).map_err(|problems| {
        Errors::of_all(problems.iter().map(|problem| match problem {
            ReachProblem::Contact(problem) => {
                let (field, text) = contact_problem(problem, words);
                (if field == "name" { name_field } else { field }, text)
            }
            ReachProblem::Wish(problem) => preference_problem(problem, words),
        }))
    })
}

/// What is known of somebody, as the fields hold it.
pub(super) fn known_reach(person: &Person) -> Fields {
    let mut fields = Fields::default();
    if let Some(contact) = &person.contact {
        fields = fields
            .with("name", contact.name.as_str())
            .with("telephone", contact.telephone.as_ref().map_or("", |telephone| telephone.as_str()))
            .with("address", contact.address.as_ref().map_or("", |address| address.as_str()))
            .with("postcode", contact.postcode.as_ref().map_or("", |postcode| postcode.as_str()));
    }
    if let Some(wishes) = &person.preferences {
        let interpreter = &wishes.interpreter;
        fields = fields
            .with("contact_by", wishes.contact_by.as_str())
            .with("language", wishes.language.as_str())
            .with("format", wishes.format.as_str())
            .with("interpreter", if interpreter.is_needed() { "yes" } else { "no" })
            .with("interpreter_language", interpreter.language().map_or("", |language| language.as_str()));
    }
    fields
}
