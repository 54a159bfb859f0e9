//! What somebody does, for whom, and which delegated healthcare: they belong together.

use std::collections::BTreeSet;

use crate::assistants::terms::{DelegatedHealthcare, Need, Task};
use crate::assistants::{Healthcare, Needs, Tasks};
use crate::demo::dice::Dice;
use crate::demo::shares;

use super::somebody::Somebody;

/// What somebody does in her work.
#[derive(Debug)]
pub(super) struct Work {
    pub(super) tasks: BTreeSet<Task>,
    pub(super) needs: BTreeSet<Need>,
    pub(super) healthcare: BTreeSet<DelegatedHealthcare>,
}

/// Tasks, with how many of a hundred PAs of age do them: a guess.
const TASKS: [(u32, Task); 23] = [
    (70, Task::PersonalCare),
    (48, Task::Toilet),
    (36, Task::Moving),
    (52, Task::Medication),
    (45, Task::Eating),
    (18, Task::Exercises),
    (74, Task::Cooking),
    (68, Task::Housework),
    (66, Task::Shopping),
    (14, Task::Pets),
    (10, Task::Garden),
    (62, Task::GettingOut),
    (64, Task::Appointments),
    (12, Task::Swimming),
    (15, Task::Holidays),
    (72, Task::Companionship),
    (20, Task::Communication),
    (28, Task::Digital),
    (30, Task::Money),
    (10, Task::WorkOrStudy),
    (26, Task::LifeSkills),
    (12, Task::EndOfLife),
    (18, Task::SleepingNights),
];

/// Tasks that few do: a guess.
const RARE_TASKS: [(u32, Task); 4] =
    [(8, Task::Parenting), (11, Task::Behaviour), (9, Task::WakingNights), (2, Task::LiveIn)];

/// What people under 18 do: a guess.
const YOUNG_TASKS: [(u32, Task); 6] = [
    (60, Task::Cooking),
    (60, Task::Housework),
    (60, Task::Shopping),
    (30, Task::Pets),
    (40, Task::GettingOut),
    (50, Task::Digital),
];

/// Needs, with how many of a hundred PAs of age have experience with them: a guess.
const NEEDS: [(u32, Need); 13] = [
    (30, Need::OlderDementia),
    (12, Need::OlderMentalHealth),
    (44, Need::OlderPhysical),
    (16, Need::OlderSensory),
    (18, Need::OlderOther),
    (4, Need::AdultDementia),
    (20, Need::AdultMentalHealth),
    (38, Need::AdultLearning),
    (42, Need::AdultPhysical),
    (10, Need::AdultSensory),
    (2, Need::AdultSubstances),
    (16, Need::Children),
    (6, Need::CarersOfAdults),
];

impl Work {
    /// Draws what somebody does.
    pub(super) fn draw(dice: &mut Dice, who: &Somebody) -> Option<Self> {
        if !who.is_of_age() {
            let mut tasks: BTreeSet<_> = dice.each(&YOUNG_TASKS).into_iter().collect();
            tasks.insert(Task::Companionship);
            let needs = dice.each(&[(40, Need::OlderOther), (20, Need::AdultLearning), (20, Need::Children)]);
            return Some(Self { tasks, needs: needs.into_iter().collect(), healthcare: BTreeSet::new() });
        }
        let mut tasks: BTreeSet<_> = dice.each(&TASKS).into_iter().chain(dice.each(&RARE_TASKS)).collect();
        tasks.insert(dice.one(&[Task::Companionship, Task::PersonalCare, Task::GettingOut])?);
        if who.drives && dice.percent(50) {
            tasks.insert(Task::Driving);
        }
        let needs = dice.each(&NEEDS).into_iter().collect();
        let mut work = Self { tasks, needs, healthcare: BTreeSet::new() };
        if dice.percent(shares::HEALTHCARE) {
            work.delegate(dice)?;
        }
        Some(work)
    }

    /// Some delegated healthcare, with the tasks and needs that go with it.
    fn delegate(&mut self, dice: &mut Dice) -> Option<()> {
        for _ in 0..dice.between(1, 3) {
            // "Other" would want a word of its own; the seven named kinds are plenty.
            let activity =
                dice.one(DelegatedHealthcare::ALL).filter(|one| *one != DelegatedHealthcare::Other);
            let activity = activity.unwrap_or(DelegatedHealthcare::VitalSigns);
            self.healthcare.insert(activity);
            self.tasks.insert(match activity {
                DelegatedHealthcare::Medication | DelegatedHealthcare::VitalSigns => Task::Medication,
                DelegatedHealthcare::Posture => Task::Moving,
                DelegatedHealthcare::Feeding => Task::Eating,
                DelegatedHealthcare::BladderAndBowel => Task::Toilet,
                _ => Task::PersonalCare,
            });
        }
        self.needs.insert(dice.one(&[Need::AdultPhysical, Need::OlderPhysical])?);
        Some(())
    }

    /// The three answers, as the register reads them.
    pub(super) fn answers(&self) -> Option<(Tasks, Needs, Healthcare)> {
        let tasks = Tasks::read(self.tasks.iter().map(|task| task.as_str())).ok()?;
        let needs = Needs::read(or_none(self.needs.iter().map(|need| need.as_str()))).ok()?;
        let healthcare = Healthcare::read(or_none(self.healthcare.iter().map(|one| one.as_str()))).ok()?;
        Some((tasks, needs, healthcare))
    }
}

/// Words, or "none" where there are none.
pub(super) fn or_none<'w>(words: impl Iterator<Item = &'w str>) -> Vec<&'w str> {
    let words: Vec<_> = words.collect();
    if words.is_empty() { vec![crate::assistants::NONE] } else { words }
}
