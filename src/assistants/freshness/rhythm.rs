//! How often somebody confirms, and what follows on which day.

use crate::{
    assistants::{terms::Looking, way::Way},
    vocabulary,
};

/// How often the owner of a record says that it is still right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// Listed, and looking or not saying so: every 30 days, or the listing hides itself.
    Monthly,
    /// Listed, and not looking: every year, or the listing hides itself.
    Yearly,
    /// Record only: every year. Nothing is hidden, because nobody finds it.
    RecordOnly,
}

vocabulary! {
    /// What follows when nobody confirms, in this order.
    pub enum Step {
        /// A week before the day.
        First = "first" => "First reminder",
        /// On the day.
        Second = "second" => "Second reminder",
        /// Two weeks after it.
        Third = "third" => "Third reminder",
        /// Thirty days after it the listing hides itself.
        Hide = "hide" => "Hidden",
    }
}

impl Rhythm {
    /// The rhythm of a record. Whoever is listed and has not said whether she looks is found like those who do.
    #[must_use]
    pub const fn of(way: Option<Way>, looking: Option<Looking>) -> Self {
        match (way, looking) {
            (Some(Way::Listed), Some(Looking::No)) => Self::Yearly,
            (Some(Way::Listed), _) => Self::Monthly,
            (Some(Way::RecordOnly) | None, _) => Self::RecordOnly,
        }
    }

    /// For how many days a confirmation holds.
    #[must_use]
    pub const fn days(self) -> i64 {
        match self {
            Self::Monthly => 30,
            Self::Yearly | Self::RecordOnly => 365,
        }
    }

    /// How many days after a confirmation a step falls; never, where nothing is hidden.
    #[must_use]
    pub const fn age_at(self, step: Step) -> Option<i64> {
        match (step, self) {
            (Step::First, _) => Some(self.days() - 7),
            (Step::Second, _) => Some(self.days()),
            (Step::Third, _) => Some(self.days() + 14),
            (Step::Hide, Self::RecordOnly) => None,
            (Step::Hide, _) => Some(self.days() + 30),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ages(rhythm: Rhythm) -> Vec<Option<i64>> {
        Step::ALL.iter().map(|step| rhythm.age_at(*step)).collect()
    }

    #[test]
    fn the_days_are_those_of_the_domain() {
        assert_eq!(ages(Rhythm::Monthly), [Some(23), Some(30), Some(44), Some(60)]);
        assert_eq!(ages(Rhythm::Yearly), [Some(358), Some(365), Some(379), Some(395)]);
        assert_eq!(ages(Rhythm::RecordOnly), [Some(358), Some(365), Some(379), None]);
    }

    #[test]
    fn who_is_found_confirms_every_month() {
        let (listed, record_only) = (Some(Way::Listed), Some(Way::RecordOnly));
        for (way, looking, rhythm) in [
            (listed, Some(Looking::Yes), Rhythm::Monthly),
            (listed, Some(Looking::Soon), Rhythm::Monthly),
            (listed, None, Rhythm::Monthly),
            (listed, Some(Looking::No), Rhythm::Yearly),
            (record_only, Some(Looking::Yes), Rhythm::RecordOnly),
            (record_only, None, Rhythm::RecordOnly),
            (None, None, Rhythm::RecordOnly),
        ] {
            assert_eq!(Rhythm::of(way, looking), rhythm, "{way:?} {looking:?}");
        }
    }
}
