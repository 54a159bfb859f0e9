//! What to relax where hardly anybody is found.

use std::ops::ControlFlow;

use super::{
    criteria::{Criteria, Field, TimesHow},
    matching::{Fit, Seen, fits},
    shelves::{Query, Shelves, farthest_of_all},
};
use crate::{assistants::listed::Facts, figures::RawPeople};

/// A criterion that is a must, and how many would be found if it were a wish. The number is as it was counted: it reaches
/// people through `figures::disclosure` only.
#[derive(Clone, Copy, Debug)]
pub struct Relaxed {
    /// The criterion.
    pub field: Field,
    /// How many would be found.
    pub found: RawPeople,
}

/// Each single criterion that would bring somebody if it were a wish, the one that brings most first. Of equals the one
/// that stands first in the form.
pub(super) fn relax(shelves: &Shelves, query: &Query<'_>) -> Vec<Relaxed> {
    let relaxed = |(field, found)| Relaxed { field, found: RawPeople::counted(found) };
    counts(shelves, query).into_iter().map(relaxed).collect()
}

/// Everybody is looked at once: whoever misses a single must would be found without it.
fn counts(shelves: &Shelves, query: &Query<'_>) -> Vec<(Field, u64)> {
    let mut found = 0;
    let mut more: Vec<(Field, u64)> = Field::ALL.iter().map(|field| (*field, 0)).collect();
    let mut count = |missed: Field| {
        more.iter_mut().filter(|(field, _)| *field == missed).for_each(|(_, people)| *people += 1);
    };
    shelves.each_within(farthest_of_all(), query, |entry, miles, _| {
        let seen = Seen { miles, on: query.today };
        if !entry.facts.may_be_found(seen.on) {
            return;
        }
        match misses(query.criteria, &entry.facts, seen) {
            Misses::Nothing => found += 1,
            Misses::One(fit) => {
                count(fit.field);
                if is_found_by_any_time(query.criteria, fit) {
                    count(Field::TimesHow);
                }
            }
            Misses::More => {}
        }
    });
    let mut all: Vec<(Field, u64)> = more.into_iter().filter(|(_, people)| *people > 0).collect();
    // The sort keeps the order of equals.
    all.sort_by_key(|(_, people)| std::cmp::Reverse(*people));
    all.into_iter().map(|(field, people)| (field, found + people)).collect()
}

/// How many musts somebody misses.
enum Misses {
    Nothing,
    One(Fit),
    More,
}

fn misses(criteria: &Criteria, facts: &Facts, seen: Seen) -> Misses {
    let mut missed = None;
    let whole = fits(criteria, facts, seen, |fit| {
        if fit.is_missed() && missed.replace(fit).is_some() {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    });
    match missed {
        _ if whole.is_break() => Misses::More,
        None => Misses::Nothing,
        Some(fit) => Misses::One(fit),
    }
}

/// Whether somebody who cannot come at all the times that are asked for can come at one of them.
fn is_found_by_any_time(criteria: &Criteria, missed: Fit) -> bool {
    missed.field == Field::Times && criteria.times_how == TimesHow::All && missed.met > 0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;
    use crate::{
        assistants::{
            listed::Checked,
            terms::{Reach, Set, Task},
        },
        finder::{Entry, Run, Wanted},
        ids::AssistantId,
        places::{Gazetteer, WardCode},
    };

    const TODAY: time::Date = date!(2026 - 11 - 02);

    fn a_week() -> impl Strategy<Value = crate::assistants::terms::Week> {
        (0..8_i64).prop_map(|bits| bits.try_into().unwrap())
    }

    fn tasks() -> impl Strategy<Value = Set<Task>> {
        proptest::sample::subsequence(Task::ALL[..3].to_vec(), 0..=2)
            .prop_map(|all| all.into_iter().collect())
    }

    prop_compose! {
        fn somebody()(
            (id, ward) in (any::<u128>(), 0..21_usize),
            (tasks, week) in (tasks(), a_week()),
            reach in proptest::option::of(proptest::sample::select(Reach::ALL)),
            until in -1..2_i64,
        ) -> (usize, Facts) {
            let facts = Facts {
                id: AssistantId::from_uuid(uuid::Uuid::from_u128(id)),
                from: TODAY, until: TODAY + time::Duration::days(until), confirmed_until: TODAY,
                looking: None, reach, transport: Set::EMPTY, tasks,
                needs: Set::EMPTY, healthcare: Set::EMPTY, languages: Set::EMPTY,
                pets: None, smoking: None, gender: None, week, hours: None, pay: None,
                checked: Checked::default(),
            };
            (ward, facts)
        }
    }

    prop_compose! {
        fn criteria()(
            (tasks, wished) in (tasks(), tasks()),
            times in a_week(),
            times_how in proptest::sample::select(TimesHow::ALL),
            miles in proptest::option::of(1..9_u8),
        ) -> Criteria {
            Criteria {
                tasks: Wanted { must: tasks, wish: wished },
                times: Wanted { must: times, ..Wanted::default() },
                times_how,
                miles: Wanted { must: miles.map(|miles| miles.to_string().parse().unwrap()), wish: None },
                ..Criteria::default()
            }
        }
    }

    /// Each must made a wish in turn, and everybody counted anew.
    fn one_by_one(shelves: &Shelves, query: &Query<'_>) -> Vec<(Field, u64)> {
        let musts = Field::ALL.iter().copied().filter(|field| query.criteria.is_must(*field));
        let counted = musts.map(|field| {
            let criteria = &query.criteria.relaxed(field);
            (field, shelves.count(&Query { criteria, ..*query }))
        });
        let now = shelves.count(query);
        let mut all: Vec<_> = counted.filter(|(_, found)| *found > now).collect();
        all.sort_by_key(|(_, found)| std::cmp::Reverse(*found));
        all
    }

    proptest! {
        #[test]
        fn looking_at_each_once_counts_as_one_criterion_after_the_other(
            people in proptest::collection::vec(somebody(), 0..60),
            criteria in criteria(),
        ) {
            let gazetteer = Gazetteer::built_in();
            let wards: Vec<WardCode> = gazetteer.wards().map(|ward| ward.code.clone()).collect();
            let entry = |(ward, facts): &(usize, Facts)| (wards[*ward].clone(), Entry::unchanged(*facts));
            let shelves = Shelves::of(people.iter().map(entry), |ward| gazetteer.centre(ward));
            let (from, run) = (&wards[0], Run::at(None, TODAY));
            let query = Query { criteria: &criteria, from, centre: gazetteer.centre(from), today: TODAY, run };
            prop_assert_eq!(counts(&shelves, &query), one_by_one(&shelves, &query));
        }
    }
}
