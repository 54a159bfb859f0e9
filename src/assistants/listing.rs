//! What others may see of a personal assistant: another type than her own record.
//!
//! It is made in one place from the record, and holds no last name, no date of birth, no postcode and no telephone
//! number, so no page that shows a listing can show them.

use time::Date;

use super::{
    about::About,
    availability::Availability,
    birth::BirthDate,
    details::Details,
    healthcare::Healthcare,
    languages::Languages,
    low_pay::is_low,
    needs::Needs,
    record::{Profile, Record},
    tasks::Tasks,
    terms::{FixedHours, NoticeWeeks},
    travel::Travel,
    wage::{HourlyPay, WageRates},
    work_terms::HoursWanted,
};
use crate::places::{Gazetteer, ShownPlace};

/// What employers see of somebody who is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The first name, and the first letter of the last.
    pub name: String,
    /// Where: as much of it as she chose to show.
    pub place: Option<ShownPlace>,
    /// What she does.
    pub tasks: Tasks,
    /// Whom she has supported.
    pub needs: Needs,
    /// Delegated healthcare that she has done; for each person it needs training and sign-off anew.
    pub healthcare: Healthcare,
    /// What she speaks and signs.
    pub languages: Languages,
    /// How far she travels, and by what.
    pub travel: Option<Travel>,
    /// When she can work.
    pub availability: Option<Availability>,
    /// How many hours she wants.
    pub hours: Option<HoursWanted>,
    /// From which day.
    pub starts_on: Option<Date>,
    /// How much notice she has to give elsewhere.
    pub notice: Option<NoticeWeeks>,
    /// Whether she would prefer the same hours each week.
    pub fixed: Option<FixedHours>,
    /// What she asks for an hour.
    pub pay: Option<PayShown>,
    /// What she writes of herself.
    pub about: About,
    /// Pets, smoking, and the gender that she says.
    pub details: Details,
}

/// What others see of the pay that somebody asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayShown {
    /// So much an hour.
    Amount(HourlyPay),
    /// She asks less than the legal minimum, and nobody may pay less.
    LegalMinimumOrMore,
}

impl Listing {
    /// What others would see of this record today; nothing before it has a name.
    #[must_use]
    pub fn of(record: &Record, gazetteer: &Gazetteer, rates: &WageRates, today: Date) -> Option<Self> {
        let place = record.profile.home.as_ref().and_then(|home| home.for_others(gazetteer));
        Self::made(&record.profile, record.profile.born_on, place, (rates, today))
    }

    /// What others see of a profile, with as much of the place as they see.
    pub(super) fn made(
        profile: &Profile,
        born_on: Option<BirthDate>,
        place: Option<ShownPlace>,
        (rates, today): (&WageRates, Date),
    ) -> Option<Self> {
        let name = profile.name.as_ref()?.for_others();
        let terms = &profile.terms;
        let told = terms.pay.zip(born_on).map(|(pay, born)| (pay, born, terms.starts_on));
        let pay = match told.and_then(|told| is_low(told, rates, today)) {
            Some(_) => Some(PayShown::LegalMinimumOrMore),
            None => terms.pay.map(PayShown::Amount),
        };
        Some(Self {
            name,
            place,
            tasks: profile.tasks.clone(),
            needs: profile.needs.clone(),
            healthcare: profile.healthcare.clone(),
            languages: profile.languages.clone(),
            travel: profile.travel.clone(),
            availability: profile.availability.clone(),
            hours: profile.terms.hours,
            starts_on: profile.terms.starts_on,
            notice: profile.terms.notice,
            fixed: profile.terms.fixed,
            pay,
            about: profile.about.clone(),
            details: profile.details.clone(),
        })
    }
}
