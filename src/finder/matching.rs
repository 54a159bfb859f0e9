//! Whether somebody meets criteria, and how far: pure rules.
//!
//! Each criterion gives a [`Fit`]: so many of so many. A must needs enough of them, or she is not found; what lacks of a
//! wish counts for the order. A must is met only by what somebody has said: who does not say whether she smokes is not
//! found by a search that must have somebody who does not. Pay is the exception, because who names none asks no more.

use std::ops::ControlFlow;

use time::Date;

use super::criteria::{Criteria, Field, TimesHow, Wanted, Weight, Within};
use crate::assistants::{
    PayShown,
    listed::Facts,
    terms::{Hours, Member, Set, Week},
    wage::HourlyPay,
};

/// How far one criterion is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    pub(super) field: Field,
    pub(super) weight: Weight,
    /// So many of what was asked for are there.
    pub(super) met: u32,
    /// So many were asked for.
    pub(super) of: u32,
    /// So many are needed where it is a must.
    pub(super) enough: u32,
}

/// Where and when somebody is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    /// Miles between the middles of the two wards.
    pub(super) miles: f64,
    /// The day.
    pub(super) on: Date,
}

impl Fit {
    /// Whether it is a must that is not met.
    pub(super) fn is_missed(self) -> bool {
        self.weight == Weight::Must && self.met < self.enough
    }
}

