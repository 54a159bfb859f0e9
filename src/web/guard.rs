//! What a handler asks for by type: the service, who is signed in.

use super::service::Service;
use super::visitor::{self, Visitor};
use crate::accounts::{
    AccountActor, AdministratorActor, AssistantActor, CommissionerActor, EmployerActor, OfficerActor,
    RegistrarActor, SafeguardingActor, Session,
};
use rocket::Request;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};
use std::ops::Deref;
use std::sync::Arc;

/// The running service, in a handler.
#[derive(Clone, Debug)]
pub(crate) struct Our(Arc<Service>);

impl Deref for Our {
    type Target = Service;
    fn deref(&self) -> &Service {
        &self.0
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Our {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match visitor::service(request) {
            Some(service) => Outcome::Success(Self(Arc::clone(service))),
            None => Outcome::Error((Status::InternalServerError, ())),
        }
    }
}

/// Somebody who may act, made from a session and from nothing else.
pub(crate) trait Actor: Sized + Send {
    /// The actor that this session is, if it may be one.
    fn of(session: &Session) -> Option<Self>;
}

impl Actor for AccountActor {
    fn of(session: &Session) -> Option<Self> {
        Some(Self::of(session))
    }
}

macro_rules! actors {
    ($($actor:ident)*) => {$(
        impl Actor for $actor {
            fn of(session: &Session) -> Option<Self> {
                Self::of(session)
            }
        }
    )*};
}

actors! {
    AssistantActor EmployerActor RegistrarActor SafeguardingActor CommissionerActor AdministratorActor OfficerActor
}

/// The person who is signed in, as this kind of actor. The door has let only such people in; this guard is
/// what hands the proof to the handler, and refuses by itself where a route was mounted for more people.
#[derive(Debug)]
pub(crate) struct As<A>(pub(crate) A);

#[rocket::async_trait]
impl<'r, A: Actor> FromRequest<'r> for As<A> {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let Ok(visitor) = Visitor::of(request).await else {
            return Outcome::Error((Status::ServiceUnavailable, ()));
        };
        match visitor.session.as_ref().and_then(A::of) {
            Some(actor) => Outcome::Success(Self(actor)),
            None => Outcome::Error((Status::Forbidden, ())),
        }
    }
}

/// The session of the person who is signed in.
#[derive(Clone, Debug)]
pub(crate) struct Current(pub(crate) Session);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Current {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match Visitor::of(request).await {
            Ok(Visitor { session: Some(session) }) => Outcome::Success(Self(session.clone())),
            Ok(_) => Outcome::Error((Status::Forbidden, ())),
            Err(_) => Outcome::Error((Status::ServiceUnavailable, ())),
        }
    }
}
