//! Which questions somebody answered: nobody has to tell everything, and a draft stops somewhere.

use std::collections::BTreeSet;

use super::life::Stand;
use crate::assistants::{
    About, Details, Experience, Healthcare, Languages, Life, Needs, Profile, Section, Tasks, Told, Way,
    WorkTerms,
};
use crate::demo::dice::Dice;

/// Everything that could be told.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) profile: Profile,
    pub(super) experience: Experience,
}

/// Draws which questions are answered, and takes the rest away.
pub(super) fn told(dice: &mut Dice, stand: Stand, mut parts: Parts) -> (Parts, BTreeSet<Section>) {
    let mut answered: BTreeSet<Section> =
        Section::ALL.iter().copied().filter(|section| tells(dice, stand, *section)).collect();
    // Who has done delegated healthcare also tells of the training for it.
    if answered.contains(&Section::Healthcare) && parts.profile.healthcare.all().next().is_some() {
        answered.insert(Section::Training);
    }
    let stops_after = usize::try_from(dice.between(1, 12)).unwrap_or(1);
    if stand.life == Life::Draft {
        answered.retain(|section| Section::ALL.iter().take(stops_after).any(|early| early == section));
        answered.insert(Section::Name);
    }
    for section in Section::ALL.iter().filter(|section| !answered.contains(section)) {
        parts.forget(*section);
    }
    (parts, answered)
}

/// Whether somebody answers a question: all that are needed, and of the others so many of a hundred as we guess.
fn tells(dice: &mut Dice, stand: Stand, section: Section) -> bool {
    let share = match (stand.way, section) {
        (Way::Listed, Section::Pathway) => 60,
        (Way::Listed, _) => 88,
        (Way::RecordOnly, Section::Training) => 85,
        (Way::RecordOnly, _) => 40,
    };
    let comes = dice.percent(share);
    comes || stand.is_full || section.is_needed(Some(stand.way))
}

impl Parts {
    /// Takes the answer to a question away.
    fn forget(&mut self, section: Section) {
        let (profile, experience) = (&mut self.profile, &mut self.experience);
        match section {
            Section::Name => profile.name = None,
            Section::BirthDate => profile.born_on = None,
            Section::Way => profile.way = None,
            Section::Home => profile.home = None,
            Section::Travel => profile.travel = None,
            Section::Languages => profile.languages = Languages::default(),
            Section::Tasks => profile.tasks = Tasks::default(),
            Section::Needs => profile.needs = Needs::default(),
            Section::Healthcare => profile.healthcare = Healthcare::default(),
            Section::About => profile.about = About::default(),
            Section::Details => profile.details = Details::default(),
            Section::Availability => profile.availability = None,
            Section::Hours => profile.terms = WorkTerms::default(),
            Section::Jobs => {
                experience.engagements.clear();
                experience.told.worked = None;
            }
            Section::Qualifications => {
                experience.qualifications.clear();
                let Told { worked, trained, pathway, next_step, .. } = experience.told;
                experience.told = Told { worked, trained, pathway, next_step, ..Told::default() };
            }
            Section::Training => {
                experience.trainings.clear();
                experience.requests.clear();
                experience.told.trained = None;
            }
            Section::Pathway => {
                experience.told.pathway = None;
                experience.told.next_step = None;
            }
        }
    }
}
