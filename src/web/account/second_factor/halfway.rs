//! Somebody whose password was right, in a handler.

use crate::accounts::{Arrival, SignedIn, Step, StepToken, find_step};
use crate::web::cookie::Kind;
use crate::web::fault::Fault;
use crate::web::service::Service;
use crate::web::visitor::{arrival, cookie, service};
use rocket::Request;
use rocket::http::{CookieJar, Status};
use rocket::request::{FromRequest, Outcome};

/// Where to go when a step is over: the password has to be given again.
pub(in crate::web::account) const BEGIN_AGAIN: &str = "/sign-in?late";

/// The step of this browser, if it is in one.
pub(in crate::web::account) struct Halfway {
    /// What the password opened, and for whom.
    pub(super) step: Option<(StepToken, Step)>,
    /// The browser.
    pub(super) arrival: Arrival,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Halfway {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let Some(service) = service(request) else {
            return Outcome::Error((Status::InternalServerError, ()));
        };
        let arrival = arrival(request);
        let Some(token) = cookie(request, Kind::Step).and_then(|value| StepToken::parse(&value)) else {
            return Outcome::Success(Self { step: None, arrival });
        };
        match find_step(&service.db, &token, service.clock.now()).await {
            Ok(step) => Outcome::Success(Self { step: step.map(|step| (token, step)), arrival }),
            Err(error) => {
                Fault::from(error).log(request);
                Outcome::Error((Status::ServiceUnavailable, ()))
            }
        }
    }
}

/// The cookies of somebody who is in; what belonged to the way in goes.
pub(in crate::web::account) fn let_in(signed_in: &SignedIn, jar: &CookieJar<'_>, service: &Service) {
    let secure = service.settings.base_address.is_secure();
    jar.add(Kind::Session.with(signed_in.session.reveal(), secure));
    jar.add(Kind::Device.with(signed_in.device.reveal(), secure));
    jar.add(Kind::Visit.gone(secure));
    jar.add(Kind::Step.gone(secure));
}
