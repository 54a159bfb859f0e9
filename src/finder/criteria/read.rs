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
    fn settled(mut self) -> Self {
        fn some<T: Copy>(wanted: &mut Wanted<Set<T>>) {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        assistants::{
            ledger::ClaimKind,
            terms::{DelegatedHealthcare, Gender, Hours, HoursRefused, Language, Looking, Need, Pet, Task},
        },
        finder::{Drive, GenderReason, LookingFor, NonSmoker, TimesHow},
    };

    fn gazetteer() -> Gazetteer {
        Gazetteer::built_in()
    }

    fn read(fields: &[(&str, &str)], reason: Option<&str>) -> Result<Criteria, Vec<Problem>> {
        Criteria::read(fields.iter().copied(), reason, &gazetteer())
    }

    #[test]
    fn an_address_says_what_is_looked_for() {
        let criteria = read(
            &[
                ("place", "E05010463"),
                ("miles", "5"),
                ("times", "tuesday-morning"),
                ("times", "thursday-morning"),
                ("times_how", "all"),
                ("tasks", "personal_care"),
                ("languages", "gu"),
                ("wish_drive", "any"),
                ("interests", "Chess"),
                ("pay", "£13"),
                ("hours", ""),
                ("page_size", "many"),
            ],
            None,
        )
        .unwrap();
        assert_eq!(criteria.times.must.len(), 2);
        assert_eq!(criteria.times_how, TimesHow::All);
        assert!(criteria.tasks.must.has(Task::PersonalCare));
        assert_eq!((criteria.drive.must, criteria.drive.wish), (None, Some(Drive::AnyCar)));
        assert_eq!(criteria.interests.words(), ["chess"]);
        assert_eq!(criteria.hours.must, None, "what is left empty is not asked for");
        assert!(matches!(&criteria.place, Place::Ward(ward) if ward.as_str() == "E05010463"));
        assert_eq!(read(&[], None), Ok(Criteria::default()));
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let problems = read(
            &[
                ("place", "E05999999"),
                ("miles", "many"),
                ("times", "someday-morning"),
                ("wish_hours", "a lot"),
                ("tasks", "flying"),
                ("tasks", "cooking"),
                ("languages", "xx"),
                ("gender", "woman"),
            ],
            None,
        )
        .unwrap_err();
        let fields: Vec<String> = problems.iter().map(Problem::name).collect();
        let all = ["place", "miles", "times", "wish_hours", "tasks", "languages", "gender_reason"];
        assert_eq!(fields, all);
        assert_eq!(problems[3].wrong, Wrong::Hours(HoursRefused::Form));
        assert_eq!(problems[4].to_string(), "Tasks: “flying” is not in the list");
        assert_eq!(problems[6].wrong, Wrong::ReasonMissing);
        let long = read(&[("tasks", &"x".repeat(1_000))], None).unwrap_err();
        assert!(long[0].to_string().chars().count() < 100, "nobody's long word is said back whole");
    }

    #[test]
    fn a_gender_needs_a_reason_which_stands_in_no_address() {
        let fields = [("gender", "woman"), ("gender_reason", "intimate_care")];
        assert_eq!(read(&fields, None).unwrap_err()[0].wrong, Wrong::ReasonMissing, "not from an address");
        assert!(matches!(read(&fields, Some("whim")).unwrap_err()[0].wrong, Wrong::Unknown(_)));
        let criteria = read(&fields, Some("intimate_care")).unwrap();
        assert_eq!(criteria.gender_reason, Some(GenderReason::IntimateCare));
        let address = criteria.to_fields();
        assert!(address.iter().all(|(name, value)| name != "gender_reason" && value != "intimate_care"));
        assert_eq!(
            read(&[], Some("belief")).unwrap().gender_reason,
            None,
            "without a gender it says nothing"
        );
    }

    #[test]
    fn what_is_a_must_is_no_wish_besides() {
        let criteria =
            read(&[("tasks", "cooking"), ("wish_tasks", "cooking"), ("wish_tasks", "money")], None).unwrap();
        assert!(criteria.tasks.wish.members().eq([Task::Money]));
        assert_eq!(Looking::ALL.len(), 3);
    }

    fn some<T: Member + std::fmt::Debug>(all: Vec<T>) -> impl Strategy<Value = Wanted<Set<T>>> {
        let most = all.len().min(6);
        let few = proptest::sample::subsequence(all, 0..=most);
        (few.clone(), few).prop_map(|(must, wish)| Wanted {
            must: must.into_iter().collect(),
            wish: wish.into_iter().collect(),
        })
    }

    fn one<T: Copy + std::fmt::Debug>(all: &'static [T]) -> impl Strategy<Value = Wanted<Option<T>>> {
        let value = || proptest::option::of(proptest::sample::select(all));
        (value(), value()).prop_map(|(must, wish)| Wanted { must, wish })
    }

    fn lists() -> impl Strategy<Value = Criteria> {
        let languages = Language::all().collect();
        let parts = (
            some(Task::ALL.to_vec()),
            some(Need::ALL.to_vec()),
            some(DelegatedHealthcare::ALL.to_vec()),
            some(languages),
            some(Pet::ALL.to_vec()),
            some(ClaimKind::ALL.to_vec()),
            (0..1_i64 << 28, 0..1_i64 << 28),
        );
        parts.prop_map(|(tasks, needs, healthcare, languages, pets, checked, (must, wish))| Criteria {
            tasks,
            needs,
            healthcare,
            languages,
            pets,
            checked,
            times: Wanted { must: must.try_into().unwrap(), wish: wish.try_into().unwrap() },
            ..Criteria::default()
        })
    }

    fn any_criteria() -> impl Strategy<Value = Criteria> {
        let miles = (proptest::option::of(1..51_u8), proptest::option::of(1..51_u8));
        let singles = (
            one(Drive::ALL),
            one(Gender::ALL),
            one(NonSmoker::ALL),
            one(LookingFor::ALL),
            proptest::sample::select(TimesHow::ALL),
            proptest::option::of(0..150_u8),
            proptest::option::of(100..20_000_i64),
            "[a-z]{0,8}( [a-z]{1,8}){0,3}",
        );
        (lists(), miles, singles, any::<bool>()).prop_map(|(lists, miles, singles, is_own)| {
            let (drive, gender, smoking, looking, times_how, hours, pay, interests) = singles;
            let of = |miles: Option<u8>| miles.map(|miles| miles.to_string().parse().unwrap());
            let asks = gender.must.or(gender.wish).is_some();
            let place = if is_own { Place::Own } else { Place::Ward("E05010463".parse().unwrap()) };
            Criteria {
                place,
                miles: Wanted { must: of(miles.0), wish: of(miles.1) },
                drive,
                gender,
                gender_reason: asks.then_some(GenderReason::Belief),
                smoking,
                looking,
                times_how,
                hours: Wanted { must: hours.map(|halves| Hours::from_halves(halves).unwrap()), wish: None },
                pay: Wanted { must: None, wish: pay.map(|pence| pence.try_into().unwrap()) },
                interests: interests.parse().unwrap_or_default(),
                ..lists
            }
            .settled()
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(criteria in any_criteria()) {
            let fields = criteria.to_fields();
            let pairs = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
            let reason = criteria.gender_reason.map(GenderReason::as_str);
            let read = Criteria::read(pairs, reason, &gazetteer());
            prop_assert_eq!(read, Ok(criteria));
        }

        #[test]
        fn no_field_breaks_it(name in "(wish_)?[a-z_]{0,12}", value in "\\PC{0,40}") {
            let _ = read(&[(name.as_str(), value.as_str())], Some(value.as_str()));
            for field in Field::ALL {
                let _ = read(&[(field.as_str(), value.as_str())], None);
            }
        }
    }
}
