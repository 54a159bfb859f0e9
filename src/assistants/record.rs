//! The record of a personal assistant, as she herself sees it.

use std::collections::BTreeSet;

use super::{
    FullName, about::About, availability::Availability, birth::BirthDate, details::Details,
    healthcare::Healthcare, home::Home, languages::Languages, life::Life, needs::Needs,
    number::RegisterNumber, section::Section, suspensions::Notice, tasks::Tasks, terms::Looking,
    travel::Travel, way::Way, work_terms::WorkTerms,
};
use crate::{ids::AssistantId, text::Postcode};

/// The record. It is the PA's own: what others see is another type.
#[derive(Debug)]
pub struct Record {
    /// Its id.
    pub id: AssistantId,
    /// Its number, once it was sent.
    pub number: Option<RegisterNumber>,
    /// Where it is in its life.
    pub life: Life,
    /// Whether she is looking for work.
    pub looking: Option<Looking>,
    /// What she says of herself.
    pub profile: Profile,
    /// The questions that have an answer.
    pub answered: BTreeSet<Section>,
    /// Whether its owner is suspended for risk, and knows of it.
    pub suspended: Option<Notice>,
}

/// What a record is like without what it tells: enough for the first pages, and to know what may be done with it.
#[derive(Debug)]
pub struct Overview {
    /// Its id.
    pub id: AssistantId,
    /// Its number, once it was sent.
    pub number: Option<RegisterNumber>,
    /// Where it is in its life.
    pub life: Life,
    /// Whether she is looking for work.
    pub looking: Option<Looking>,
    /// How she wants to be on the register.
    pub way: Option<Way>,
    /// When she was born.
    pub born_on: Option<BirthDate>,
    /// The questions that have an answer.
    pub answered: BTreeSet<Section>,
    /// Whether its owner is suspended for risk, and knows of it.
    pub suspended: Option<Notice>,
}

/// What a personal assistant says of herself; what nobody has said yet is missing.
#[derive(Debug, Default)]
pub struct Profile {
    /// What she is called.
    pub name: Option<FullName>,
    /// When she was born.
    pub born_on: Option<BirthDate>,
    /// How she wants to be on the register.
    pub way: Option<Way>,
    /// Where she lives, and how much of it others see.
    pub home: Option<Home>,
    /// The postcode that her council brought along, as long as she has not said where she lives.
    pub brought_postcode: Option<Postcode>,
    /// How far she travels to work, and by what.
    pub travel: Option<Travel>,
    /// What she speaks and signs.
    pub languages: Languages,
    /// What she does.
    pub tasks: Tasks,
    /// Whom she has supported.
    pub needs: Needs,
    /// Delegated healthcare that she has done.
    pub healthcare: Healthcare,
    /// What she writes of herself.
    pub about: About,
    /// Pets, smoking, gender.
    pub details: Details,
    /// When she can work.
    pub availability: Option<Availability>,
    /// Hours, start, notice, fixed hours, pay.
    pub terms: WorkTerms,
}

impl Overview {
    /// A record that was just begun.
    pub(super) fn new(id: AssistantId) -> Self {
        let answered = BTreeSet::new();
        let (life, suspended) = (Life::Draft, None);
        Self { id, number: None, life, looking: None, way: None, born_on: None, answered, suspended }
    }

    /// Whether a question has an answer.
    #[must_use]
    pub fn has(&self, section: Section) -> bool {
        self.answered.contains(&section)
    }

    /// The questions that want an answer before the record can be sent, in the order in which they are asked.
    #[must_use]
    pub fn missing(&self) -> Vec<Section> {
        let needed = Section::ALL.iter().copied().filter(|section| section.is_needed(self.way));
        needed.filter(|section| !self.has(*section)).collect()
    }
}

impl Record {
    /// The record without what it tells.
    #[must_use]
    pub fn overview(&self) -> Overview {
        Overview {
            id: self.id,
            number: self.number.clone(),
            life: self.life,
            looking: self.looking,
            way: self.profile.way,
            born_on: self.profile.born_on,
            answered: self.answered.clone(),
            suspended: self.suspended,
        }
    }

    /// Whether a question has an answer.
    #[must_use]
    pub fn has(&self, section: Section) -> bool {
        self.answered.contains(&section)
    }
}
