//! What others may see of a personal assistant: another type than her own record.
//!
//! It is made in one place from the record, and holds no last name, no date of birth, no postcode and no telephone
//! number, so no page that shows a listing can show them.

use super::record::Record;

/// What employers see of somebody who is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The first name, and the first letter of the last.
    pub name: String,
}

impl Listing {
    /// What others would see of this record; nothing before it has a name.
    #[must_use]
    pub fn of(record: &Record) -> Option<Self> {
        let profile = &record.profile;
        let name = profile.name.as_ref()?.for_others();
        Some(Self { name })
    }
}
