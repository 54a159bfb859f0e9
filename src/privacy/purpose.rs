//! What people are asked to agree to.

use crate::{accounts::Role, vocabulary};

vocabulary! {
    /// What consent is asked for; for everything else the council has another basis.
    pub enum Purpose {
        /// Keeping answers about ethnic group, religion, health and the like, to count them (Article 9).
        Equality = "equality_monitoring" => "Equality monitoring",
        /// Writing and ringing about training and events.
        Training = "training_and_events" => "Being contacted about training and events",
        /// An officer who uses the register in somebody's name.
        OfficerActing = "officer_acting" => "An officer acting for you",
        /// Being asked to take part in surveys and research.
        Surveys = "surveys" => "Surveys and research",
    }
}

impl Purpose {
    /// Whether people in this role are asked.
    #[must_use]
    pub const fn is_asked_of(self, role: Role) -> bool {
        match self {
            Self::Equality => matches!(role, Role::Assistant),
            Self::Training | Self::OfficerActing | Self::Surveys => {
                matches!(role, Role::Assistant | Role::Employer)
            }
        }
    }
}
