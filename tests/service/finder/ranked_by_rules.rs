//! The rules by which people are found and ranked, tried on made-up people.

use std::collections::BTreeSet;

use pa_registry::assistants::PayShown;
use pa_registry::assistants::ledger::ClaimKind;
use pa_registry::assistants::listed::{Checked, Facts};
use pa_registry::assistants::terms::{
    Gender, Language, Looking, Member, Pet, Reach, Set, Smoking, Task, Transport, Week,
};
use pa_registry::clock::Timestamp;
use pa_registry::finder::{
    Criteria, Drive, Entry, GenderReason, Key, LookingFor, NonSmoker, Query, Run, Shelves, TimesHow, Wanted,
};
use pa_registry::ids::AssistantId;
use pa_registry::places::{Gazetteer, WardCode};
use proptest::prelude::*;
use time::macros::date;
use time::{Date, Duration};
use uuid::Uuid;

const TODAY: Date = date!(2026 - 11 - 02);

fn set<T: Member + std::fmt::Debug>(all: Vec<T>, most: usize) -> impl Strategy<Value = Set<T>> + Clone {
    let most = most.min(all.len());
    proptest::sample::subsequence(all, 0..=most).prop_map(|members| members.into_iter().collect())
}

fn one<T: Copy + std::fmt::Debug>(all: &'static [T]) -> impl Strategy<Value = Option<T>> + Clone {
    proptest::option::of(proptest::sample::select(all))
}

fn week() -> impl Strategy<Value = Week> + Clone {
    // Few parts of the week, so that people and searches meet.
    (0..64_i64).prop_map(|bits| bits.try_into().unwrap())
}

fn few_languages() -> Vec<Language> {
    ["en", "gu", "pa", "bfi"].into_iter().filter_map(|code| code.parse().ok()).collect()
}

prop_compose! {
    /// Somebody in one of the wards of the city.
    fn somebody()(
        id in any::<u128>(),
        ward in 0..21_usize,
        (from, until, confirmed) in (-3..3_i64, -3..100_i64, -30..30_i64),
        (looking, reach, smoking, gender) in (one(Looking::ALL), one(Reach::ALL), one(Smoking::ALL), one(Gender::ALL)),
        (tasks, languages, transport) in (set(Task::ALL[..5].to_vec(), 5), set(few_languages(), 4), set(Transport::ALL.to_vec(), 3)),
        pets in proptest::option::of(set(Pet::ALL.to_vec(), 3)),
        (week, pay) in (week(), proptest::option::of(proptest::option::of(1_100..1_500_i64))),
        checks in proptest::collection::vec((proptest::sample::select(ClaimKind::ALL), proptest::option::of(-5..5_i64)), 0..4),
    ) -> (usize, Facts) {
        let day = |days| TODAY + Duration::days(days);
        let pay = pay.map(|pay| pay.map_or(PayShown::LegalMinimumOrMore, |pence| PayShown::Amount(pence.try_into().unwrap())));
        let checked: Checked = checks.into_iter().map(|(kind, days)| (kind, days.map(day))).collect();
        let facts = Facts {
            id: AssistantId::from_uuid(Uuid::from_u128(id)),
            from: day(from), until: day(until), confirmed_until: day(confirmed),
            looking, reach, transport, tasks, languages, pets, smoking, gender, week, pay, checked,
            needs: Set::EMPTY, healthcare: Set::EMPTY, hours: None,
        };
        (ward, facts)
    }
}

fn wanted<T: std::fmt::Debug>(one: impl Strategy<Value = T> + Clone) -> impl Strategy<Value = Wanted<T>> {
    (one.clone(), one).prop_map(|(must, wish)| Wanted { must, wish })
}

prop_compose! {
    fn criteria()(
        tasks in wanted(set(Task::ALL[..5].to_vec(), 2)),
        languages in wanted(set(few_languages(), 1)),
        pets in wanted(set(Pet::ALL.to_vec(), 1)),
        checked in wanted(set(ClaimKind::ALL.to_vec(), 1)),
        times in wanted(week()),
        times_how in proptest::sample::select(TimesHow::ALL),
        (drive, gender) in (wanted(one(Drive::ALL)), wanted(one(Gender::ALL))),
        (smoking, looking) in (wanted(one(NonSmoker::ALL)), wanted(one(LookingFor::ALL))),
        pay in wanted(proptest::option::of(1_100..1_500_i64)),
        miles in wanted(proptest::option::of(1..9_u8)),
        kept in any::<u16>(),
    ) -> Criteria {
        // Most searches ask for few things; one that asks for all of them finds nobody.
        let keep = |place: u16| (kept >> place).trailing_zeros() >= 2;
        let all = Criteria::default();
        let pence = |pay: Option<i64>| pay.map(|pence| pence.try_into().unwrap());
        let within = |miles: Option<u8>| miles.map(|miles| miles.to_string().parse().unwrap());
        Criteria {
            tasks: if keep(0) { tasks } else { all.tasks },
            languages: if keep(2) { languages } else { all.languages },
            pets: if keep(4) { pets } else { all.pets },
            checked: if keep(6) { checked } else { all.checked },
            times: if keep(8) { times } else { all.times },
            times_how,
            drive: if keep(1) { drive } else { all.drive },
            gender: if keep(3) { gender } else { all.gender },
            gender_reason: Some(GenderReason::Safety),
            smoking: if keep(5) { smoking } else { all.smoking },
            looking: if keep(7) { looking } else { all.looking },
            pay: Wanted { must: pence(pay.must), wish: pence(pay.wish) },
            miles: Wanted { must: within(miles.must), wish: within(miles.wish) },
            ..all
        }
    }
}

