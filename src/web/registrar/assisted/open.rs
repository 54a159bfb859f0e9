//! Opening the page of somebody for whom registrars act; or what is shown instead.

use super::address::address_of;
use super::declare;
use crate::accounts::RegistrarActor;
use crate::assisting::{self, AssistError, AssistedPerson};
use crate::ids::PersonId;
use crate::web::fault::Fault;
use crate::web::form::Errors;
use crate::web::framing::FormFrame;
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;

/// The person, for whoever said today that this is nobody close; otherwise what is shown instead.
pub(super) async fn open(
    our: &Service,
    actor: RegistrarActor,
    frame: FormFrame,
    person: PersonId,
) -> Result<Result<(FormFrame, AssistedPerson), Option<Reply>>, Fault> {
    match assisting::look(&our.db, actor, person, our.clock.now()).await {
        Ok(opened) => Ok(Ok((frame, opened))),
        Err(AssistError::NotDeclared) => {
            Ok(Err(declare::ask(our, actor, frame, person, Errors::default()).await?))
        }
        Err(AssistError::NotFound | AssistError::NoConsent) => Ok(Err(None)),
        Err(AssistError::Storage(error)) => Err(error.into()),
    }
}

/// Where an act leads that may not be: to the page of the person, which says why; nowhere where nobody acts for her.
pub(super) fn instead(person: PersonId, error: AssistError) -> Found {
    match error {
        AssistError::NotFound => Ok(None),
        AssistError::NotDeclared | AssistError::NoConsent => Ok(Some(Reply::see(address_of(person)))),
        AssistError::Storage(error) => Err(error.into()),
    }
}
