//! Where the search is asked for and shown. What is looked for stands in the address.

use super::step::Step;

/// What is looked for, line by line.
pub(in crate::web) const SEARCH: &str = "/employer/search";
/// Who fits.
pub(super) const RESULTS: &str = "/employer/search/results";
/// Those of them who were chosen, on paper: only for somebody for whom a registrar searches.
pub(super) const PRINT: &str = "/employer/print";
/// The question about gender, whose reason stands in no address.
pub(super) const GENDER: &str = "/employer/search/gender";

/// The page of a question.
pub(super) fn address_of(step: Step) -> String {
    match step {
        Step::Gender => GENDER.to_owned(),
        step => format!("{SEARCH}/about/{step}"),
    }
}

/// A page, with what is looked for.
pub(super) fn with<'f>(path: &str, fields: impl IntoIterator<Item = (&'f str, &'f str)>) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// Fields that were made, as an address takes them.
pub(super) fn pairs(fields: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))
}
