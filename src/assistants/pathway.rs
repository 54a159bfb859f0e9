//! Where somebody stands on the care workforce pathway, and what she wants next.

use super::terms::{NextStep, PathwayCategory};

/// Where somebody stands, and where she wants to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pathway {
    /// The category that fits her work now.
    pub category: PathwayCategory,
    /// What she wants next.
    pub next: Option<NextStep>,
}

impl Pathway {
    /// Reads what was chosen; nothing where no category was.
    #[must_use]
    pub fn read(category: &str, next: &str) -> Option<Self> {
        Some(Self { category: category.parse().ok()?, next: next.parse().ok() })
    }
}
