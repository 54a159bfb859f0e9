//! Versions of the page.

use super::{change::Change, section::Section};
use crate::{clock::Timestamp, ids::AccountId};

/// Who did something to the page, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The officer; nothing when the account is gone.
    pub by: Option<AccountId>,
    /// When.
    pub at: Timestamp,
}

/// A version of the page, as a list shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1. The examples, which nobody saved, are version 0.
    pub number: i64,
    /// What made it different from the one before; nothing for the examples.
    pub change: Option<Change>,
    /// Who saved it, and when; nothing for the examples.
    pub saved: Option<Stamp>,
    /// Who published it, and when; nothing where nobody did.
    pub published: Option<Stamp>,
}

impl Version {
    /// What the page says before anybody has changed it.
    pub const EXAMPLES: Self = Self { number: 0, change: None, saved: None, published: None };
}

/// A version of the page with what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// Which version.
    pub version: Version,
    /// What it says, in its order.
    pub sections: Vec<Section>,
}

/// What everybody reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// What it says, in its order.
    pub sections: Vec<Section>,
    /// When it was published; nothing while it is the examples.
    pub at: Option<Timestamp>,
}
