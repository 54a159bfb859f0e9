//! Those who are found, and one of them: nothing that employers do not see.

use super::checks::Ledger;
use super::listings::{Listings, WrittenListing};
use super::said::{Personal, Reachable, Terms, Work};
use crate::assistants::terms::Looking;
use crate::assistants::{self, PayShown};
use crate::figures::disclosure::ShownCount;
use crate::finder::{self, Field, Item, Looked, Results, Weight};
use crate::ids::AssistantId;
use crate::places::{Band, ShownPlace};
use crate::storage::Version;
use crate::words::Words;
use serde::Serialize;
use time::Date;
use utoipa::ToSchema;

/// A page of results.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Page {
    items: Vec<Found>,
    /// What `after` of the next page is; left out on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
    /// Where fewer than three fit: what would bring more as a wish.
    #[serde(skip_serializing_if = "Option::is_none")]
    relaxed: Option<Vec<Relaxed>>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Relaxed {
    criterion: Field,
    found: ShownCount,
}

#[derive(Debug, Serialize, ToSchema)]
struct Found {
    #[schema(value_type = Uuid)]
    id: AssistantId,
    #[serde(flatten)]
    #[schema(value_type = Listing)]
    listing: WrittenListing,
    #[serde(skip_serializing_if = "Option::is_none")]
    looking: Option<Looking>,
    #[serde(flatten)]
    confirmed: Confirmed,
    #[serde(skip_serializing_if = "Option::is_none")]
    distance: Option<Band>,
    reasons: Vec<Reason>,
}

/// Why somebody is found, and what is missing.
#[derive(Debug, Serialize, ToSchema)]
struct Reason {
    criterion: Field,
    weight: Weight,
    met: Vec<String>,
    missing: Vec<String>,
    unsaid: bool,
}

/// When the record was confirmed last, and whether that is too long ago.
#[derive(Debug, Serialize, ToSchema)]
struct Confirmed {
    #[serde(skip_serializing_if = "Option::is_none")]
    confirmed_on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_confirmed_since: Option<String>,
}

/// What others see of a PA.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Listing {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Shown>,
    #[serde(flatten)]
    work: Work,
    #[serde(flatten)]
    reachable: Reachable,
    #[serde(flatten)]
    terms: Terms,
    #[serde(skip_serializing_if = "Option::is_none")]
    pay: Option<Pay>,
    #[serde(flatten)]
    personal: Personal,
}

#[derive(Debug, Serialize, ToSchema)]
struct Shown {
    area: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    authority: Option<String>,
}

/// What she asks for an hour, in pence; who asks less than the legal minimum is shown as asking that or more.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Pay {
    PerHourPence(i64),
    LegalMinimumOrMore(bool),
}

/// One PA.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Profile {
    #[schema(value_type = Uuid)]
    id: AssistantId,
    #[serde(flatten)]
    listing: Listing,
    #[serde(flatten)]
    confirmed: Confirmed,
    checks: Ledger,
}

impl Page {
    /// A page that was found when the register had this version, on a day.
    pub(super) fn of(
        found: &Results,
        listings: &Listings,
        as_of: (&Version, Date),
    ) -> serde_json::Result<Self> {
        let relaxed =
            |one: &finder::Relaxed| Relaxed { criterion: one.field, found: ShownCount::of(one.found) };
        let item = |row: &finder::Found| Ok(Found::of(row, listings.written(row, as_of)?));
        Ok(Self {
            items: found.rows.iter().map(item).collect::<serde_json::Result<_>>()?,
            next: found.next.map(|next| next.to_string()),
            relaxed: found.relaxed.as_ref().map(|all| all.iter().map(relaxed).collect()),
        })
    }
}

impl Found {
    fn of(found: &finder::Found, listing: WrittenListing) -> Self {
        Self {
            id: found.id,
            listing,
            looking: found.looking,
            confirmed: Confirmed::of(found.confirmed_on, found.not_confirmed_since),
            distance: found.band,
            reasons: found.reasons.iter().map(Reason::of).collect(),
        }
    }
}

impl Confirmed {
    fn of(on: Option<Date>, since: Option<Date>) -> Self {
        let said = |day: Date| day.to_string();
        Self { confirmed_on: on.map(said), not_confirmed_since: since.map(said) }
    }
}

impl Reason {
    fn of(reason: &finder::Reason) -> Self {
        Self {
            criterion: reason.field,
            weight: reason.weight,
            met: reason.met.iter().map(word).collect(),
            missing: reason.missing.iter().map(word).collect(),
            unsaid: reason.is_unsaid,
        }
    }
}

/// Something that was asked for, as a parameter says it.
fn word(item: &Item) -> String {
    match item {
        Item::Miles(miles) => miles.to_string(),
        Item::Time(slot) => slot.to_string(),
        Item::Hours(hours) => hours.to_string(),
        Item::Task(task) => task.to_string(),
        Item::Need(need) => need.to_string(),
        Item::Healthcare(done) => done.to_string(),
        Item::Language(language) => language.as_str().to_owned(),
        Item::Drive(drive) => drive.to_string(),
        Item::Gender(gender) => gender.to_string(),
        Item::Pet(pet) => pet.to_string(),
        Item::Smoking(smoking) => smoking.to_string(),
        Item::Pay(pay) => pay.to_string(),
        Item::Checked(kind) => kind.to_string(),
        Item::Looking(looking) => looking.to_string(),
        Item::Interest(word) => word.clone(),
    }
}

impl Listing {
    pub(super) fn of(listing: &assistants::Listing) -> Self {
        let terms = (listing.starts_on, listing.notice);
        Self {
            name: listing.name.clone(),
            place: listing.place.as_ref().map(Shown::of),
            work: Work::of((&listing.tasks, &listing.needs), &listing.healthcare, &listing.languages),
            reachable: Reachable::of(listing.travel.as_ref(), listing.availability.as_ref()),
            terms: Terms::of(listing.hours, terms, listing.fixed),
            pay: listing.pay.map(|pay| match pay {
                PayShown::Amount(pay) => Pay::PerHourPence(pay.into()),
                PayShown::LegalMinimumOrMore => Pay::LegalMinimumOrMore(true),
            }),
            personal: Personal::of(&listing.about, &listing.details),
        }
    }
}

impl Shown {
    fn of(place: &ShownPlace) -> Self {
        Self { area: place.area.clone(), authority: place.authority.clone() }
    }
}

impl Profile {
    pub(super) fn of(id: AssistantId, looked: &Looked, words: &Words) -> Self {
        Self {
            id,
            listing: Listing::of(&looked.listing),
            confirmed: Confirmed::of(looked.confirmed_on, looked.not_confirmed_since),
            checks: Ledger::of(&looked.checked, words),
        }
    }
}
