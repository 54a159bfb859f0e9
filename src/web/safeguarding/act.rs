//! Opening a record for one of these pages, and where to go after an act.

use super::address::address_of;
use crate::accounts::SafeguardingActor;
use crate::assistants::casework::OpenError;
use crate::assistants::suspensions::{OpenedForRisk, open_for_risk};
use crate::ids::AssistantId;
use crate::web::fault::Fault;
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;

/// The record; or where to go instead, nowhere where there is none.
pub(super) async fn open(
    our: &Service,
    actor: SafeguardingActor,
    id: AssistantId,
) -> Result<Result<OpenedForRisk, Option<Reply>>, Fault> {
    match open_for_risk(&our.db, actor, id, our.clock.now()).await {
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

/// To the page of the record, which says what was done.
pub(super) fn done(id: AssistantId, what: &str) -> Reply {
    Reply::see(format!("{}?done={what}", address_of(id)))
}
