//! Why a PA of one gender is looked for: it stands in no address, so it comes in a header.

use rocket::Request;
use rocket::request::{FromRequest, Outcome};

/// The header.
pub(super) const HEADER: &str = "Gender-Reason";

/// What the header says, if it was sent.
#[derive(Clone, Debug)]
pub(super) struct ReasonGiven(pub(super) Option<String>);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for ReasonGiven {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        Outcome::Success(Self(request.headers().get_one(HEADER).map(str::to_owned)))
    }
}
