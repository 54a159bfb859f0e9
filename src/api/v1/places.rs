//! Where a postcode lies: its ward, which is as close as this service goes.

use crate::api::problem::Written;
use crate::api::refusal::Refusal;
use crate::places::{self, Gazetteer, Place, Ward, WardCode};
use crate::text::Postcode;
use crate::web::Our;
use rocket::get;
use rocket::serde::json::Json;
use serde::Serialize;
use utoipa::ToSchema;

/// How many wards are named where the postcode is known only roughly: more than a half-postcode can touch.
const WARDS_NAMED: usize = 40;

/// Where a postcode lies.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Lies {
    postcode: String,
    /// The ward, where the postcode tells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    ward: Option<Named>,
    /// The wards nearby, the nearest first, where it does not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    wards_nearby: Vec<Named>,
    /// The month in which the postcode ended, if it did.
    #[serde(skip_serializing_if = "Option::is_none")]
    ended_on: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Named {
    code: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    authority: Option<Authority>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Authority {
    code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

#[utoipa::path(
    tag = "places",
    summary = "Where a postcode lies",
    params(("postcode" = String, Path, description = "A full postcode, with or without its space.", example = "LE1 1AA")),
    responses(
        (status = 200, description = "The ward, or the wards nearby where only its first half is known.", body = Lies),
        (status = 404, description = "The postcode is not known.", body = Written<'static>,
            content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/places/<postcode>")]
pub(super) async fn place(postcode: &str, our: Our) -> Result<Json<Lies>, Refusal> {
    let postcode: Postcode =
        postcode.parse().map_err(|_| Refusal::wrong("postcode", "this is not a full postcode"))?;
    let gazetteer = our.atlas.now(&our.db).await?;
    let place = places::locate(&mut our.db.read().await?, &gazetteer, &postcode).await?;
    let (ward, ended_on) = match place {
        Place::Exact(exact) => (exact.ward, exact.ended_on),
        Place::Approximate(_) => (None, None),
        Place::Unknown => return Err(Refusal::NotFound),
    };
    let ward = ward.map(|code| named(&code, &gazetteer));
    let nearby =
        if ward.is_some() { Vec::new() } else { gazetteer.wards_near(postcode.outward(), WARDS_NAMED) };
    Ok(Json(Lies {
        postcode: postcode.as_str().to_owned(),
        ward,
        wards_nearby: nearby.into_iter().map(|ward| of(ward, &gazetteer)).collect(),
        ended_on: ended_on.map(|day| day.to_string()),
    }))
}

/// A ward by its code; one that no import has named goes by it.
fn named(code: &WardCode, gazetteer: &Gazetteer) -> Named {
    let unknown = || Named { code: code.to_string(), name: code.to_string(), authority: None };
    gazetteer.ward(code).map_or_else(unknown, |ward| of(ward, gazetteer))
}

fn of(ward: &Ward, gazetteer: &Gazetteer) -> Named {
    let authority = ward
        .authority
        .as_ref()
        .map(|code| Authority { code: code.to_string(), name: gazetteer.authority(code).map(str::to_owned) });
    Named { code: ward.code.to_string(), name: ward.name.clone(), authority }
}
