//! In which ward a postcode lies: by the files, or as the person who knows it says.

use super::{code::WardCode, gazetteer::Gazetteer, locate::Place};

/// A ward, and how it became known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WardOf {
    /// The ward.
    pub ward: WardCode,
    /// It was chosen, because the postcode is known only roughly.
    pub chosen: bool,
}

/// Why there is no ward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoWard {
    /// The postcode is in no file, nor is its first half.
    UnknownPostcode,
    /// The postcode does not tell the ward, and none was chosen.
    NotChosen,
}

impl WardOf {
    /// The ward of a postcode that was found there; what was chosen counts only where the postcode does not tell it.
    pub fn read(place: &Place, chosen: &str, gazetteer: &Gazetteer) -> Result<Self, NoWard> {
        let told = match place {
            Place::Exact(exact) => exact.ward.clone(),
            Place::Approximate(_) => None,
            Place::Unknown => return Err(NoWard::UnknownPostcode),
        };
        if let Some(ward) = told {
            return Ok(Self { ward, chosen: false });
        }
        let chosen = chosen.parse().ok().filter(|ward| gazetteer.ward(ward).is_some());
        chosen.map(|ward| Self { ward, chosen: true }).ok_or(NoWard::NotChosen)
    }
}
