//! Who asks through the API, and how such a request gets in.

use super::access::Access;
use super::admit::Refused;
use super::as_of::AsOf;
use super::client;
use super::fault::Fault;
use super::meter::{Meter, Reading, Whose};
use super::service::Service;
use super::visitor::{Status503, Visitor, service};
use crate::accounts::{ApiToken, AssistantActor, Caller, OfficerActor, note_use};
use rocket::Request;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};

/// Who asks: a token counts before the cookie of a session, and a token that does not fit is nobody's.
#[derive(Debug)]
pub(crate) enum Asking {
    /// Nobody who could be known.
    Nobody,
    /// Somebody with a token that opens nothing.
    WrongToken,
    /// Somebody who is known.
    Somebody(Caller),
}

impl Asking {
    /// Looks it up, once for each request.
    pub(crate) async fn of<'r>(request: &'r Request<'_>) -> Result<&'r Self, Status503> {
        let found: &Option<Self> = request.local_cache_async(look(request)).await;
        found.as_ref().ok_or(Status503)
    }

    /// Whether a request brings something in the header for tokens.
    pub(crate) fn brings_a_token(request: &Request<'_>) -> bool {
        request.headers().contains("Authorization")
    }
}

async fn look(request: &Request<'_>) -> Option<Asking> {
    if !Asking::brings_a_token(request) {
        let visitor = Box::pin(Visitor::of(request)).await.ok()?;
        return Some(
            visitor.session.as_ref().map_or(Asking::Nobody, |one| Asking::Somebody(Caller::of(one))),
        );
    }
    let service = service(request)?;
    let Some(token) = token(request) else { return Some(Asking::WrongToken) };
    let now = service.clock.now();
    let at = AsOf::of(request).await?;
    match service.remembered.caller((&service.db, at), &token, now).await {
        Ok(Some(caller)) => {
            // When that fails (a full disk), reading goes on.
            if let Err(error) = note_use(&service.db, &caller, now).await {
                Fault::from(error).log(request);
            }
            Some(Asking::Somebody(caller))
        }
        Ok(None) => Some(Asking::WrongToken),
        Err(error) => {
            Fault::from(error).log(request);
            None
        }
    }
}

/// The token that a request brings. Whoever brings two has none: nobody could say which of them counts.
fn token(request: &Request<'_>) -> Option<ApiToken> {
    let mut headers = request.headers().get("Authorization");
    let (only, None) = (headers.next()?, headers.next()) else { return None };
    let (scheme, token) = only.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| ApiToken::parse(token.trim()))?
}

/// Lets a request to the API in, or says why not. Nothing of the route has run yet.
pub(super) async fn admit(access: Access, request: &Request<'_>, changes: bool) -> Result<(), Refused> {
    let refused = |status| Err(Refused::With(status));
    let asking = Asking::of(request).await.map_err(|_| Refused::With(Status::ServiceUnavailable))?;
    let Some(service) = service(request) else { return refused(Status::InternalServerError) };
    if measure(asking, request, service).is_some_and(Reading::is_too_many) {
        return refused(Status::TooManyRequests);
    }
    match (access, asking) {
        (_, Asking::Nobody | Asking::WrongToken) => refused(Status::Unauthorized),
        // A browser sends its cookie along wherever the request came from, so it may only read.
        (_, Asking::Somebody(caller)) if changes && !caller.is_program() => refused(Status::Forbidden),
        (Access::ApiFor(scope), Asking::Somebody(caller)) if !caller.may(scope) => refused(Status::Forbidden),
        (_, Asking::Somebody(_)) => Ok(()),
    }
}

/// Counts this request, and keeps the reading for the headers of its answer.
fn measure(asking: &Asking, request: &Request<'_>, service: &Service) -> Option<Reading> {
    let whose = match asking {
        Asking::Somebody(caller) => Whose::account(caller.account()),
        Asking::Nobody | Asking::WrongToken => Whose::network(client::address(request, service)),
    };
    let limit = service.settings.api_requests_per_minute;
    let meter = request.rocket().state::<Meter>()?;
    *request.local_cache(|| Some(meter.count(whose, limit, service.clock.now())))
}

/// Somebody who may act through the API, made from a caller and from nothing else.
pub(crate) trait CallingActor: Sized + Send {
    /// The actor that this caller is, if it may be one.
    fn calling(caller: &Caller) -> Option<Self>;
}

macro_rules! actors {
    ($($actor:ident)*) => {$(
        impl CallingActor for $actor {
            fn calling(caller: &Caller) -> Option<Self> {
                Self::calling(caller)
            }
        }
    )*};
}

actors! { AssistantActor OfficerActor }

/// Whoever asks through the API, as this kind of actor. The door has let only such people in; this guard is what hands
/// the proof to the handler, and refuses by itself where a route was mounted for more people.
#[derive(Debug)]
pub(crate) struct Calls<A> {
    /// The actor.
    pub(crate) actor: A,
    /// Who asks.
    pub(crate) caller: Caller,
}

#[rocket::async_trait]
impl<'r, A: CallingActor> FromRequest<'r> for Calls<A> {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let caller = match Asking::of(request).await {
            Ok(Asking::Somebody(caller)) => caller,
            Ok(Asking::Nobody | Asking::WrongToken) => return Outcome::Error((Status::Unauthorized, ())),
            Err(Status503) => return Outcome::Error((Status::ServiceUnavailable, ())),
        };
        match A::calling(caller) {
            Some(actor) => Outcome::Success(Self { actor, caller: caller.clone() }),
            None => Outcome::Error((Status::Forbidden, ())),
        }
    }
}
