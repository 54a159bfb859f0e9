//! A made-up country of wards and people, the same each time.

use std::collections::HashMap;

use pa_registry::assistants::PayShown;
use pa_registry::assistants::ledger::ClaimKind;
use pa_registry::assistants::listed::Facts;
use pa_registry::assistants::terms::{
    Gender, Language, Looking, Member, Need, Pet, Reach, Set, Smoking, Task, Transport, Week,
};
use pa_registry::finder::Entry;
use pa_registry::ids::AssistantId;
use pa_registry::places::{Centre, WardCode};
use time::Date;
use time::macros::date;
use uuid::Uuid;

/// The day of all searches.
pub(crate) const TODAY: Date = date!(2026 - 11 - 02);
/// As many as England has, about.
const WARDS: u64 = 8_000;

/// Where everybody lives.
pub(crate) struct Country {
    wards: Vec<WardCode>,
    centres: HashMap<WardCode, Centre>,
}

impl Country {
    /// Half of the wards stand close together in a town, as half of the people do; the others lie over the country.
    pub(crate) fn made() -> Self {
        let mut lot = Lot(1);
        let mut centres = HashMap::new();
        let mut wards = Vec::new();
        for number in 0..WARDS {
            let Ok(ward) = format!("E05{number:06}").parse::<WardCode>() else { continue };
            let (south, north, west, east) =
                if number % 2 == 0 { (52.3, 52.7, -2.2, -1.5) } else { (50.5, 55.0, -4.5, 1.5) };
            let centre = Centre {
                latitude: south + (north - south) * lot.share(),
                longitude: west + (east - west) * lot.share(),
            };
            centres.insert(ward.clone(), centre);
            wards.push(ward);
        }
        Self { wards, centres }
    }

    /// The middle of a ward.
    pub(crate) fn centre(&self, ward: &WardCode) -> Option<Centre> {
        self.centres.get(ward).copied()
    }

    /// A ward in the town.
    pub(crate) fn in_town(&self) -> WardCode {
        self.wards[0].clone()
    }

    /// A ward in the country.
    pub(crate) fn in_the_country(&self) -> WardCode {
        self.wards[1].clone()
    }

    /// So many people, each in some ward.
    pub(crate) fn people(&self, people: usize) -> impl Iterator<Item = (WardCode, Entry)> {
        let mut lot = Lot(2);
        (0..people).map(move |_| {
            let ward = self.wards[lot.below(WARDS)].clone();
            (ward, Entry::unchanged(facts(&mut lot)))
        })
    }
}

fn facts(lot: &mut Lot) -> Facts {
    let languages: Vec<Language> = Language::all().collect();
    let pence = i64::try_from(1_271 + lot.below(400)).unwrap_or(1_271);
    let week = i64::try_from(lot.next() & lot.next() & ((1 << 28) - 1)).unwrap_or(0);
    Facts {
        id: AssistantId::from_uuid(Uuid::from_u64_pair(lot.next(), lot.next())),
        from: Date::MIN,
        until: Date::MAX,
        confirmed_until: TODAY,
        looking: Some(lot.one(Looking::ALL)),
        reach: Some(lot.one(&Reach::ALL[3..6])),
        transport: lot.some(Transport::ALL, 2),
        tasks: lot.some(Task::ALL, 10),
        needs: lot.some(Need::ALL, 4),
        healthcare: Set::EMPTY,
        languages: lot.some(&languages, 2),
        pets: Some(lot.some(Pet::ALL, 2)),
        smoking: Some(lot.one(Smoking::ALL)),
        gender: Some(lot.one(Gender::ALL)),
        week: Week::try_from(week).unwrap_or_default(),
        hours: None,
        pay: pence.try_into().ok().map(PayShown::Amount),
        checked: [(ClaimKind::Identity, None), (ClaimKind::Dbs, None)].into_iter().collect(),
    }
}

/// Numbers that look drawn by lot (`SplitMix64`).
struct Lot(u64);

impl Lot {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let number = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        number ^ (number >> 31)
    }

    fn below(&mut self, end: u64) -> usize {
        usize::try_from(self.next() % end).unwrap_or(0)
    }

    fn share(&mut self) -> f64 {
        f64::from(u32::try_from(self.next() >> 32).unwrap_or(0)) / f64::from(u32::MAX)
    }

    fn one<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as u64)]
    }

    fn some<T: Member>(&mut self, all: &[T], most: u64) -> Set<T> {
        let count = self.below(most) + 1;
        (0..count).map(|_| all[self.below(all.len() as u64)]).collect()
    }
}
