//! What pages say of text that was refused.

use crate::accounts::{ContactProblem, Password, PasswordRefused, PreferenceProblem};
use crate::text::{EmailRefused, TextRefused};
use crate::words::Words;

pub(super) fn email_refused(refused: EmailRefused, words: &Words) -> String {
    let w = &words.join.email;
    match refused {
        EmailRefused::Missing => w.missing,
        EmailRefused::TooLong => w.long,
        EmailRefused::Format => w.format,
    }
    .to_owned()
}

pub(super) fn password_refused(refused: PasswordRefused, words: &Words) -> String {
    let w = &words.join.password;
    match refused {
        PasswordRefused::Missing => w.missing.to_owned(),
        PasswordRefused::TooShort => w.short_error(Password::LEAST),
        PasswordRefused::TooLong => w.long_error(Password::MOST),
        PasswordRefused::Common => w.common.to_owned(),
        PasswordRefused::Ours => w.ours.to_owned(),
    }
}

/// The field of a problem with contact details, and what its page says.
pub(in crate::web) fn contact_problem(
    problem: &ContactProblem,
    words: &Words,
) -> (&'static str, &'static str) {
    let w = &words.person.contact;
    match problem {
        ContactProblem::Name(TextRefused::Empty) => ("name", w.name_missing),
        ContactProblem::Name(TextRefused::TooLong { .. }) => ("name", w.name_long),
        ContactProblem::Name(_) => ("name", w.name_format),
        ContactProblem::Telephone(_) => ("telephone", w.telephone_format),
        ContactProblem::TelephonePreferred => ("telephone", w.telephone_preferred),
        ContactProblem::Address(TextRefused::TooLong { .. }) => ("address", w.letters_long),
        ContactProblem::Address(_) => ("address", w.letters_format),
        ContactProblem::AddressPreferred => ("address", w.letters_preferred),
        ContactProblem::Postcode(_) => ("postcode", w.postcode_format),
    }
}

/// The field of a problem with preferences, and what its page says.
pub(in crate::web) fn preference_problem(
    problem: &PreferenceProblem,
    words: &Words,
) -> (&'static str, &'static str) {
    let w = &words.person.preferences;
    match problem {
        PreferenceProblem::ContactByMissing => ("contact_by", w.way_missing),
        PreferenceProblem::NeedsTelephone => ("contact_by", w.way_needs_telephone),
        PreferenceProblem::NeedsAddress => ("contact_by", w.way_needs_letters),
        PreferenceProblem::Language(refused) => ("language", language(*refused, words)),
        PreferenceProblem::FormatMissing => ("format", w.format_missing),
        PreferenceProblem::InterpreterMissing => ("interpreter", w.interpreter_missing),
        PreferenceProblem::InterpreterLanguage(TextRefused::Empty) => {
            ("interpreter_language", w.interpreter_language_missing)
        }
        PreferenceProblem::InterpreterLanguage(refused) => {
            ("interpreter_language", language(*refused, words))
        }
    }
}

fn language(refused: TextRefused, words: &Words) -> &'static str {
    let w = &words.person.preferences;
    match refused {
        TextRefused::Empty => w.language_missing,
        TextRefused::TooLong { .. } => w.language_long,
        TextRefused::LineBreak | TextRefused::Forbidden => w.language_format,
    }
}
