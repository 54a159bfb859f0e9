//! First and last name in forms.

use crate::text::{FullName, NameProblem, TextRefused};
use crate::web::components::Input;
use crate::web::form::{Errors, Fields};
use crate::words::Words;

/// The two fields.
pub(crate) fn inputs(fields: &Fields, errors: &Errors, words: &Words) -> [Input; 2] {
    let w = &words.record.name;
    [("first", w.first, "given-name"), ("last", w.last, "family-name")].map(|(name, label, complete)| {
        Input::new(name, label)
            .autocomplete(complete)
            .spellcheck(false)
            .value(fields.shown(name))
            .error(errors.of(name))
    })
}

/// A known name, as its fields hold it.
pub(crate) fn known(name: &FullName) -> Fields {
    Fields::default().with("first", name.first.as_str()).with("last", name.last.as_str())
}

/// What the fields mean, or everything that is wrong with them.
pub(crate) fn read(fields: &Fields, words: &Words) -> Result<FullName, Errors> {
    let said = |problem| said(problem, words);
    FullName::read(fields.get("first"), fields.get("last"))
        .map_err(|problems| Errors::of_all(problems.into_iter().map(said)))
}

fn said(problem: NameProblem, words: &Words) -> (&'static str, &'static str) {
    let w = &words.record.name;
    match problem {
        NameProblem::First(TextRefused::Empty) => ("first", w.first_missing),
        NameProblem::First(TextRefused::TooLong { .. }) => ("first", w.first_long),
        NameProblem::First(_) => ("first", w.first_format),
        NameProblem::Last(TextRefused::Empty) => ("last", w.last_missing),
        NameProblem::Last(TextRefused::TooLong { .. }) => ("last", w.last_long),
        NameProblem::Last(_) => ("last", w.last_format),
    }
}
