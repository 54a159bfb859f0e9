//! What is read of somebody for a page, and what others see of it.

use std::{fmt, sync::Arc};

use time::Date;

use super::{
    asker::Asker,
    facts::{Check, Chosen, Facts, Said},
};
use crate::{
    assistants::{
        freshness::Confirmed,
        home::PlaceShown,
        ledger::{Claim, ListingNeeds, Standing},
        listing::Listing,
        record::{Overview, Profile},
        shown::Shown,
        terms::Fluency,
        wage::WageRates,
    },
    ids::AssistantId,
    places::{Gazetteer, WardCode},
    text::{Email, Phone},
};

/// Somebody who may be shown to the person who asks, at this moment.
#[derive(Clone, PartialEq)]
pub struct Listed {
    /// What a search compares.
    pub facts: Facts,
    /// The ward from whose middle distances run. It is shown to nobody.
    pub ward: WardCode,
    /// The same, where she shows it and not a larger area.
    pub shown_ward: Option<WardCode>,
    /// What others see.
    pub listing: Arc<Listing>,
    /// The day of the last confirmation.
    pub confirmed_on: Option<Date>,
    /// That day, where it is too long ago: it is marked so.
    pub not_confirmed_since: Option<Date>,
}

/// Who looks, when, and by which rules.
#[derive(Clone, Copy, Debug)]
pub struct Looks<'a> {
    /// Who looks.
    pub asker: &'a Asker,
    /// What the council needs before somebody is listed.
    pub needs: &'a ListingNeeds,
    /// Where wards are.
    pub gazetteer: &'a Gazetteer,
    /// The day.
    pub today: Date,
}

/// What is read of somebody for a page. There is no postcode in it.
pub(in crate::assistants) struct OnPage {
    pub(in crate::assistants) overview: Overview,
    pub(in crate::assistants) profile: Profile,
    pub(in crate::assistants) home: Option<(WardCode, PlaceShown)>,
    pub(in crate::assistants) confirmed: Option<Confirmed>,
    pub(in crate::assistants) claims: Vec<Claim>,
    pub(in crate::assistants) blocks: Vec<Blocked>,
}

/// From whom somebody does not want to be found.
#[derive(sqlx::FromRow)]
pub(in crate::assistants) struct Blocked {
    pub(in crate::assistants) assistant_id: AssistantId,
    pub(in crate::assistants) name_folded: String,
    pub(in crate::assistants) email: Option<Email>,
    pub(in crate::assistants) telephone: Option<Phone>,
}

impl OnPage {
    /// As others see her today, with those from whom she does not want to be found; none where nobody may see her.
    pub(super) fn shown(self, looks: Looks<'_>, rates: &WageRates) -> Option<Shelved> {
        let Looks { needs, gazetteer, today, .. } = looks;
        let shown = Shown::on(today, &self.overview, self.confirmed.as_ref(), &self.claims, needs);
        let Shown::Yes { not_confirmed_since } = shown else { return None };
        if !self.overview.born_on?.may_be_listed(today) {
            return None;
        }
        let facts = Facts::of(&self.said(), needs, rates, today)?;
        let (ward, as_told) = self.home?;
        let place = gazetteer.shown(&ward, as_told == PlaceShown::Locality);
        let listing = Arc::new(Listing::made(&self.profile, self.overview.born_on, place, (rates, today))?);
        let confirmed_on = self.confirmed.map(|confirmed| confirmed.on);
        let shown_ward = (as_told == PlaceShown::Ward).then(|| ward.clone());
        let listed = Listed { facts, ward, shown_ward, listing, confirmed_on, not_confirmed_since };
        Some(Shelved { listed: Arc::new(listed), blocks: self.blocks })
    }

    fn said(&self) -> Said {
        let (overview, profile) = (&self.overview, &self.profile);
        let travel = profile.travel.as_ref();
        let chosen = Chosen {
            transport: travel.iter().flat_map(|travel| &travel.transport).copied().collect(),
            tasks: profile.tasks.all().collect(),
            needs: profile.needs.all().collect(),
            healthcare: profile.healthcare.all().collect(),
            pets: profile.details.pets.as_ref().map(|pets| pets.iter().copied().collect()),
        };
        let spoken = profile.languages.all().iter().filter(|spoken| spoken.fluency > Fluency::FewWords);
        Said {
            id: overview.id,
            born_on: overview.born_on,
            confirmed_on: self.confirmed.map(|confirmed| confirmed.on),
            looking: overview.looking,
            reach: travel.map(|travel| travel.reach),
            chosen,
            languages: spoken.map(|spoken| spoken.language).collect(),
            smoking: profile.details.smoking,
            gender: profile.details.gender,
            week: profile.availability.as_ref().map(|available| available.week).unwrap_or_default(),
            hours: profile.terms.hours,
            starts_on: profile.terms.starts_on,
            pay: profile.terms.pay,
            checks: self.claims.iter().filter_map(check).collect(),
        }
    }
}

fn check(claim: &Claim) -> Option<Check> {
    let Standing::Checked { decision, .. } = claim.standing else { return None };
    Some((claim.kind(), decision.look_again_by))
}

/// Somebody whom others may see today, and from whom she does not want to be found.
pub(super) struct Shelved {
    listed: Arc<Listed>,
    blocks: Vec<Blocked>,
}

impl Shelved {
    /// As this person sees her; none where she does not want to be found by this one.
    pub(super) fn seen_by(&self, asker: &Asker) -> Option<&Arc<Listed>> {
        let knows =
            |block: &Blocked| asker.is(&block.name_folded, block.email.as_ref(), block.telephone.as_ref());
        if self.blocks.iter().any(knows) { None } else { Some(&self.listed) }
    }
}

impl fmt::Debug for Listed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Listed({}, …)", self.facts.id)
    }
}
