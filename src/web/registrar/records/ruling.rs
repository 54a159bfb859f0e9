//! Refusing a record or taking one off the register, for registrars.

use super::address::{QUEUE, address_of};
use crate::accounts::RegistrarActor;
use crate::ids::AssistantId;
use crate::web::form::{Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::{As, Our};
use crate::web::officer::ruling::{self, Desk, Says};
use crate::web::reply::Found;
use crate::words::Words;
use rocket::{get, post};

impl Desk for RegistrarActor {
    const LIST: &'static str = QUEUE;

    fn record_of(id: AssistantId) -> String {
        address_of(id)
    }

    fn says(words: &Words) -> Says {
        let w = &words.casework.ruling;
        Says { page: w.page, lead: w.lead, elsewhere: words.casework.at_safeguarding }
    }
}

#[get("/registrar/records/<id>/ruling")]
pub(super) async fn show(id: &str, actor: As<RegistrarActor>, frame: FormFrame, our: Our) -> Found {
    ruling::ruling(&our, actor.0, frame, id).await
}

#[post("/registrar/records/<id>/ruling", data = "<form>")]
pub(super) async fn go_on(
    id: &str,
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    ruling::go_on(&our, actor.0, frame, id, &form.fields).await
}

#[post("/registrar/records/<id>/ruling/tell", data = "<form>")]
pub(super) async fn tell(id: &str, form: Signed<Unread>, actor: As<RegistrarActor>, our: Our) -> Found {
    ruling::tell(&our, actor.0, id, &form.fields).await
}

#[post("/registrar/records/<id>/ruling/withdraw", data = "<form>")]
pub(super) async fn withdraw(id: &str, form: Signed<Unread>, actor: As<RegistrarActor>, our: Our) -> Found {
    ruling::withdraw(&our, actor.0, id, &form.fields).await
}
