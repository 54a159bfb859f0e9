//! Writing criteria as the fields of an address.

use std::fmt::Display;

use super::{
    field::Field,
    read::OWN,
    wanted::{Place, Wanted},
    whole::Criteria,
    words::Weight,
};
use crate::assistants::terms::{Member, Set};

impl Criteria {
    /// The fields of which the address of this search is made, in an order that does not change: what [`Criteria::read`]
    /// reads back, but for the reason for a gender, which stands in no address.
    #[must_use]
    pub fn to_fields(&self) -> Vec<(String, String)> {
        let mut fields = Fields(Vec::new());
        let place = match &self.place {
            Place::Own => OWN,
            Place::Ward(ward) => ward.as_str(),
        };
        fields.push(Field::Place, Weight::Must, place);
        fields.one(Field::Miles, self.miles);
        for (weight, times) in [(Weight::Must, self.times.must), (Weight::Wish, self.times.wish)] {
            times.slots().for_each(|slot| fields.push(Field::Times, weight, slot));
        }
        fields.push(Field::TimesHow, Weight::Must, self.times_how);
        fields.one(Field::Hours, self.hours);
        fields.some(Field::Tasks, self.tasks);
        fields.some(Field::Needs, self.needs);
        fields.some(Field::Healthcare, self.healthcare);
        fields.some(Field::Languages, self.languages);
        fields.one(Field::Drive, self.drive);
        fields.one(Field::Gender, self.gender);
        fields.some(Field::Pets, self.pets);
        fields.one(Field::Smoking, self.smoking);
        fields.one(Field::Pay, self.pay);
        fields.some(Field::Checked, self.checked);
        fields.one(Field::Looking, self.looking);
        if !self.interests.words().is_empty() {
            fields.push(Field::Interests, Weight::Wish, &self.interests);
        }
        fields.0
    }
}

struct Fields(Vec<(String, String)>);

impl Fields {
    fn push(&mut self, field: Field, weight: Weight, value: impl Display) {
        self.0.push((field.name(weight), value.to_string()));
    }

    fn one<T: Display>(&mut self, field: Field, wanted: Wanted<Option<T>>) {
        for (weight, value) in [(Weight::Must, wanted.must), (Weight::Wish, wanted.wish)] {
            if let Some(value) = value {
                self.push(field, weight, value);
            }
        }
    }

    fn some<T: Display + Member>(&mut self, field: Field, wanted: Wanted<Set<T>>) {
        for (weight, values) in [(Weight::Must, wanted.must), (Weight::Wish, wanted.wish)] {
            values.members().for_each(|value| self.push(field, weight, value));
        }
    }
}
