//! The record of the PA who asks, as she herself sees it.

use super::said::{Personal, Reachable, Terms, Work};
use crate::accounts::AssistantActor;
use crate::api::refusal::Refusal;
use crate::assistants::suspensions::Notice;
use crate::assistants::terms::Looking;
use crate::assistants::{
    Home, PlaceShown, Profile, Record, Section, Status, Way, find_confirmed, find_record,
};
use crate::ids::AssistantId;
use crate::web::{Calls, Our};
use rocket::get;
use rocket::serde::json::Json;
use serde::Serialize;
use utoipa::ToSchema;

/// The record.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OwnRecord {
    #[schema(value_type = Uuid)]
    id: AssistantId,
    #[serde(skip_serializing_if = "Option::is_none")]
    register_number: Option<String>,
    status: Status,
    #[serde(skip_serializing_if = "Option::is_none")]
    looking: Option<Looking>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confirmed_on: Option<String>,
    /// The questions that still want an answer.
    missing: Vec<Section>,
    answers: Answers,
}

/// What she tells.
#[derive(Debug, Serialize, ToSchema)]
struct Answers {
    #[serde(skip_serializing_if = "Option::is_none")]
    first_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    born_on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    way: Option<Way>,
    #[serde(skip_serializing_if = "Option::is_none")]
    home: Option<Lives>,
    #[serde(flatten)]
    work: Work,
    #[serde(flatten)]
    reachable: Reachable,
    #[serde(flatten)]
    terms: Terms,
    #[serde(skip_serializing_if = "Option::is_none")]
    pay_per_hour_pence: Option<i64>,
    #[serde(flatten)]
    personal: Personal,
}

#[derive(Debug, Serialize, ToSchema)]
struct Lives {
    postcode: String,
    ward: String,
    ward_chosen: bool,
    shown: PlaceShown,
}

#[utoipa::path(
    tag = "own record",
    summary = "The own record",
    responses((status = 200, description = "What the personal assistant who asks tells, as she sees it.", body = OwnRecord))
)]
#[get("/api/v1/me/record")]
pub(super) async fn own_record(calls: Calls<AssistantActor>, our: Our) -> Result<Json<OwnRecord>, Refusal> {
    let record = own(&our, &calls).await?;
    show(&our, calls.actor, &record).await
}

/// The record of the person who asks. A program of somebody who is suspended and knows of it reaches nothing: her tokens
/// rest as long as that lasts. She herself sees her record as before.
pub(super) async fn own(our: &Our, calls: &Calls<AssistantActor>) -> Result<Record, Refusal> {
    let record = find_record(&our.db, calls.actor).await?.ok_or(Refusal::NotFound)?;
    let rests = calls.caller.is_program() && record.suspended == Some(Notice::Told);
    if rests { Err(Refusal::Forbidden) } else { Ok(record) }
}

/// A record, with the day on which it was confirmed last.
pub(super) async fn show(
    our: &Our,
    who: AssistantActor,
    record: &Record,
) -> Result<Json<OwnRecord>, Refusal> {
    let confirmed = find_confirmed(&our.db, who).await?;
    Ok(Json(OwnRecord::of(record, confirmed.map(|confirmed| confirmed.on.to_string()))))
}

impl OwnRecord {
    fn of(record: &Record, confirmed_on: Option<String>) -> Self {
        Self {
            id: record.id,
            register_number: record.number.as_ref().map(|number| number.as_str().to_owned()),
            status: record.life.status(),
            looking: record.looking,
            confirmed_on,
            missing: record.overview().missing(),
            answers: Answers::of(&record.profile),
        }
    }
}

impl Answers {
    fn of(profile: &Profile) -> Self {
        let (name, terms) = (profile.name.as_ref(), &profile.terms);
        Self {
            first_name: name.map(|name| name.first.as_str().to_owned()),
            last_name: name.map(|name| name.last.as_str().to_owned()),
            born_on: profile.born_on.map(|born| born.day().to_string()),
            way: profile.way,
            home: profile.home.as_ref().map(Lives::of),
            work: Work::of((&profile.tasks, &profile.needs), &profile.healthcare, &profile.languages),
            reachable: Reachable::of(profile.travel.as_ref(), profile.availability.as_ref()),
            terms: Terms::of(terms.hours, (terms.starts_on, terms.notice), terms.fixed),
            pay_per_hour_pence: terms.pay.map(i64::from),
            personal: Personal::of(&profile.about, &profile.details),
        }
    }
}

impl Lives {
    fn of(home: &Home) -> Self {
        Self {
            postcode: home.postcode.as_str().to_owned(),
            ward: home.ward.as_str().to_owned(),
            ward_chosen: home.ward_chosen,
            shown: home.shown,
        }
    }
}
