//! The closed lists of a search, besides those in which personal assistants tell their story.

use crate::{
    assistants::terms::{Looking, Set, Smoking, Transport},
    vocabulary,
};

vocabulary! {
    /// How much a criterion counts.
    pub enum Weight {
        /// Whoever does not meet it is not found.
        Must = "must" => "Must",
        /// Whoever meets it stands further up.
        Wish = "wish" => "Would be good",
    }
}

vocabulary! {
    /// How many of the times that are a must are needed.
    pub enum TimesHow {
        /// One is enough; more are better.
        Any = "any" => "Any of these times",
        /// All of them.
        All = "all" => "All of these times",
    }
}

vocabulary! {
    /// What somebody has to be able to drive. Whoever does not drive is left out only where this is asked for.
    pub enum Drive {
        AnyCar = "any" => "Drives",
        OwnCar = "own_car" => "Has a car",
        BusinessCar = "business_car" => "Has a car with business insurance",
        EmployersCar = "employers_car" => "Can drive my car",
    }
}

vocabulary! {
    /// Why somebody of one gender is looked for. It is asked for and stands in no address.
    pub enum GenderReason {
        IntimateCare = "intimate_care" => "For washing, dressing, using the toilet or other intimate care",
        SharedRooms = "shared_rooms" => "Because we would change clothes or sleep in the same rooms",
        Belief = "belief" => "Because of my religion or belief",
        Safety = "safety" => "To feel safe",
    }
}

vocabulary! {
    /// What is asked for about smoking.
    pub enum NonSmoker {
        Never = "never" => "Does not smoke",
        NotAtWork = "not_at_work" => "Does not smoke, or never at work",
    }
}

vocabulary! {
    /// Whether somebody has to be looking for work.
    pub enum LookingFor {
        Now = "now" => "Looking for work now",
        Soon = "soon" => "Looking for work now or soon",
    }
}

impl Drive {
    /// Whether one of these ways to travel is it.
    #[must_use]
    pub fn is_among(self, ways: Set<Transport>) -> bool {
        let has = |way| ways.has(way);
        match self {
            Self::AnyCar => Transport::ALL.iter().any(|way| way.is_driving() && has(*way)),
            Self::OwnCar => has(Transport::OwnCar) || has(Transport::BusinessCar),
            Self::BusinessCar => has(Transport::BusinessCar),
            Self::EmployersCar => has(Transport::EmployersCar),
        }
    }
}

impl NonSmoker {
    /// Whether this answer is fine.
    #[must_use]
    pub const fn takes(self, said: Smoking) -> bool {
        match self {
            Self::Never => matches!(said, Smoking::No),
            Self::NotAtWork => matches!(said, Smoking::No | Smoking::Outside),
        }
    }
}

impl LookingFor {
    /// Whether this answer is fine.
    #[must_use]
    pub const fn takes(self, said: Looking) -> bool {
        match self {
            Self::Now => matches!(said, Looking::Yes),
            Self::Soon => matches!(said, Looking::Yes | Looking::Soon),
        }
    }
}
