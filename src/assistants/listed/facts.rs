//! What a search compares of somebody who is listed.

use std::fmt;

use time::Date;

use crate::{
    assistants::{
        birth::BirthDate,
        freshness::{Confirmed, Rhythm, Step},
        ledger::{ClaimKind, ListingNeeds},
        listing::PayShown,
        low_pay::is_low,
        store,
        terms::{
            DelegatedHealthcare, Gender, Language, Looking, Member as _, Need, Pet, Reach, Set, Smoking,
            Task, Transport, Week,
        },
        wage::{HourlyPay, WageRates},
        way::Way,
        work_terms::HoursWanted,
    },
    clock::birthday,
    ids::AssistantId,
    places::WardCode,
    storage::{self, Conn, Database},
};

/// What a search compares of somebody who is listed: no name, no postcode, no text.
///
/// What depends on the day alone stands here as days, and is compared when somebody searches: nothing has to act for a
/// listing to end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Whose.
    pub id: AssistantId,
    /// The first day on which she may be found: she is 18 then.
    pub from: Date,
    /// The last: the checks hold that the council needs, and the listing has not hidden itself.
    pub until: Date,
    /// The last day on which the record counts as confirmed.
    pub confirmed_until: Date,
    /// Whether she looks for work.
    pub looking: Option<Looking>,
    /// How far she travels.
    pub reach: Option<Reach>,
    /// By what.
    pub transport: Set<Transport>,
    /// What she does.
    pub tasks: Set<Task>,
    /// Whom she has supported.
    pub needs: Set<Need>,
    /// Delegated healthcare that she has done.
    pub healthcare: Set<DelegatedHealthcare>,
    /// What she speaks or signs well enough for a conversation.
    pub languages: Set<Language>,
    /// With which animals she would work, if she says so.
    pub pets: Option<Set<Pet>>,
    /// Whether she smokes, if she says so.
    pub smoking: Option<Smoking>,
    /// Her gender, if she says it.
    pub gender: Option<Gender>,
    /// When she can work.
    pub week: Week,
    /// How many hours she wants.
    pub hours: Option<HoursWanted>,
    /// What others see of the pay that she asks.
    pub pay: Option<PayShown>,
    /// What was checked.
    pub checked: Checked,
}

/// Until when there is something checked of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Checked([Option<Date>; ClaimKind::ALL.len()]);

impl Checked {
    /// The kinds of which something is checked on a day.
    #[must_use]
    pub fn on(self, day: Date) -> Set<ClaimKind> {
        ClaimKind::ALL.iter().copied().filter(|kind| self.until(*kind) >= Some(day)).collect()
    }

    /// The last day on which something of a kind is checked.
    fn until(self, kind: ClaimKind) -> Option<Date> {
        self.0.get(kind.place()).copied().flatten()
    }
}

impl FromIterator<Check> for Checked {
    fn from_iter<I: IntoIterator<Item = Check>>(checks: I) -> Self {
        let mut checked = Self::default();
        for (kind, look_again_by) in checks {
            if let Some(until) = checked.0.get_mut(kind.place()) {
                *until = (*until).max(Some(look_again_by.unwrap_or(Date::MAX)));
            }
        }
        checked
    }
}

/// A kind of which something was checked, and by when the council looks again.
pub(in crate::assistants) type Check = (ClaimKind, Option<Date>);

/// What she has said, from which facts are made.
#[derive(Debug)]
pub(in crate::assistants) struct Said {
    pub(in crate::assistants) id: AssistantId,
    pub(in crate::assistants) born_on: Option<BirthDate>,
    pub(in crate::assistants) confirmed_on: Option<Date>,
    pub(in crate::assistants) looking: Option<Looking>,
    pub(in crate::assistants) reach: Option<Reach>,
    pub(in crate::assistants) chosen: Chosen,
    pub(in crate::assistants) languages: Set<Language>,
    pub(in crate::assistants) smoking: Option<Smoking>,
    pub(in crate::assistants) gender: Option<Gender>,
    pub(in crate::assistants) week: Week,
    pub(in crate::assistants) hours: Option<HoursWanted>,
    pub(in crate::assistants) starts_on: Option<Date>,
    pub(in crate::assistants) pay: Option<HourlyPay>,
    pub(in crate::assistants) checks: Vec<Check>,
}