fn people() -> impl Strategy<Value = Vec<(usize, Facts)>> {
    proptest::collection::vec(somebody(), 0..40)
}

struct Town {
    wards: Vec<WardCode>,
    gazetteer: Gazetteer,
    shelves: Shelves,
}

fn town(people: &[(usize, Facts)]) -> Town {
    let gazetteer = Gazetteer::built_in();
    let wards: Vec<WardCode> = gazetteer.wards().map(|ward| ward.code.clone()).collect();
    let entry = |(ward, facts): &(usize, Facts)| (wards[*ward].clone(), Entry::unchanged(*facts));
    let shelves = Shelves::of(people.iter().map(entry), |ward| gazetteer.centre(ward));
    Town { wards, gazetteer, shelves }
}

impl Town {
    /// Everybody who is found from the first ward, in order.
    fn finds(&self, criteria: &Criteria) -> Vec<Key> {
        self.part(criteria, TODAY, Run::at(None, TODAY), usize::MAX)
    }

    fn part(&self, criteria: &Criteria, today: Date, run: Run, most: usize) -> Vec<Key> {
        let from = &self.wards[0];
        let centre = self.gazetteer.centre(from);
        self.shelves.batch(&Query { criteria, from, centre, today, run }, most).keys
    }
}

fn ids(keys: &[Key]) -> BTreeSet<AssistantId> {
    keys.iter().map(Key::id).collect()
}

/// The same with everything that is a wish of the other beside it.
fn with_wishes(criteria: &Criteria, other: &Criteria) -> Criteria {
    Criteria {
        tasks: Wanted { wish: other.tasks.wish, ..criteria.tasks },
        languages: Wanted { wish: other.languages.wish, ..criteria.languages },
        pets: Wanted { wish: other.pets.wish, ..criteria.pets },
        checked: Wanted { wish: other.checked.wish, ..criteria.checked },
        times: Wanted { wish: other.times.wish, ..criteria.times },
        drive: Wanted { wish: other.drive.wish, ..criteria.drive },
        gender: Wanted { wish: other.gender.wish, ..criteria.gender },
        smoking: Wanted { wish: other.smoking.wish, ..criteria.smoking },
        looking: Wanted { wish: other.looking.wish, ..criteria.looking },
        pay: Wanted { wish: other.pay.wish, ..criteria.pay },
        miles: Wanted { wish: other.miles.wish, ..criteria.miles },
        ..criteria.clone()
    }
}

/// The same with everything that is a must of the other besides, and the tighter of the two where there can be one.
fn tightened(criteria: &Criteria, other: &Criteria) -> Criteria {
    Criteria {
        tasks: Wanted { must: criteria.tasks.must.with(other.tasks.must), ..criteria.tasks },
        languages: Wanted { must: criteria.languages.must.with(other.languages.must), ..criteria.languages },
        pets: Wanted { must: criteria.pets.must.with(other.pets.must), ..criteria.pets },
        checked: Wanted { must: criteria.checked.must.with(other.checked.must), ..criteria.checked },
        times_how: criteria.times_how.max(other.times_how),
        drive: Wanted { must: criteria.drive.must.or(other.drive.must), ..criteria.drive },
        gender: Wanted { must: criteria.gender.must.or(other.gender.must), ..criteria.gender },
        smoking: Wanted { must: criteria.smoking.must.or(other.smoking.must), ..criteria.smoking },
        looking: Wanted { must: criteria.looking.must.or(other.looking.must), ..criteria.looking },
        pay: Wanted { must: least(criteria.pay.must, other.pay.must), ..criteria.pay },
        miles: Wanted { must: least(criteria.miles.must, other.miles.must), ..criteria.miles },
        ..criteria.clone()
    }
}

fn least<T: Ord>(one: Option<T>, other: Option<T>) -> Option<T> {
    one.into_iter().chain(other).min()
}

