//! Answers of which several are chosen, in fields and on the page of all answers.

use crate::web::form::Fields;

/// Fields in which these boxes of a group are ticked.
pub(crate) fn ticked<'v>(fields: Fields, name: &str, values: impl IntoIterator<Item = &'v str>) -> Fields {
    values.into_iter().fold(fields, |fields, value| fields.with(name, value))
}

/// Labels, each on a line of its own.
pub(crate) fn lines(labels: impl IntoIterator<Item = &'static str>) -> String {
    labels.into_iter().collect::<Vec<_>>().join("\n")
}
