//! Training: it goes with what somebody does and for whom.

use std::collections::BTreeMap;

use time::Date;

use super::days::{DayText, after, years};
use super::somebody::Somebody;
use super::tasks::Work;
use crate::assistants::terms::{DelegatedHealthcare, Need, Task, TrainingCategory as About};
use crate::assistants::{Bounds, Training, TypedTraining};
use crate::demo::dice::Dice;

/// What most who train have done, of a hundred: a guess.
const CORE: [(u32, About); 8] = [
    (72, About::MovingPeople),
    (70, About::SafeguardingAdults),
    (62, About::FirstAid),
    (58, About::FoodHygiene),
    (60, About::InfectionPreventionControl),
    (40, About::FireSafety),
    (34, About::HealthSafetyAwareness),
    (30, About::MentalCapacity),
];

/// Who gave it, by name: made up.
const PROVIDERS: [&str; 6] = [
    "Made-up Care Training",
    "Soar Valley Skills (made up)",
    "The Lantern Project (made up)",
    "Wheel and Way (made up)",
    "Nine Arches Learning (made up)",
    "Castle Mound Training (made up)",
];

/// Draws training that somebody has done: at least one, and whatever delegated healthcare asks for.
pub(super) fn trainings(dice: &mut Dice, who: &Somebody, work: &Work) -> Option<Vec<Training>> {
    let mut wanted: BTreeMap<About, Option<&'static str>> = BTreeMap::new();
    wanted.extend(dice.each(&CORE).into_iter().map(|about| (about, None)));
    let for_people = work.needs.iter().filter_map(|need| for_need(*need));
    let for_tasks = work.tasks.iter().filter_map(|task| for_task(*task));
    let likely: Vec<_> = for_people.chain(for_tasks).map(|about| (55, about)).collect();
    wanted.extend(dice.each(&likely).into_iter().map(|about| (about, None)));
    wanted.extend(work.healthcare.iter().map(|activity| for_healthcare(*activity)));
    if wanted.is_empty() {
        wanted.insert(About::DignityRespect, None);
    }
    wanted.into_iter().map(|(about, delegated)| training(dice, who, about, delegated)).collect()
}

fn for_need(need: Need) -> Option<About> {
    Some(match need {
        Need::OlderDementia | Need::AdultDementia => About::DementiaCare,
        Need::OlderMentalHealth | Need::AdultMentalHealth => About::MentalHealth,
        Need::AdultLearning | Need::OlderLearning => About::OliverMcGowanTierOne,
        Need::AdultPhysical | Need::OlderPhysical => About::PhysicalDisability,
        Need::AdultSensory | Need::OlderSensory => About::SensoryDisability,
        Need::Children => About::ChildrenYoungPeople,
        _ => return None,
    })
}

fn for_task(task: Task) -> Option<About> {
    Some(match task {
        Task::Medication => About::MedicationManagement,
        Task::Toilet => About::ContinenceCare,
        Task::PersonalCare => About::PersonalCare,
        Task::Behaviour => About::PositiveBehaviourSupport,
        Task::EndOfLife => About::EndOfLifeCare,
        Task::Communication => About::Communication,
        Task::Digital => About::OnlineSafetySecurity,
        _ => return None,
    })
}

/// What somebody has learned who does delegated healthcare: about what, and what the course was called.
pub(in crate::demo) const fn for_healthcare(activity: DelegatedHealthcare) -> (About, Option<&'static str>) {
    match activity {
        DelegatedHealthcare::VitalSigns => (About::Diabetes, Some("Checking blood sugar and blood pressure")),
        DelegatedHealthcare::Medication => {
            (About::MedicationManagement, Some("Injections and medication by tube"))
        }
        DelegatedHealthcare::Posture => (About::MovingPeople, Some("Complex moving and posture care")),
        DelegatedHealthcare::Skin => (About::PersonalCare, Some("Skin and pressure area care")),
        DelegatedHealthcare::Breathing => (About::EmergencyAidAwareness, Some("Suction and airway care")),
        DelegatedHealthcare::Feeding => (About::NutritionHydration, Some("Feeding by tube")),
        DelegatedHealthcare::BladderAndBowel => (About::ContinenceCare, Some("Catheter and stoma care")),
        DelegatedHealthcare::Other => (About::Other, Some("Delegated healthcare")),
    }
}

/// How many years training of a kind usually holds; none where it does not run out.
const fn holds(about: About) -> Option<i64> {
    match about {
        About::MovingPeople
        | About::FireSafety
        | About::MedicationManagement
        | About::InfectionPreventionControl
        | About::EmergencyAidAwareness => Some(1),
        About::FirstAid | About::FoodHygiene | About::SafeguardingAdults => Some(3),
        About::ContinenceCare | About::NutritionHydration | About::Diabetes => Some(2),
        _ => None,
    }
}

fn training(dice: &mut Dice, who: &Somebody, about: About, delegated: Option<&str>) -> Option<Training> {
    let lasts = holds(about);
    // Three of four keep it up to date: a guess.
    let longest = match lasts {
        Some(held) if dice.percent(75) => years(held),
        Some(held) => years(held + 2),
        None => years(6),
    };
    let done = dice.day(who.since(longest), who.today)?;
    let (completed_on, expires_on) =
        (DayText::of(Some(done)), DayText::of(lasts.map(|held| last_day(done, held))));
    let says = dice.weighed(&[(80, "on"), (12, "dont_know"), (8, "")])?;
    let trained_by = dice.weighed(&[
        (22, "employer"),
        (16, "council"),
        (14, "user_led"),
        (28, "company"),
        (12, "provider"),
        (8, "college"),
    ])?;
    let typed = TypedTraining {
        category: about.as_str(),
        title: delegated.unwrap_or_default(),
        provider: if delegated.is_none() && dice.percent(45) { dice.one(&PROVIDERS)? } else { "" },
        trained_by: if delegated.is_some() { "health" } else { trained_by },
        accredited: dice.weighed(&[(40, "yes"), (30, "no"), (25, "dont_know"), (5, "")])?,
        how: if delegated.is_some() || dice.percent(48) { "face_to_face" } else { "online" },
        completed_on: completed_on.typed(),
        expires: if lasts.is_some() { says } else { "never" },
        expires_on: expires_on.typed(),
    };
    Training::read(&typed, Bounds::new(Some(who.born_on), who.today)).ok()
}

fn last_day(done: Date, held: i64) -> Date {
    after(done, years(held))
}
