//! What 790 made-up PAs tell can be so, reads back, and comes near to what was published.

use std::collections::BTreeSet;

use pa_registry::assistants::terms::{DelegatedHealthcare, Task, TrainingCategory, YesNo};
use pa_registry::assistants::wage::{WageRates, wage_rates};
use pa_registry::assistants::{HoursTold, Life, Listing, Section, Way};
use pa_registry::clock::{age_on, birthday};
use pa_registry::demo::Scale;
use pa_registry::places::Atlas;
use time::Date;

use super::scene::{City, Pa, WITHOUT_EMAIL};

#[tokio::test]
async fn every_answer_fits_the_others() {
    let city = City::make(7).await;
    let rates = wage_rates(&city.test.db).await.unwrap();
    let gazetteer = Atlas::default().now(&city.test.db).await.unwrap();
    assert_eq!(city.pas.len(), Scale::City.assistants() - WITHOUT_EMAIL - 1, "one has no record yet");
    let mut numbers = BTreeSet::new();
    for pa in &city.pas {
        let record = &pa.record;
        assert_eq!(record.number.is_none(), record.life == Life::Draft, "{}", pa.email);
        assert!(record.number.iter().all(|number| numbers.insert(number.clone())), "a number comes twice");
        if record.life != Life::Draft {
            assert_eq!(record.overview().missing(), [], "{}", pa.email);
            let listing = Listing::of(record, &gazetteer, &rates, city.today).expect("a name");
            assert!(listing.place.is_some() && listing.name.ends_with('.'), "{}", pa.email);
        }
        the_young_keep_a_record_only(pa, city.today);
        nothing_is_before_the_16th_birthday(pa);
        jobs_can_be_so(pa, city.today);
        healthcare_was_trained(pa);
        drivers_go_farther(pa);
        let fits = pa.record.has(Section::Training) == pa.experience.told.trained.is_some();
        assert!(fits && pa.record.has(Section::Jobs) == pa.experience.told.worked.is_some(), "{}", pa.email);
    }
}

fn the_young_keep_a_record_only(pa: &Pa, today: Date) {
    let young = pa.record.profile.born_on.is_some_and(|born| !born.may_be_listed(today));
    assert!(!young || pa.record.profile.way != Some(Way::Listed), "{}", pa.email);
    assert!(!young || pa.record.profile.healthcare.all().next().is_none(), "{}", pa.email);
}

fn nothing_is_before_the_16th_birthday(pa: &Pa) {
    let Some(born) = pa.record.profile.born_on else { return };
    let sixteen = birthday(born.day(), 16).unwrap();
    let jobs = pa.experience.engagements.iter().filter_map(|job| job.item.started_on);
    let trained = pa.experience.trainings.iter().map(|training| training.item.completed_on);
    let asked = pa.experience.requests.iter().map(|request| request.item.asked_on);
    assert!(jobs.chain(trained).chain(asked).all(|day| day >= sixteen), "{}", pa.email);
    for held in &pa.experience.qualifications {
        let too_early = held.item.year.is_some_and(|year| i32::from(year.number()) <= sixteen.year());
        assert!(!too_early, "{}: {held:?}", pa.email);
    }
}

fn jobs_can_be_so(pa: &Pa, today: Date) {
    let held = pa.experience.engagements.iter().map(|job| &job.item).filter(|job| job.is_held(today));
    let hours =
        held.filter_map(|job| job.average?.known()).map(|hours| u32::from(hours.halves())).sum::<u32>();
    assert!(hours <= 150, "{} works {hours} half hours a week", pa.email);
    for job in pa.experience.engagements.iter().map(|job| &job.item) {
        let ended = job.ended.is_none_or(|end| Some(end.on) >= job.started_on && end.on <= today);
        assert!(ended && job.started_on.is_some_and(|day| day <= today), "{}: {job:?}", pa.email);
        let promised = job.contracted.and_then(HoursTold::known);
        let none = promised.is_none_or(|hours| hours.halves() == 0);
        assert!(job.zero_hours != Some(YesNo::Yes) || none, "{}: {job:?}", pa.email);
    }
}

/// What somebody has learned who does an activity, beside what the demo says of it.
fn about(activity: DelegatedHealthcare) -> TrainingCategory {
    match activity {
        DelegatedHealthcare::VitalSigns => TrainingCategory::Diabetes,
        DelegatedHealthcare::Medication => TrainingCategory::MedicationManagement,
        DelegatedHealthcare::Posture => TrainingCategory::MovingPeople,
        DelegatedHealthcare::Skin => TrainingCategory::PersonalCare,
        DelegatedHealthcare::Breathing => TrainingCategory::EmergencyAidAwareness,
        DelegatedHealthcare::Feeding => TrainingCategory::NutritionHydration,
        DelegatedHealthcare::BladderAndBowel => TrainingCategory::ContinenceCare,
        DelegatedHealthcare::Other => TrainingCategory::Other,
    }
}

fn healthcare_was_trained(pa: &Pa) {
    // A draft stops somewhere, and often before the page of training.
    if pa.record.life == Life::Draft {
        return;
    }
    let trained: BTreeSet<_> = pa.experience.trainings.iter().map(|one| one.item.category).collect();
    for activity in pa.record.profile.healthcare.all() {
        assert!(trained.contains(&about(activity)), "{}: {activity}", pa.email);
    }
}