proptest! {
    #[test]
    fn a_wish_hides_nobody(people in people(), asked in criteria(), wishes in criteria()) {
        let town = town(&people);
        let (before, after) = (town.finds(&asked), town.finds(&with_wishes(&asked, &wishes)));
        prop_assert_eq!(ids(&before), ids(&after));
    }

    #[test]
    fn a_tighter_must_adds_nobody(people in people(), asked in criteria(), musts in criteria()) {
        let town = town(&people);
        let (before, after) = (ids(&town.finds(&asked)), ids(&town.finds(&tightened(&asked, &musts))));
        prop_assert!(after.is_subset(&before));
    }

    #[test]
    fn a_must_that_becomes_a_wish_hides_nobody(people in people(), asked in criteria()) {
        let town = town(&people);
        let before = ids(&town.finds(&asked));
        for field in pa_registry::finder::Field::ALL {
            let after = ids(&town.finds(&asked.relaxed(*field)));
            prop_assert!(after.is_superset(&before), "{}", field);
            prop_assert!(asked.is_must(*field) || after == before);
        }
    }

    #[test]
    fn the_order_is_total_and_the_same_each_time(people in people(), asked in criteria()) {
        let (town, again) = (town(&people), town(&people.iter().rev().copied().collect::<Vec<_>>()));
        let keys = town.finds(&asked);
        prop_assert!(keys.is_sorted_by(|one, other| one < other), "no two are equal");
        prop_assert_eq!(keys, again.finds(&asked));
    }

    #[test]
    fn page_by_page_everybody_comes_once(people in people(), asked in criteria(), rows in 1..7_usize, turns_after in 0..4_usize) {
        let town = town(&people);
        // Whoever is found on both days, for the day turns on the way.
        let tomorrow = TODAY.next_day().unwrap();
        let whole = town.finds(&asked);
        let (mut paged, mut run) = (Vec::new(), Run::at(None, TODAY));
        for page in 0.. {
            let today = if page < turns_after { TODAY } else { tomorrow };
            let keys = town.part(&asked, today, run, rows);
            let Some(last) = keys.last() else { break };
            run.after = Some(*last);
            paged.extend(keys);
        }
        prop_assert_eq!(ids(&paged).len(), paged.len(), "nobody twice");
        let stays: Vec<&Key> = whole.iter().filter(|key| paged.contains(key)).collect();
        prop_assert!(paged.iter().filter(|key| whole.contains(key)).eq(stays), "in one order");
        if turns_after == 0 || paged.len() < rows * turns_after {
            return Ok(());
        }
        let first = &whole[..whole.len().min(rows * turns_after)];
        prop_assert_eq!(&paged[..first.len()], first);
    }

    #[test]
    fn on_one_day_all_pages_are_the_whole(people in people(), asked in criteria(), rows in 1..7_usize) {
        let town = town(&people);
        let (mut paged, mut run) = (Vec::new(), Run::at(None, TODAY));
        loop {
            let keys = town.part(&asked, TODAY, run, rows);
            let Some(last) = keys.last() else { break };
            run.after = Some(*last);
            paged.extend(keys);
        }
        prop_assert_eq!(paged, town.finds(&asked));
    }

    #[test]
    fn whose_record_changed_since_is_on_no_later_page(people in people(), asked in criteria()) {
        let gazetteer = Gazetteer::built_in();
        let wards: Vec<WardCode> = gazetteer.wards().map(|ward| ward.code.clone()).collect();
        let began: Timestamp = "2026-11-02T12:00:00Z".parse().unwrap();
        let entries = people.iter().enumerate().map(|(number, (ward, facts))| {
            let changed_at = if number % 2 == 0 { Timestamp::MIN } else { began };
            (wards[*ward].clone(), Entry { facts: *facts, changed_at })
        });
        let town = Town { shelves: Shelves::of(entries, |ward| gazetteer.centre(ward)), wards, gazetteer };
        let later = Run { changed_before: began, ..Run::at(None, TODAY) };
        let changed: BTreeSet<AssistantId> =
            people.iter().skip(1).step_by(2).map(|(_, facts)| facts.id).collect();
        let shown = ids(&town.part(&asked, TODAY, later, usize::MAX));
        prop_assert!(shown.is_disjoint(&changed));
        prop_assert!(shown.is_subset(&ids(&town.finds(&asked))));
    }

    #[test]
    fn a_pay_below_the_minimum_is_told_by_no_search(mut facts in somebody(), most in 100..20_000_i64) {
        facts.1.pay = Some(PayShown::LegalMinimumOrMore);
        (facts.1.from, facts.1.until, facts.0) = (Date::MIN, Date::MAX, 0);
        let asked = Criteria { pay: Wanted { must: Some(most.try_into().unwrap()), wish: None }, ..Criteria::default() };
        prop_assert_eq!(town(&[facts]).finds(&asked).len(), 1, "whatever is asked for, the answer is the same");
    }
}
