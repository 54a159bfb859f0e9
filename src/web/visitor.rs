//! Who sent this request: read once, kept with the request.

use super::as_of::AsOf;
use super::client;
use super::cookie::Kind;
use super::fault::Fault;
use super::service::Service;
use crate::accounts::{Agent, Arrival, DeviceToken, Session, SessionToken, touch_session};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rocket::Request;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};
use sha2::{Digest, Sha256};
use std::net::IpAddr;
use std::sync::Arc;

/// What the cookies of a request say.
#[derive(Debug)]
pub(crate) struct Visitor {
    /// The session, if it is still good.
    pub(crate) session: Option<Session>,
}

impl Visitor {
    /// Looks the session up, once for each request.
    pub(crate) async fn of<'r>(request: &'r Request<'_>) -> Result<&'r Self, Status503> {
        let found: &Option<Self> = request.local_cache_async(look(request)).await;
        found.as_ref().ok_or(Status503)
    }

    /// The visitor, if something asked before; for answers that must not wait for the database.
    pub(crate) fn known<'r>(request: &'r Request<'_>) -> Option<&'r Self> {
        request.local_cache(|| None::<Self>).as_ref()
    }
}

/// The database did not answer who this is.
#[derive(Debug)]
pub(crate) struct Status503;

async fn look(request: &Request<'_>) -> Option<Visitor> {
    let service = service(request)?;
    let Some(token) = session_token(request) else { return Some(Visitor { session: None }) };
    let now = service.clock.now();
    let at = AsOf::of(request).await?;
    match service.remembered.session((&service.db, at), &token, now).await {
        Ok(session) => {
            if let Some(session) = &session {
                touch(service, session, request).await;
            }
            Some(Visitor { session })
        }
        Err(error) => {
            Fault::from(error).log(request);
            None
        }
    }
}

/// Writes down now and then that a session is used. When that fails (a full disk), reading goes on.
async fn touch(service: &Service, session: &Session, request: &Request<'_>) {
    if let Err(error) = touch_session(&service.db, session, service.clock.now()).await {
        Fault::from(error).log(request);
    }
}

/// The service that this request came to.
pub(crate) fn service<'r>(request: &'r Request<'_>) -> Option<&'r Arc<Service>> {
    request.rocket().state::<Arc<Service>>()
}

/// The session token that the browser sent.
pub(crate) fn session_token(request: &Request<'_>) -> Option<SessionToken> {
    cookie(request, Kind::Session).and_then(|value| SessionToken::parse(&value))
}

/// The value of one of our cookies.
pub(crate) fn cookie(request: &Request<'_>, kind: Kind) -> Option<String> {
    let secure = service(request)?.settings.base_address.is_secure();
    request.cookies().get(kind.name(secure)).map(|c| c.value().to_owned())
}

/// The form token of this browser: it belongs to the session of somebody signed in, or else to the visit. The
/// cookie of a session that is over counts for nothing, or all whose session is over would share an empty visit.
pub(crate) fn form_token(request: &Request<'_>, signed_in: bool) -> Option<String> {
    let kind = if signed_in { Kind::Session } else { Kind::Visit };
    cookie(request, kind).map(|value| form_token_for(&value))
}

/// SHA-256 over a fixed word and the cookie, so that a page never shows the cookie itself.
pub(crate) fn form_token_for(cookie: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::new().chain_update(b"form").chain_update(cookie.as_bytes()).finalize())
}

/// Where an attempt to sign in comes from.
#[derive(Debug)]
pub(crate) struct Origin {
    /// The browser, and whether somebody signed in in it before.
    pub(crate) arrival: Arrival,
    /// A session that this browser was in before.
    pub(crate) session: Option<SessionToken>,
    /// The network address.
    pub(crate) network: IpAddr,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Origin {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let Some(service) = service(request) else {
            return Outcome::Error((Status::InternalServerError, ()));
        };
        let session = session_token(request);
        Outcome::Success(Self {
            arrival: arrival(request),
            session,
            network: client::address(request, service),
        })
    }
}

/// The browser that a request came from.
pub(crate) fn arrival(request: &Request<'_>) -> Arrival {
    let device = cookie(request, Kind::Device).and_then(|value| DeviceToken::parse(&value));
    let agent = request.headers().get_one("User-Agent").map_or(Agent::UNKNOWN, Agent::read);
    Arrival { device, agent }
}
