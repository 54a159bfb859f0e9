//! One PA, as employers see her.

use super::found::Profile;
use super::seeking::seeker;
use crate::accounts::OfficerActor;
use crate::api::problem::Written;
use crate::api::refusal::Refusal;
use crate::finder::look;
use crate::ids::AssistantId;
use crate::web::{AsOf, Calls, Our};
use rocket::get;
use rocket::serde::json::Json;

#[utoipa::path(
    tag = "finder",
    summary = "One personal assistant",
    description = "As employers see her, with what the council has checked. That an officer opened it is a line of the audit.",
    params(("id" = Uuid, Path, description = "The id of an answer to a search.")),
    responses(
        (status = 200, description = "What others see of her.", body = Profile),
        (status = 404, description = "There is nobody, or nobody who is shown.", body = Written<'static>,
            content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/assistants/<id>")]
pub(super) async fn assistant(
    id: &str,
    calls: Calls<OfficerActor>,
    as_of: AsOf,
    our: Our,
) -> Result<Json<Profile>, Refusal> {
    let id: AssistantId = id.parse().map_err(|_| Refusal::wrong("id", "this is not an id"))?;
    let (now, AsOf(at)) = (our.clock.now(), as_of);
    let gazetteer = our.atlas.at(&our.db, &at).await?;
    let seeker = seeker(&our, &calls, &at).await?;
    let finder = our.finder(&gazetteer, &at).await?;
    let looked = look(&finder, &seeker, id, now).await?.ok_or(Refusal::NotFound)?;
    Ok(Json(Profile::of(id, &looked, our.words)))
}
