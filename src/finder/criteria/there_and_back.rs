//! What is read from an address, written into one, and read again.

use proptest::prelude::*;

use super::{Criteria, Field, Place, Problem, Wanted, Wrong};
use crate::{
    assistants::{
        ledger::ClaimKind,
        terms::{
            DelegatedHealthcare, Gender, Hours, HoursRefused, Language, Looking, Member, Need, Pet, Set, Task,
        },
    },
    finder::{Drive, GenderReason, LookingFor, NonSmoker, TimesHow},
    places::Gazetteer,
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
    assert_eq!(read(&[], Some("belief")).unwrap().gender_reason, None, "without a gender it says nothing");
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
