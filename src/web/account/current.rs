//! The password, asked for once more: the field, and what its page says when it is not right.

use crate::accounts::{ProofError, Retyped};
use crate::web::components::PasswordInput;
use crate::web::error::too_many;
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields};
use crate::web::framing::FormFrame;
use crate::web::reply::{Answer, Reply};
use crate::web::visitor::Origin;
use crate::words::Words;
use askama::Template;

/// The name of the field.
pub(super) const FIELD: &str = "current";

/// The field.
pub(super) fn field(errors: &Errors, words: &Words) -> PasswordInput {
    let w = &words.own;
    PasswordInput::current(FIELD, w.current).hint(w.current_hint).error(errors.of(FIELD))
}

/// What was typed into it; nothing is an error.
pub(super) fn typed(fields: &Fields, origin: &Origin, words: &Words, errors: &mut Errors) -> Retyped {
    if fields.get(FIELD).is_empty() {
        errors.add(FIELD, words.own.current_missing);
    }
    retyped(fields, origin)
}

/// What was typed into it, where it is all that the form asks for.
pub(super) fn only(fields: &Fields, origin: &Origin, words: &Words) -> Result<Retyped, Errors> {
    let mut errors = Errors::default();
    let retyped = typed(fields, origin, words, &mut errors);
    errors.unless_any(Some(retyped))
}

/// What was typed into it.
pub(super) fn retyped(fields: &Fields, origin: &Origin) -> Retyped {
    Retyped { password: fields.get(FIELD).to_owned(), network: origin.network }
}

/// The answer to a password that was not right, with the page of the form once more.
pub(super) fn not_proven<P: Template>(
    error: ProofError,
    wrong: &str,
    frame: FormFrame,
    again: impl FnOnce(FormFrame, Errors) -> P,
) -> Answer {
    match error {
        ProofError::Wrong => Reply::failed(&again(frame, Errors::one(FIELD, wrong))),
        ProofError::TooMany { retry_after } => too_many(frame.into(), retry_after),
        ProofError::Hash(error) => Err(Fault::Hash(error)),
        ProofError::Storage(error) => Err(Fault::Storage(error)),
    }
}
