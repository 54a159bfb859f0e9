//! Which commits the database had when a request came.

use super::fault::Fault;
use super::visitor::service;
use crate::storage::Version;
use rocket::Request;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};

/// The version of the database when this request came, asked for once: what was read since then, by whatever request, holds
/// for this one too. For handlers that only read; after a commit of its own a request knows nothing from it.
#[derive(Clone, Debug)]
pub(crate) struct AsOf(pub(crate) Version);

impl AsOf {
    /// Looks it up, once for each request; none where the database did not answer, which is in the log then.
    pub(crate) async fn of<'r>(request: &'r Request<'_>) -> Option<&'r Version> {
        let found: &Option<Self> = request.local_cache_async(look(request)).await;
        found.as_ref().map(|AsOf(version)| version)
    }
}

async fn look(request: &Request<'_>) -> Option<AsOf> {
    match service(request)?.db.version().await {
        Ok(version) => Some(AsOf(version)),
        Err(error) => {
            Fault::from(error).log(request);
            None
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for AsOf {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match Self::of(request).await {
            Some(version) => Outcome::Success(Self(version.clone())),
            None => Outcome::Error((Status::ServiceUnavailable, ())),
        }
    }
}
