//! Opening a record for one of its pages.

use super::address::address_of;
use crate::accounts::RegistrarActor;
use crate::assistants::casework::{self, OpenError, Opened};
use crate::ids::AssistantId;
use crate::web::fault::Fault;
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;

/// The record; or where to go instead, nowhere where there is none.
pub(super) async fn open(
    our: &Service,
    actor: RegistrarActor,
    id: AssistantId,
) -> Result<Result<Opened, Option<Reply>>, Fault> {
    match casework::open_record(&our.db, actor, id, our.clock.now()).await {
        Ok(opened) => Ok(Ok(opened)),
        Err(error) => instead(id, error).map(Err),
    }
}

/// Where to go instead of what needs an opened record: to the question that comes before it, or nowhere.
pub(super) fn instead(id: AssistantId, error: OpenError) -> Found {
    match error {
        OpenError::NotDeclared => Ok(Some(Reply::see(address_of(id)))),
        OpenError::NotFound => Ok(None),
        OpenError::Storage(error) => Err(error.into()),
    }
}
