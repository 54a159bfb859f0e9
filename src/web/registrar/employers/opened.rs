//! Opening an employer for one of these pages.

use super::address::{EMPLOYERS, address_of};
use crate::accounts::RegistrarActor;
use crate::employers::checks::{self, OpenError, Opened};
use crate::ids::EmployerId;
use crate::text::FullName;
use crate::web::fault::Fault;
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;

/// The employer; or where to go instead, nowhere where there is none.
pub(super) async fn open(
    our: &Service,
    actor: RegistrarActor,
    id: EmployerId,
) -> Result<Result<Opened, Option<Reply>>, Fault> {
    match checks::open(&our.db, actor, id, our.clock.now()).await {
        Ok(opened) => Ok(Ok(opened)),
        Err(error) => instead(id, error).map(Err),
    }
}

/// Where to go instead of what needs an opened employer: to the question that comes before it, or nowhere.
pub(super) fn instead(id: EmployerId, error: OpenError) -> Found {
    match error {
        OpenError::NotDeclared => Ok(Some(Reply::see(address_of(id)))),
        OpenError::Own => Ok(Some(Reply::see(format!("{EMPLOYERS}?done=own")))),
        OpenError::NotFound => Ok(None),
        OpenError::Storage(error) => Err(error.into()),
    }
}

/// What the employer is called. What was sent has a name.
pub(super) fn called(opened: &Opened) -> String {
    opened.employer.told.name.as_ref().map(FullName::in_full).unwrap_or_default()
}
