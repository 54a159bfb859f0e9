//! What stands in the address after the question mark.

use rocket::Request;
use rocket::request::{FromRequest, Outcome};

/// The parameters, as sent and in their order.
#[derive(Clone)]
pub(super) struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// All of them.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The last value of a parameter, as with every one that takes a single value; none where it was left empty.
    pub(super) fn last(&self, name: &str) -> Option<&str> {
        self.pairs()
            .filter(|(given, _)| *given == name)
            .last()
            .map(|(_, value)| value)
            .filter(|v| !v.is_empty())
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Parameters {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let query = request.uri().query().map(|query| query.as_str().to_owned()).unwrap_or_default();
        let pairs = url::form_urlencoded::parse(query.as_bytes());
        Outcome::Success(Self(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect()))
    }
}

impl std::fmt::Debug for Parameters {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // What is looked for does not belong in a log.
        f.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}
