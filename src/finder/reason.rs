//! Why somebody is among the results, and what is missing: data for pages to put into words.

use super::{
    criteria::{Criteria, Drive, Field, LookingFor, NonSmoker, Wanted, Weight, Within},
    matching::{Seen, fits},
};
use crate::assistants::{
    ledger::ClaimKind,
    listed::{Facts, Listed},
    terms::{DelegatedHealthcare, Gender, Hours, Language, Member, Need, Pet, Set, Slot, Task},
    wage::HourlyPay,
};

/// One criterion beside somebody: "2 of your 3 mornings" has two items that are met and one that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The criterion.
    pub field: Field,
    /// How much it counts.
    pub weight: Weight,
    /// What of it is there.
    pub met: Vec<Item>,
    /// What of it is missing.
    pub missing: Vec<Item>,
    /// She has said nothing of it, so she may be asked.
    pub is_unsaid: bool,
}

/// Something that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A distance.
    Miles(Within),
    /// A part of the week.
    Time(Slot),
    /// Hours a week.
    Hours(Hours),
    /// A task.
    Task(Task),
    /// Experience.
    Need(Need),
    /// Delegated healthcare, which for each person needs training and sign-off anew.
    Healthcare(DelegatedHealthcare),
    /// A language.
    Language(Language),
    /// Driving.
    Drive(Drive),
    /// A gender.
    Gender(Gender),
    /// An animal.
    Pet(Pet),
    /// About smoking.
    Smoking(NonSmoker),
    /// No more pay than this.
    Pay(HourlyPay),
    /// Something that was checked.
    Checked(ClaimKind),
    /// Looking for work.
    Looking(LookingFor),
    /// A word of what she says of her interests.
    Interest(String),
}

/// All that was asked for beside what somebody says, in the order of the criteria.
pub(super) fn reasons(criteria: &Criteria, listed: &Listed, seen: Seen) -> Vec<Reason> {
    let facts = &listed.facts;
    let mut all = Vec::new();
    // Each criterion is asked about by its fits; what they consist of is told here.
    let told = fits(criteria, facts, seen, |fit| {
        all.push(told(criteria, facts, seen, (fit.field, fit.weight), fit.met > 0));
        std::ops::ControlFlow::Continue(())
    });
    debug_assert!(told.is_continue(), "nothing ends it");
    let interests = listed.listing.about.interests.as_ref();
    if !criteria.interests.words().is_empty() {
        let (met, missing) = criteria.interests.met_by(interests.map_or("", |text| text.as_str()));
        let items = |words: Vec<String>| words.into_iter().map(Item::Interest).collect();
        let (met, missing) = (items(met), items(missing));
        let is_unsaid = interests.is_none();
        all.push(Reason { field: Field::Interests, weight: Weight::Wish, met, missing, is_unsaid });
    }
    all
}

fn told(
    criteria: &Criteria,
    facts: &Facts,
    seen: Seen,
    (field, weight): (Field, Weight),
    is_met: bool,
) -> Reason {
    let reason = |(met, missing): (Vec<Item>, Vec<Item>), is_unsaid: bool| Reason {
        field,
        weight,
        met,
        missing,
        is_unsaid,
    };
    let single = |item: Option<Item>| {
        let items: Vec<Item> = item.into_iter().collect();
        if is_met { (items, Vec::new()) } else { (Vec::new(), items) }
    };
    match field {
        Field::Miles => reason(single(of(criteria.miles, weight).map(Item::Miles)), false),
        Field::Times => {
            let asked = of(criteria.times, weight);
            let items = |week: crate::assistants::terms::Week| week.slots().map(Item::Time).collect();
            reason((items(asked.common(facts.week)), items(asked.without(facts.week))), false)
        }
        Field::Hours => reason(single(of(criteria.hours, weight).map(Item::Hours)), facts.hours.is_none()),
        Field::Tasks => reason(split(of(criteria.tasks, weight), facts.tasks, Item::Task), false),
        Field::Needs => {
            reason(split(of(criteria.needs, weight), facts.needs, Item::Need), facts.needs.is_empty())
        }
        Field::Healthcare => {
            let split = split(of(criteria.healthcare, weight), facts.healthcare, Item::Healthcare);
            reason(split, facts.healthcare.is_empty())
        }
        Field::Languages => {
            reason(split(of(criteria.languages, weight), facts.languages, Item::Language), false)
        }
        Field::Drive => reason(single(of(criteria.drive, weight).map(Item::Drive)), false),
        Field::Gender => {
            reason(single(of(criteria.gender, weight).map(Item::Gender)), facts.gender.is_none())
        }
        Field::Pets => {
            let fine_with = facts.pets.unwrap_or_default();
            reason(split(of(criteria.pets, weight), fine_with, Item::Pet), facts.pets.is_none())
        }
        Field::Smoking => {
            reason(single(of(criteria.smoking, weight).map(Item::Smoking)), facts.smoking.is_none())
        }
        Field::Pay => reason(single(of(criteria.pay, weight).map(Item::Pay)), facts.pay.is_none()),
        Field::Checked => {
            let checked = facts.checked.on(seen.on);
            reason(split(of(criteria.checked, weight), checked, Item::Checked), false)
        }
        Field::Looking => {
            reason(single(of(criteria.looking, weight).map(Item::Looking)), facts.looking.is_none())
        }
        // Of these there is no fit.
        Field::Place | Field::TimesHow | Field::GenderReason | Field::Interests => {
            reason((Vec::new(), Vec::new()), false)
        }
    }
}

fn of<T: Copy>(wanted: Wanted<T>, weight: Weight) -> T {
    match weight {
        Weight::Must => wanted.must,
        Weight::Wish => wanted.wish,
    }
}

/// What is there of what was asked for, and what is missing.
fn split<T: Member>(asked: Set<T>, has: Set<T>, item: fn(T) -> Item) -> (Vec<Item>, Vec<Item>) {
    let items = |set: Set<T>| set.members().map(item).collect();
    (items(asked.common(has)), items(asked.without(has)))
}