fn drivers_go_farther(pa: &Pa) {
    let Some(travel) = &pa.record.profile.travel else { return };
    let drives = travel.transport.iter().any(|by| by.is_driving());
    let offers = pa.record.profile.tasks.all().any(|task| task == Task::Driving);
    assert!(drives || !offers, "{} drives without a licence", pa.email);
    assert!(drives || travel.reach.miles() <= 10, "{}", pa.email);
}

/// How many of a hundred.
fn share(some: usize, all: usize) -> usize {
    assert!(all > 300, "too few to tell");
    (some * 100 + all / 2) / all
}

#[tokio::test]
async fn shares_come_near_to_those_that_were_published() {
    let city = City::make(1).await;
    let jobs = || city.pas.iter().flat_map(|pa| &pa.experience.engagements).map(|job| &job.item);
    let zero = |answer| jobs().filter(|job| job.zero_hours == Some(answer)).count();
    let zero_hours = share(zero(YesNo::Yes), zero(YesNo::Yes) + zero(YesNo::No));
    assert!((29..=39).contains(&zero_hours), "34 % on zero hours, and not {zero_hours}");

    let told = |answer| city.pas.iter().filter(|pa| pa.experience.told.qualified == Some(answer)).count();
    let qualified = share(told(YesNo::Yes), told(YesNo::Yes) + told(YesNo::No));
    assert!((32..=42).contains(&qualified), "37 % qualified, and not {qualified}");

    let unqualified: Vec<_> =
        city.pas.iter().filter(|pa| pa.experience.told.qualified == Some(YesNo::No)).collect();
    let said = unqualified.iter().filter_map(|pa| pa.experience.told.trained);
    let (trained, all) = said.fold((0, 0), |(some, all), yes| (some + usize::from(yes), all + 1));
    let trained = share(trained, all);
    assert!((70..=83).contains(&trained), "75 % of the others trained, and not {trained}");

    let gender = |word: &str| {
        let says = |pa: &&Pa| pa.record.profile.details.gender.is_some_and(|gender| gender.as_str() == word);
        city.pas.iter().filter(says).count()
    };
    let women = share(gender("woman"), gender("woman") + gender("man"));
    assert!((72..=82).contains(&women), "77 % women, and not {women}");

    let born = city.pas.iter().filter_map(|pa| pa.record.profile.born_on);
    let ages: Vec<_> = born.filter_map(|born| age_on(born.day(), city.today)).collect();
    let young = share(ages.iter().filter(|age| **age < 25).count(), ages.len());
    let old = share(ages.iter().filter(|age| **age >= 55).count(), ages.len());
    assert!(
        (7..=13).contains(&young) && (15..=23).contains(&old),
        "10 % and 19 %, and not {young} and {old}"
    );
}

#[tokio::test]
async fn jobs_are_as_many_and_paid_as_they_are_said_to_be() {
    let city = City::make(1).await;
    let rates: WageRates = wage_rates(&city.test.db).await.unwrap();
    let held = |pa: &Pa| pa.experience.engagements.iter().filter(|job| job.item.is_held(city.today)).count();
    let working: Vec<_> = city.pas.iter().map(held).filter(|jobs| *jobs > 0).collect();
    let hundredths = share(working.iter().sum(), working.len());
    assert!((120..=138).contains(&hundredths), "1.29 jobs, and not {hundredths} hundredths");

    let year_ago = city.today - time::Duration::days(365);
    let jobs = city.pas.iter().flat_map(|pa| &pa.experience.engagements);
    let ended = jobs.filter(|job| job.item.ended.is_some_and(|end| end.on > year_ago)).count();
    let left = share(ended, working.iter().sum());
    assert!((12..=24).contains(&left), "17 % left, and not {left}");

    let paid: Vec<_> = city
        .pas
        .iter()
        .flat_map(|pa| pa.experience.engagements.iter().map(move |job| (pa, job)))
        .filter(|(_, job)| job.item.pay.is_some())
        .collect();
    let born = |pa: &Pa| pa.record.profile.born_on;
    let below =
        paid.iter().filter(|(pa, job)| job.item.minimum_above_pay(&rates, born(pa)).is_some()).count();
    assert!((1..=6).contains(&share(below, paid.len())), "{below} of {} below the minimum", paid.len());
}

#[tokio::test]
async fn every_kind_of_life_and_both_ways_are_there() {
    let city = City::make(1).await;
    let lives: BTreeSet<_> = city.pas.iter().map(|pa| pa.record.life.status().as_str()).collect();
    assert_eq!(lives.into_iter().collect::<Vec<_>>(), ["draft", "left", "on_record", "paused", "sent"]);
    let listed = city.pas.iter().filter(|pa| pa.record.profile.way == Some(Way::Listed)).count();
    assert!((45..=65).contains(&share(listed, city.pas.len())), "{listed}");
    for looking in ["yes", "soon", "no"] {
        let says = |pa: &&Pa| pa.record.looking.is_some_and(|said| said.as_str() == looking);
        assert!(city.pas.iter().filter(says).count() > 20, "{looking}");
    }
    let wards: BTreeSet<_> =
        city.pas.iter().filter_map(|pa| Some(&pa.record.profile.home.as_ref()?.ward)).collect();
    assert_eq!(wards.len(), 21, "somebody lives in every ward");
    assert!(city.pas.iter().any(|pa| !pa.blocks.is_empty()), "somebody has blocked a person");
}
