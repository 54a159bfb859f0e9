//! The fields of a search, as a row holds them: written as in the address of the search.

use url::form_urlencoded;

/// Reads what a row holds.
pub(super) fn read(search: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(search.as_bytes()).into_owned().collect()
}

/// What a row holds.
pub(super) fn write(fields: &[(String, String)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}
