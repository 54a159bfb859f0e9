//! What is asked for, word by word.

use crate::assistants::terms::{Member, Set};
use crate::finder::{Criteria, Field, Item, Wanted, Weight};
use crate::words::Words;

/// What is asked for of a field by its weight, in the order of its list.
pub(super) fn asked(criteria: &Criteria, field: Field, weight: Weight) -> Vec<Item> {
    match field {
        Field::Miles => one(criteria.miles, weight, Item::Miles),
        Field::Times => of(criteria.times, weight).slots().map(Item::Time).collect(),
        Field::Hours => one(criteria.hours, weight, Item::Hours),
        Field::Tasks => some(criteria.tasks, weight, Item::Task),
        Field::Needs => some(criteria.needs, weight, Item::Need),
        Field::Healthcare => some(criteria.healthcare, weight, Item::Healthcare),
        Field::Languages => some(criteria.languages, weight, Item::Language),
        Field::Drive => one(criteria.drive, weight, Item::Drive),
        Field::Gender => one(criteria.gender, weight, Item::Gender),
        Field::Pets => some(criteria.pets, weight, Item::Pet),
        Field::Smoking => one(criteria.smoking, weight, Item::Smoking),
        Field::Pay => one(criteria.pay, weight, Item::Pay),
        Field::Checked => some(criteria.checked, weight, Item::Checked),
        Field::Looking => one(criteria.looking, weight, Item::Looking),
        Field::Interests if weight == Weight::Wish => {
            criteria.interests.words().iter().cloned().map(Item::Interest).collect()
        }
        Field::Place | Field::TimesHow | Field::GenderReason | Field::Interests => Vec::new(),
    }
}

fn of<T: Copy>(wanted: Wanted<T>, weight: Weight) -> T {
    match weight {
        Weight::Must => wanted.must,
        Weight::Wish => wanted.wish,
    }
}

fn one<T: Copy>(wanted: Wanted<Option<T>>, weight: Weight, item: fn(T) -> Item) -> Vec<Item> {
    of(wanted, weight).map(item).into_iter().collect()
}

fn some<T: Member + Copy>(wanted: Wanted<Set<T>>, weight: Weight, item: fn(T) -> Item) -> Vec<Item> {
    of(wanted, weight).members().map(item).collect()
}

/// One of them, in words.
pub(super) fn said(item: &Item, words: &Words) -> String {
    let w = &words.finder;
    match item {
        Item::Miles(miles) => w.place.miles_said(miles),
        Item::Time(slot) => w.time(slot.day.label(), slot.part.label().to_lowercase()),
        Item::Hours(hours) => w.hours.said(hours),
        Item::Task(task) => task.label().to_owned(),
        Item::Need(need) => need.label().to_owned(),
        Item::Healthcare(done) => done.label().to_owned(),
        Item::Language(language) => language.label().to_owned(),
        Item::Drive(drive) => drive.label().to_owned(),
        Item::Gender(gender) => gender.label().to_owned(),
        Item::Pet(pet) => pet.label().to_owned(),
        Item::Smoking(smoking) => smoking.label().to_owned(),
        Item::Pay(pay) => w.pay.said(pay),
        Item::Checked(kind) => kind.label().to_owned(),
        Item::Looking(looking) => looking.label().to_owned(),
        Item::Interest(word) => w.interests.said(word),
    }
}

/// All of them, in one line.
pub(super) fn all(items: &[Item], words: &Words) -> String {
    items.iter().map(|item| said(item, words)).collect::<Vec<_>>().join(", ")
}
