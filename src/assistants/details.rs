//! Pets, smoking, and the gender that employers see.

use std::collections::BTreeSet;

use super::{
    answer::SectionAnswer,
    chosen::{ChoiceProblem, NONE, some_or_none},
    section::Section,
    store,
    store::choices::List,
    terms::{Gender, Pet, Smoking},
};
use crate::{
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Conn},
};

/// Three questions of which nobody has to answer any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// With which animals she would work; an empty list is "with none".
    pub pets: Option<BTreeSet<Pet>>,
    /// Whether she smokes.
    pub smoking: Option<Smoking>,
    /// Her gender, if she says it: to prefer not to say and to say nothing are the same here.
    pub gender: Option<Gender>,
}

impl Details {
    /// Reads what was chosen; the one thing that can be wrong is "none" and an animal beside it.
    pub fn read<'f>(
        pets: impl IntoIterator<Item = &'f str>,
        smoking: &str,
        gender: &str,
    ) -> Result<Self, ChoiceProblem> {
        let pets = match some_or_none(pets) {
            Ok(pets) => Some(pets),
            Err(ChoiceProblem::Missing) => None,
            Err(problem) => return Err(problem),
        };
        Ok(Self { pets, smoking: smoking.parse().ok(), gender: gender.parse().ok() })
    }

    /// The words for the column of pets: "none" where the answer is none.
    pub(super) fn pet_words(&self) -> Vec<&'static str> {
        match &self.pets {
            None => Vec::new(),
            Some(pets) if pets.is_empty() => vec![NONE],
            Some(pets) => pets.iter().map(|pet| pet.as_str()).collect(),
        }
    }
}

impl SectionAnswer for Details {
    const SECTION: Section = Section::Details;

    async fn write(&self, db: &mut Conn, id: AssistantId, _now: Timestamp) -> storage::Result<()> {
        store::profile::save_details(db, id, self).await?;
        store::choices::replace(db, id, List::Pets, self.pet_words()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_has_to_say_anything() {
        assert_eq!(Details::read([], "", ""), Ok(Details::default()));
        assert_eq!(Details::read([], "", "not_said"), Ok(Details::default()));
    }

    #[test]
    fn no_pets_is_an_answer() {
        let none = Details::read(["none"], "no", "woman").unwrap();
        assert_eq!((none.pet_words(), none.gender), (vec![NONE], Some(Gender::Woman)));
        assert_eq!(Details::read(["cats", "dogs"], "", "").unwrap().pet_words(), ["dogs", "cats"]);
        assert_eq!(Details::read(["none", "dogs"], "", ""), Err(ChoiceProblem::NoneAndSome));
    }
}