/// What was chosen of lists.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::assistants) struct Chosen {
    pub(in crate::assistants) transport: Set<Transport>,
    pub(in crate::assistants) tasks: Set<Task>,
    pub(in crate::assistants) needs: Set<Need>,
    pub(in crate::assistants) healthcare: Set<DelegatedHealthcare>,
    pub(in crate::assistants) pets: Option<Set<Pet>>,
}

impl Facts {
    /// The facts of somebody who is on the register and wants to be found; none where checks are missing that the council
    /// needs, so that no day alone brings her back.
    pub(in crate::assistants) fn of(
        said: &Said,
        needs: &ListingNeeds,
        rates: &WageRates,
        today: Date,
    ) -> Option<Self> {
        let born = said.born_on?;
        // Of those who are of age nothing is kept from which the day of birth could be told.
        let grown_up = || birthday(born.day(), BirthDate::LISTED_FROM.unsigned_abs());
        let from = if born.may_be_listed(today) { Date::MIN } else { grown_up()? };
        let rhythm = Rhythm::of(Some(Way::Listed), said.looking);
        let confirmed = said.confirmed_on.map(|on| Confirmed::new(on, rhythm));
        let hides = confirmed.and_then(|confirmed| confirmed.day_of(Step::Hide));
        let shown = hides.and_then(Date::previous_day).unwrap_or(Date::MAX);
        let fresh = confirmed.map_or(Date::MAX, |confirmed| confirmed.fresh_until());
        let low = said.pay.is_some_and(|pay| is_low((pay, born, said.starts_on), rates, today).is_some());
        Some(Self {
            id: said.id,
            from,
            until: needs.hold_until(&said.checks)?.min(shown),
            confirmed_until: fresh,
            looking: said.looking,
            reach: said.reach,
            transport: said.chosen.transport,
            tasks: said.chosen.tasks,
            needs: said.chosen.needs,
            healthcare: said.chosen.healthcare,
            languages: said.languages,
            pets: said.chosen.pets,
            smoking: said.smoking,
            gender: said.gender,
            week: said.week,
            hours: said.hours,
            pay: if low { Some(PayShown::LegalMinimumOrMore) } else { said.pay.map(PayShown::Amount) },
            checked: said.checks.iter().copied().collect(),
        })
    }

    /// Whether she may be found on a day.
    #[must_use]
    pub fn may_be_found(&self, day: Date) -> bool {
        (self.from..=self.until).contains(&day)
    }
}

impl fmt::Debug for Facts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Facts({}, …)", self.id)
    }
}

/// How many are read by one set of statements.
const AT_ONCE: u32 = 10_000;

/// The ward and the facts of everybody who is listed, in a few statements for each ten thousand.
pub async fn facts_of_all(
    db: &Database,
    needs: &ListingNeeds,
    rates: &WageRates,
    today: Date,
) -> storage::Result<Vec<(WardCode, Facts)>> {
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let said = store::listed::said_by_all(db, after, AT_ONCE).await?;
        let Some((_, last)) = said.last() else { return Ok(all) };
        after = Some(last.id);
        all.extend(
            said.into_iter()
                .filter_map(|(ward, said)| Facts::of(&said, needs, rates, today).map(|facts| (ward, facts))),
        );
    }
}

/// The ward and the facts of those of some people who are listed.
pub async fn facts_of(
    db: &mut Conn,
    ids: &[AssistantId],
    needs: &ListingNeeds,
    rates: &WageRates,
    today: Date,
) -> storage::Result<Vec<(WardCode, Facts)>> {
    let said = store::listed::said_by(db, ids).await?;
    let facts =
        |(ward, said): (WardCode, Said)| Facts::of(&said, needs, rates, today).map(|facts| (ward, facts));
    Ok(said.into_iter().filter_map(facts).collect())
}
