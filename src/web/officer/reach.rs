//! How a person is reached and spoken to: officers see it on every task (domain.md, part 1).

use crate::accounts::{Format, Person};
use crate::text::{Phone, PlainLine, PlainText};
use crate::words::Words;

type Row = (&'static str, Option<String>);

/// Telephone, address for letters, and wishes.
pub(in crate::web) fn reach(person: Option<&Person>, words: &Words) -> impl Iterator<Item = Row> {
    let w = &words.still_right.call;
    let contact = person.and_then(|person| person.contact.as_ref());
    let telephone = contact.and_then(|contact| contact.telephone.as_ref()).map(Phone::as_str);
    let address = contact.and_then(|contact| contact.address.as_ref()).map(PlainText::as_str);
    let rows = [
        (w.telephone, Some(telephone.unwrap_or(w.no_telephone).to_owned())),
        (w.address, address.map(str::to_owned)),
    ];
    rows.into_iter().chain(wishes(person, words))
}

fn wishes(person: Option<&Person>, words: &Words) -> [Row; 4] {
    let w = &words.still_right.call;
    let wishes = person.and_then(|person| person.preferences.as_ref());
    let interpreter = |language: Option<&str>| language.unwrap_or(w.not_needed).to_owned();
    [
        (w.contact_by, wishes.map(|wishes| wishes.contact_by.label().to_owned())),
        (w.language, wishes.map(|wishes| wishes.language.as_str().to_owned())),
        (w.format, wishes.map(|wishes| wishes.format.label().to_owned())),
        (
            w.interpreter,
            wishes.map(|wishes| interpreter(wishes.interpreter.language().map(PlainLine::as_str))),
        ),
    ]
}

/// Whether what is printed for somebody is in large print.
pub(in crate::web) fn wants_large_print(person: &Person) -> bool {
    person.preferences.as_ref().is_some_and(|wishes| wishes.format == Format::LargePrint)
}
