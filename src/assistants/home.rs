//! Where a personal assistant lives, and how much of it others see.
//!
//! The postcode gives the ward and is used for nothing else: it is never shown, and no distance runs from it.

use std::fmt;

use super::{answer::SectionAnswer, section::Section, store};
use crate::{
    clock::Timestamp,
    ids::AssistantId,
    places::{Gazetteer, NoWard, Place, ShownPlace, WardCode, WardOf},
    storage::{self, Conn},
    text::Postcode,
    vocabulary,
};

vocabulary! {
    /// What others see of where somebody lives.
    pub enum PlaceShown {
        /// The ward.
        Ward = "ward" => "Ward",
        /// Only the locality, a group of wards.
        Locality = "locality" => "A larger area",
    }
}

/// Where she lives.
#[derive(Clone, PartialEq, Eq)]
pub struct Home {
    /// The postcode.
    pub postcode: Postcode,
    /// The ward in which it lies.
    pub ward: WardCode,
    /// She chose the ward, because the postcode is known only roughly.
    pub ward_chosen: bool,
    /// What others see.
    pub shown: PlaceShown,
}

/// What was typed and chosen.
#[derive(Clone, Copy, Default)]
pub struct TypedHome<'a> {
    /// The chosen ward; looked at only where the postcode does not tell it.
    pub ward: &'a str,
    /// The chosen [`PlaceShown`].
    pub shown: &'a str,
}

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HomeProblem {
    /// The postcode is in no file, nor is its first half.
    UnknownPostcode,
    /// The postcode does not tell the ward, and none was chosen.
    WardMissing,
    /// Nothing was chosen.
    ShownMissing,
}

impl Home {
    /// Reads what was typed, beside where the postcode was found, and finds everything that is wrong.
    pub fn read(
        postcode: &Postcode,
        place: &Place,
        typed: &TypedHome<'_>,
        gazetteer: &Gazetteer,
    ) -> Result<Self, Vec<HomeProblem>> {
        let ward = WardOf::read(place, typed.ward, gazetteer).map_err(|problem| match problem {
            NoWard::UnknownPostcode => HomeProblem::UnknownPostcode,
            NoWard::NotChosen => HomeProblem::WardMissing,
        });
        let shown = typed.shown.parse().map_err(|_| HomeProblem::ShownMissing);
        match (ward, shown) {
            (Ok(WardOf { ward, chosen: ward_chosen }), Ok(shown)) => {
                Ok(Self { postcode: postcode.clone(), ward, ward_chosen, shown })
            }
            (ward, shown) => Err(ward.err().into_iter().chain(shown.err()).collect()),
        }
    }

    /// What others see of it; nothing where the ward is no longer known.
    #[must_use]
    pub fn for_others(&self, gazetteer: &Gazetteer) -> Option<ShownPlace> {
        gazetteer.shown(&self.ward, self.shown == PlaceShown::Locality)
    }
}

impl fmt::Debug for Home {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Home(…)")
    }
}

impl SectionAnswer for Home {
    const SECTION: Section = Section::Home;

    async fn write(&self, db: &mut Conn, id: AssistantId, _now: Timestamp) -> storage::Result<()> {
        store::home::save(db, id, self).await
    }
}
