//! Opening a request for one of these pages, and where to go after an act.

use super::address::{REQUESTS, address_of};
use crate::accounts::AdministratorActor;
use crate::ids::DataRequestId;
use crate::requests::{self, OpenError, Opened, WorkError};
use crate::web::fault::Fault;
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;

/// The request; or where to go instead, nowhere where there is none.
pub(super) async fn open(
    our: &Service,
    actor: AdministratorActor,
    id: DataRequestId,
) -> Result<Result<Opened, Option<Reply>>, Fault> {
    match requests::open(&our.db, actor, id, our.clock.now()).await {
        Ok(opened) => Ok(Ok(opened)),
        Err(error) => instead(id, error).map(Err),
    }
}

/// Where to go instead of what needs an opened request: to the question that comes before it, back to the list, or nowhere.
pub(super) fn instead(id: DataRequestId, error: OpenError) -> Found {
    match error {
        OpenError::NotDeclared => Ok(Some(Reply::see(address_of(id)))),
        OpenError::Own => Ok(Some(Reply::see(format!("{REQUESTS}?done=own")))),
        OpenError::NotFound => Ok(None),
        OpenError::Storage(error) => Err(error.into()),
    }
}

/// To the page of the request, which says what was done.
pub(super) fn done(id: DataRequestId, what: &str) -> Reply {
    Reply::see(format!("{}?done={what}", address_of(id)))
}

/// To the page of the request after an act, or instead of it.
pub(super) fn told(id: DataRequestId, outcome: Result<(), WorkError>, what: &str) -> Found {
    match outcome {
        Ok(()) => Ok(Some(done(id, what))),
        Err(WorkError::Changed) => Ok(Some(done(id, "changed"))),
        Err(WorkError::Open(error)) => instead(id, error),
    }
}
