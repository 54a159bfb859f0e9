//! Looking for work: yes, soon or no, in one press of a button.

use crate::accounts::AssistantActor;
use crate::assistants::{self, SaveError, terms::Looking};
use crate::web::form::{Errors, Fields, Input, Signed};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use rocket::post;

/// The button that was pressed.
#[derive(Debug)]
pub(super) struct LookingForm(Looking);

impl Input for LookingForm {
    fn read(fields: &Fields, _: &Service) -> Result<Self, Errors> {
        // Only the buttons send it; whatever else comes is not ours.
        fields.get("looking").parse().map(Self).map_err(|_| Errors::default())
    }
}

#[post("/assistant/looking", data = "<form>")]
pub(super) async fn take_looking(form: Signed<LookingForm>, actor: As<AssistantActor>, our: Our) -> Answer {
    let Ok(LookingForm(looking)) = form.input else { return Ok(Reply::see("/assistant")) };
    match assistants::look(&our.db, actor.0, looking, our.clock.now()).await {
        Ok(()) => Ok(Reply::see("/assistant?saved=looking")),
        Err(SaveError::Storage(error)) => Err(error.into()),
        // Whoever left is told so at home.
        Err(_) => Ok(Reply::see("/assistant")),
    }
}
