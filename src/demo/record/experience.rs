//! What somebody has done and learned, all together.

use super::jobs::jobs;
use super::learning::{pathway, qualified};
use super::requests::requests;
use super::somebody::Somebody;
use super::tasks::Work;
use super::training::trainings;
use crate::assistants::terms::YesNo;
use crate::assistants::wage::WageRates;
use crate::assistants::{Entry, Experience, Item, Told};
use crate::clock::Timestamp;
use crate::demo::dice::Dice;
use crate::demo::shares;

/// Draws it all.
pub(super) fn experience(
    dice: &mut Dice,
    who: &Somebody,
    work: &Work,
    rates: &WageRates,
    at: Timestamp,
) -> Option<Experience> {
    let jobs = jobs(dice, who, rates)?;
    let (qualified, held) = qualified(dice, who)?;
    let share = if qualified.holds == YesNo::Yes { shares::TRAINED_QUALIFIED } else { shares::TRAINED };
    // Nobody does delegated healthcare without having been trained in it.
    let trained = dice.percent(share) || !work.healthcare.is_empty();
    let trainings = if trained { trainings(dice, who, work)? } else { Vec::new() };
    let first = jobs.iter().filter_map(|job| job.started_on).min();
    let is_new = first.is_none_or(|first| (who.today - first).whole_days() < 180);
    let pathway = pathway(dice, who, work, is_new)?;
    let told = Told {
        worked: Some(!jobs.is_empty()),
        qualified: Some(qualified.holds),
        care_certificate: qualified.care_certificate,
        level_two: qualified.level_two,
        trained: Some(trained),
        pathway: Some(pathway.category),
        next_step: pathway.next,
    };
    let requests = requests(dice, who)?;
    Some(Experience {
        told,
        engagements: entries(dice, jobs, at),
        qualifications: entries(dice, held, at),
        trainings: entries(dice, trainings, at),
        requests: entries(dice, requests, at),
    })
}

/// Gives each of a list its name.
fn entries<I: Item>(dice: &mut Dice, list: Vec<I>, at: Timestamp) -> Vec<Entry<I>>
where
    I::Id: MadeUp,
{
    list.into_iter().map(|item| Entry { id: I::Id::made_up(at, dice.bytes()), item }).collect()
}

/// A name that comes out the same for the same dice.
trait MadeUp {
    fn made_up(at: Timestamp, random: [u8; 10]) -> Self;
}

macro_rules! made_up {
    ($($id:ident),+) => {$(
        impl MadeUp for crate::ids::$id {
            fn made_up(at: Timestamp, random: [u8; 10]) -> Self {
                Self::with_random(at, random)
            }
        }
    )+};
}

made_up!(EngagementId, HeldQualificationId, TrainingId, TrainingRequestId);

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::assistants::BirthDate;

    /// The rates that the tests compare with: those of one April are enough.
    fn rates() -> WageRates {
        let rate = |from_age, pence| crate::assistants::wage::WageRate {
            from_on: date!(2024 - 04 - 01),
            apprentice: false,
            from_age,
            per_hour: crate::money::Pence::new(pence).unwrap(),
        };
        [rate(16, 800), rate(18, 1085), rate(21, 1271)].into_iter().collect()
    }

    #[test]
    fn whoever_is_drawn_tells_what_can_be_so() {
        let (mut dice, rates) = (Dice::of(1), rates());
        let today = date!(2026 - 09 - 21);
        for number in 0..4_000 {
            let who = Somebody::draw(&mut dice, today, false).unwrap();
            let work = Work::draw(&mut dice, &who).unwrap();
            let told = experience(&mut dice, &who, &work, &rates, Timestamp::MIN);
            let told = told.unwrap_or_else(|| panic!("number {number}, {} years old", who.age));
            assert!(BirthDate::new(who.born_on.day(), today).is_ok());
            let jobs = told.engagements.iter().map(|job| &job.item);
            assert!(jobs.clone().all(|job| job.started_on >= Some(who.sixteen)), "number {number}");
            assert!(jobs.clone().all(|job| job.ended.is_none_or(|end| Some(end.on) >= job.started_on)));
            assert!(told.qualifications.iter().all(|held| {
                held.item.year.is_none_or(|year| i32::from(year.number()) > who.sixteen.year())
            }));
            assert!(told.trainings.iter().all(|done| done.item.completed_on >= who.sixteen));
            assert!(work.healthcare.is_empty() || !told.trainings.is_empty());
            assert_eq!(told.told.trained, Some(!told.trainings.is_empty()));
            assert!(who.is_of_age() || (told.qualifications.is_empty() && work.healthcare.is_empty()));
        }
    }
}
