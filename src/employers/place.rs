//! Where somebody lives: a postcode, and the ward in which it lies.
//!
//! The postcode gives the ward and is used for nothing else: it is never shown to others, and no distance runs from it.

use std::fmt;

use crate::{
    places::{Gazetteer, NoWard, Place, WardCode, WardOf},
    text::Postcode,
};

/// Where somebody lives.
#[derive(Clone, PartialEq, Eq)]
pub struct Address {
    /// The postcode.
    pub postcode: Postcode,
    /// The ward in which it lies.
    pub ward: WardCode,
    /// The ward was chosen, because the postcode is known only roughly.
    pub ward_chosen: bool,
}

impl Address {
    /// Reads a postcode beside where it was found, and the ward that was chosen where it does not tell one.
    pub fn read(
        postcode: &Postcode,
        place: &Place,
        chosen: &str,
        gazetteer: &Gazetteer,
    ) -> Result<Self, NoWard> {
        let WardOf { ward, chosen: ward_chosen } = WardOf::read(place, chosen, gazetteer)?;
        Ok(Self { postcode: postcode.clone(), ward, ward_chosen })
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(…)")
    }
}
