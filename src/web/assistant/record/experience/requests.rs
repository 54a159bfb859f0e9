//! The pages of training that was asked for.

use super::super::telling::Telling;
use super::entry;
use crate::assistants::TrainingRequest;
use crate::web::form::{Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::reply::{Answer, Found};
use rocket::{get, post};

#[get("/assistant/record/training/ask")]
pub(super) async fn new_request(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    entry::show_new::<TrainingRequest>(&Fields::default(), telling, frame, our).await
}

#[post("/assistant/record/training/ask", data = "<form>")]
pub(super) async fn take_new_request(
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Answer {
    entry::take_new::<TrainingRequest>(form, telling, frame, our).await
}

#[get("/assistant/record/training-asked/<id>")]
pub(super) async fn one_request(id: &str, telling: Telling, frame: FormFrame, our: Our) -> Found {
    entry::show::<TrainingRequest>(id, telling, frame, our).await
}

#[post("/assistant/record/training-asked/<id>", data = "<form>")]
pub(super) async fn take_request(
    id: &str,
    form: Signed<Unread>,
    telling: Telling,
    frame: FormFrame,
    our: Our,
) -> Found {
    entry::take::<TrainingRequest>(id, form, telling, frame, our).await
}

#[post("/assistant/record/training-asked/<id>/remove", data = "<_form>")]
pub(super) async fn remove_request(id: &str, _form: Signed<Unread>, telling: Telling, our: Our) -> Found {
    entry::take_removed::<TrainingRequest>(id, telling, our).await
}
