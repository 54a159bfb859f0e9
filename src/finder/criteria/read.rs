//! Reading criteria from the fields of a form or an address.

use std::str::FromStr;

use super::{
    field::{Field, Problem, WISH, Wrong},
    wanted::{Place, Wanted},
    whole::Criteria,
    words::Weight,
};
use crate::{
    assistants::terms::{Member, Set, Slot, Week},
    places::{Gazetteer, WardCode},
};

/// What stands for the own place.
pub(super) const OWN: &str = "own";

impl Criteria {
    /// Reads fields, and finds everything that is wrong. Fields that nobody knows are passed over, as are those that were
    /// left empty; of a field that takes one value the last counts. The reason for a gender comes apart from the rest,
    /// because it stands in no address.
    pub fn read<'f>(
        fields: impl IntoIterator<Item = (&'f str, &'f str)>,
        gender_reason: Option<&str>,
        gazetteer: &Gazetteer,
    ) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader { criteria: Self::default(), problems: Vec::new(), gazetteer };
        for (name, value) in fields {
            let Some((field, weight)) = known(name) else { continue };
            if !value.trim().is_empty() {
                reader.take((field, weight), value);
            }
        }
        reader.take_reason(gender_reason.unwrap_or_default());
        if reader.problems.is_empty() { Ok(reader.criteria.settled()) } else { Err(reader.problems) }
    }

    /// The same without wishes that are a must already, so that one search is always said in one way.
    pub(super) fn settled(mut self) -> Self {
        fn some<T: Member>(wanted: &mut Wanted<Set<T>>) {
            wanted.wish = wanted.wish.without(wanted.must);
        }
        fn one<T: PartialEq>(wanted: &mut Wanted<Option<T>>) {
            if wanted.wish == wanted.must {
                wanted.wish = None;
            }
        }
        self.times.wish = self.times.wish.without(self.times.must);
        some(&mut self.tasks);
        some(&mut self.needs);
        some(&mut self.healthcare);
        some(&mut self.languages);
        some(&mut self.pets);
        some(&mut self.checked);
        one(&mut self.miles);
        one(&mut self.hours);
        one(&mut self.drive);
        one(&mut self.gender);
        one(&mut self.smoking);
        one(&mut self.pay);
        one(&mut self.looking);
        self
    }
}

/// The field and the weight that a name stands for.
fn known(name: &str) -> Option<(Field, Weight)> {
    let (name, weight) = match name.strip_prefix(WISH) {
        Some(name) => (name, Weight::Wish),
        None => (name, Weight::Must),
    };
    let field = name.parse().ok().filter(|field: &Field| field.is_in_addresses())?;
    (field.is_weighed() || weight == Weight::Must).then_some((field, weight))
}

struct Reader<'g> {
    criteria: Criteria,
    problems: Vec<Problem>,
    gazetteer: &'g Gazetteer,
}

/// A field, and how much it counts.
type Which = (Field, Weight);

impl Reader<'_> {
    fn take(&mut self, which: Which, value: &str) {
        match which.0 {
            Field::Place => self.take_place(which, value),
            Field::Miles => self.one(which, value, |all| &mut all.miles, |refused, _| Wrong::Miles(refused)),
            Field::Times => self.take_time(which, value),
            Field::TimesHow => {
                let how = self.parsed(which, value, |_, word| Wrong::Unknown(word.to_owned()));
                self.criteria.times_how = how.unwrap_or(self.criteria.times_how);
            }
            Field::Hours => self.one(which, value, |all| &mut all.hours, |refused, _| Wrong::Hours(refused)),
            Field::Tasks => self.some(which, value, |all| &mut all.tasks),
            Field::Needs => self.some(which, value, |all| &mut all.needs),
            Field::Healthcare => self.some(which, value, |all| &mut all.healthcare),
            Field::Languages => self.some(which, value, |all| &mut all.languages),
            Field::Drive => self.one(which, value, |all| &mut all.drive, |_, word| unknown(word)),
            Field::Gender => self.one(which, value, |all| &mut all.gender, |_, word| unknown(word)),
            Field::Pets => self.some(which, value, |all| &mut all.pets),
            Field::Smoking => self.one(which, value, |all| &mut all.smoking, |_, word| unknown(word)),
            Field::Pay => self.one(which, value, |all| &mut all.pay, |refused, _| Wrong::Pay(refused)),
            Field::Checked => self.some(which, value, |all| &mut all.checked),
            Field::Looking => self.one(which, value, |all| &mut all.looking, |_, word| unknown(word)),
            Field::Interests => {
                let words = self.parsed(which, value, |refused, _| Wrong::Text(refused));
                self.criteria.interests = words.unwrap_or_default();
            }
            // It comes apart from the rest.
            Field::GenderReason => {}
        }
    }

    fn wrong(&mut self, (field, weight): Which, wrong: Wrong) {
        self.problems.push(Problem { field, weight, wrong });
    }

    fn parsed<T: FromStr>(
        &mut self,
        which: Which,
        value: &str,
        why: impl FnOnce(T::Err, &str) -> Wrong,
    ) -> Option<T> {
        match value.trim().parse() {
            Ok(read) => Some(read),
            Err(refused) => {
                self.wrong(which, why(refused, value.trim()));
                None
            }
        }
    }

    fn one<T: FromStr>(
        &mut self,
        which: Which,
        value: &str,
        of: impl FnOnce(&mut Criteria) -> &mut Wanted<Option<T>>,
        why: impl FnOnce(T::Err, &str) -> Wrong,
    ) {
        if let Some(read) = self.parsed(which, value, why) {
            *of(&mut self.criteria).of_mut(which.1) = Some(read);
        }
    }

    fn some<T: FromStr + Member>(
        &mut self,
        which: Which,
        value: &str,
        of: impl FnOnce(&mut Criteria) -> &mut Wanted<Set<T>>,
    ) {
        if let Some(read) = self.parsed(which, value, |_, word| unknown(word)) {
            of(&mut self.criteria).of_mut(which.1).insert(read);
        }
    }

    fn take_time(&mut self, which: Which, value: &str) {
        if let Some(slot) = self.parsed::<Slot>(which, value, |_, word| unknown(word)) {
            let times = self.criteria.times.of_mut(which.1);
            *times = times.with(Week::from_iter([slot]));
        }
    }

    fn take_place(&mut self, which: Which, value: &str) {
        let value = value.trim();
        let known = value.parse::<WardCode>().ok().filter(|ward| self.gazetteer.ward(ward).is_some());
        match known {
            _ if value == OWN => self.criteria.place = Place::Own,
            Some(ward) => self.criteria.place = Place::Ward(ward),
            None => self.wrong(which, Wrong::UnknownWard(value.to_owned())),
        }
    }

    fn take_reason(&mut self, value: &str) {
        let Wanted { must, wish } = self.criteria.gender;
        if must.is_none() && wish.is_none() {
            return;
        }
        let which = (Field::GenderReason, Weight::Must);
        if value.trim().is_empty() {
            self.wrong(which, Wrong::ReasonMissing);
        } else {
            self.criteria.gender_reason = self.parsed(which, value, |_, word| unknown(word));
        }
    }
}

fn unknown(word: &str) -> Wrong {
    Wrong::Unknown(word.to_owned())
}