/// Whether she meets every must.
pub(super) fn admits(criteria: &Criteria, facts: &Facts, seen: Seen) -> bool {
    let look = |fit: Fit| {
        if fit.is_missed() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    seen.miles <= reach(facts)
        && facts.may_be_found(seen.on)
        && fits(criteria, facts, seen, look).is_continue()
}

/// What lacks of all that was asked for, in sixtieths of a criterion; none where everything is there.
pub(super) fn lacking(criteria: &Criteria, facts: &Facts, seen: Seen) -> u32 {
    let mut lacking = 0;
    let whole = fits(criteria, facts, seen, |fit| {
        if fit.met < fit.of {
            lacking += (fit.of - fit.met) * SIXTIETHS / fit.of;
        }
        ControlFlow::Continue(())
    });
    debug_assert!(whole.is_continue(), "nothing ends it");
    lacking
}

/// Parts of a criterion: what divides by 1 to 6, so that "2 of 3" is two thirds.
const SIXTIETHS: u32 = 60;

/// How far she travels, in miles: farther away nobody finds her. Who has not said how far is found in her own ward.
pub(super) fn reach(facts: &Facts) -> f64 {
    facts.reach.map_or(0.0, |reach| f64::from(reach.miles()))
}

/// Looks at one criterion after the other, until told to stop.
pub(super) fn fits(
    criteria: &Criteria,
    facts: &Facts,
    seen: Seen,
    mut look: impl FnMut(Fit) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let within = |miles: Within| seen.miles <= f64::from(miles.number());
    one(Field::Miles, criteria.miles, within, &mut look)?;
    times(criteria, facts.week, &mut look)?;
    some(Field::Tasks, criteria.tasks, facts.tasks, &mut look)?;
    some(Field::Languages, criteria.languages, facts.languages, &mut look)?;
    some(Field::Needs, criteria.needs, facts.needs, &mut look)?;
    some(Field::Healthcare, criteria.healthcare, facts.healthcare, &mut look)?;
    one(Field::Drive, criteria.drive, |drive| drive.is_among(facts.transport), &mut look)?;
    one(Field::Hours, criteria.hours, |hours| wants(facts, hours), &mut look)?;
    one(Field::Gender, criteria.gender, |gender| facts.gender == Some(gender), &mut look)?;
    some(Field::Pets, criteria.pets, facts.pets.unwrap_or_default(), &mut look)?;
    let smokes = |asked: super::NonSmoker| facts.smoking.is_some_and(|said| asked.takes(said));
    one(Field::Smoking, criteria.smoking, smokes, &mut look)?;
    one(Field::Pay, criteria.pay, |most| asks_no_more(facts, most), &mut look)?;
    if !(criteria.checked.must.is_empty() && criteria.checked.wish.is_empty()) {
        some(Field::Checked, criteria.checked, facts.checked.on(seen.on), &mut look)?;
    }
    let looks = |asked: super::LookingFor| facts.looking.is_some_and(|said| asked.takes(said));
    one(Field::Looking, criteria.looking, looks, &mut look)
}

fn times(criteria: &Criteria, week: Week, look: &mut impl FnMut(Fit) -> ControlFlow<()>) -> ControlFlow<()> {
    for (weight, asked) in [(Weight::Must, criteria.times.must), (Weight::Wish, criteria.times.wish)] {
        if !asked.is_empty() {
            let (met, of) = (week.common(asked).len(), asked.len());
            let enough = if criteria.times_how == TimesHow::Any { 1 } else { of };
            look(Fit { field: Field::Times, weight, met, of, enough })?;
        }
    }
    ControlFlow::Continue(())
}

fn some<T: Member>(
    field: Field,
    wanted: Wanted<Set<T>>,
    has: Set<T>,
    look: &mut impl FnMut(Fit) -> ControlFlow<()>,
) -> ControlFlow<()> {
    for (weight, asked) in [(Weight::Must, wanted.must), (Weight::Wish, wanted.wish)] {
        if !asked.is_empty() {
            let (met, of) = (has.common(asked).len(), asked.len());
            look(Fit { field, weight, met, of, enough: of })?;
        }
    }
    ControlFlow::Continue(())
}

fn one<T>(
    field: Field,
    wanted: Wanted<Option<T>>,
    is_met: impl Fn(T) -> bool,
    look: &mut impl FnMut(Fit) -> ControlFlow<()>,
) -> ControlFlow<()> {
    for (weight, asked) in [(Weight::Must, wanted.must), (Weight::Wish, wanted.wish)] {
        if let Some(asked) = asked {
            look(Fit { field, weight, met: u32::from(is_met(asked)), of: 1, enough: 1 })?;
        }
    }
    ControlFlow::Continue(())
}

fn wants(facts: &Facts, hours: Hours) -> bool {
    facts.hours.is_some_and(|wanted| (wanted.from..=wanted.to).contains(&hours))
}

/// Who names no pay asks no more than anything. Of who is shown as asking the legal minimum or more it is not told how much
/// less she named, so she asks no more than anything either.
fn asks_no_more(facts: &Facts, most: HourlyPay) -> bool {
    match facts.pay {
        Some(PayShown::Amount(asked)) => asked <= most,
        Some(PayShown::LegalMinimumOrMore) | None => true,
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::{
        assistants::{
            ledger::ClaimKind,
            listed::Checked,
            terms::{Day, PartOfDay, Reach, Slot, Task, Transport},
        },
        finder::Drive,
        ids::AssistantId,
    };

    const TODAY: Date = date!(2026 - 11 - 02);

    fn facts() -> Facts {
        Facts {
            id: AssistantId::from_uuid(uuid::Uuid::nil()),
            from: TODAY,
            until: TODAY,
            confirmed_until: TODAY,
            looking: None,
            reach: Some(Reach::FiveMiles),
            transport: [Transport::Bicycle].into_iter().collect(),
            tasks: [Task::Cooking, Task::Money].into_iter().collect(),
            needs: Set::EMPTY,
            healthcare: Set::EMPTY,
            languages: Set::EMPTY,
            pets: None,
            smoking: None,
            gender: None,
            week: mornings(&[Day::Monday, Day::Tuesday]),
            hours: None,
            pay: None,
            checked: Checked::from_iter([(ClaimKind::Identity, Some(TODAY))]),
        }
    }

    fn mornings(days: &[Day]) -> Week {
        days.iter().map(|day| Slot { day: *day, part: PartOfDay::Morning }).collect()
    }

    fn found(criteria: &Criteria, facts: &Facts, miles: f64, on: Date) -> bool {
        admits(criteria, facts, Seen { miles, on })
    }

    fn must<T: Default>(value: T) -> Wanted<T> {
        Wanted { must: value, wish: T::default() }
    }

    #[test]
    fn she_is_found_on_her_days_and_where_she_would_travel() {
        let (all, her) = (Criteria::default(), facts());
        assert!(found(&all, &her, 5.0, TODAY) && !found(&all, &her, 5.01, TODAY));
        for day in [TODAY.previous_day(), TODAY.next_day()] {
            assert!(!found(&all, &her, 0.0, day.unwrap()));
        }
        let near = Criteria { miles: must("2".parse().ok()), ..Criteria::default() };
        assert!(found(&near, &her, 2.0, TODAY) && !found(&near, &her, 2.5, TODAY));
        let unsaid = Facts { reach: None, ..facts() };
        assert!(found(&all, &unsaid, 0.0, TODAY) && !found(&all, &unsaid, 0.5, TODAY));
    }

    #[test]
    fn a_must_is_met_by_what_was_said() {
        let smokes = Criteria { smoking: must("never".parse().ok()), ..Criteria::default() };
        let drives = Criteria { drive: must(Some(Drive::AnyCar)), ..Criteria::default() };
        let hours = Criteria { hours: must("10".parse().ok()), ..Criteria::default() };
        for criteria in [smokes, drives, hours] {
            assert!(!found(&criteria, &facts(), 0.0, TODAY), "{criteria:?}");
        }
        let pays = Criteria { pay: must("12.71".parse().ok()), ..Criteria::default() };
        assert!(found(&pays, &facts(), 0.0, TODAY), "who names no pay asks no more");
        let dear = Facts { pay: "12.72".parse().ok().map(PayShown::Amount), ..facts() };
        assert!(!found(&pays, &dear, 0.0, TODAY));
    }

    #[test]
    fn what_lacks_is_a_share_of_each_criterion() {
        let lacks = |criteria: &Criteria| lacking(criteria, &facts(), Seen { miles: 0.0, on: TODAY });
        let asked = mornings(&[Day::Monday, Day::Tuesday, Day::Sunday]);
        let times = Criteria { times: must(asked), ..Criteria::default() };
        assert_eq!(lacks(&times), 20, "a third");
        let tasks =
            Wanted { wish: [Task::Cooking, Task::Driving].into_iter().collect(), ..Wanted::default() };
        assert_eq!(lacks(&Criteria { tasks, ..times.clone() }), 50, "and a half");
        let checked = must([ClaimKind::Identity].into_iter().collect());
        assert_eq!(lacks(&Criteria { checked, ..times }), 20, "what is met lacks nothing");
    }

    #[test]
    fn any_of_the_times_or_all_of_them() {
        let asked = must(mornings(&[Day::Tuesday, Day::Sunday]));
        let any = Criteria { times: asked, ..Criteria::default() };
        let all = Criteria { times_how: TimesHow::All, ..any.clone() };
        assert!(found(&any, &facts(), 0.0, TODAY) && !found(&all, &facts(), 0.0, TODAY));
        let none = Criteria { times: must(mornings(&[Day::Friday])), ..Criteria::default() };
        assert!(!found(&none, &facts(), 0.0, TODAY));
    }
}
