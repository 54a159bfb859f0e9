//! Levels of qualifications.

use crate::vocabulary;

vocabulary! {
    /// The level of a qualification in England; numbers of Skills for Care. In order, what is not known last: compare with
    /// [`Level::is_at_least`].
    pub enum Level {
        Entry = "entry": 0 => "Entry level",
        Level1 = "1": 1 => "Level 1",
        Level2 = "2": 2 => "Level 2",
        Level3 = "3": 3 => "Level 3",
        Level4 = "4": 4 => "Level 4",
        Level5 = "5": 5 => "Level 5",
        Level6 = "6": 6 => "Level 6",
        Level7 = "7": 7 => "Level 7",
        Level8 = "8": 8 => "Level 8 or above",
        NotKnown = "dont_know": 999 => "I do not know",
    }
}

impl Level {
    /// Whether it is this level or a higher one; of a level that is not known nobody can say.
    #[must_use]
    pub fn is_at_least(self, other: Self) -> Option<bool> {
        (self != Self::NotKnown && other != Self::NotKnown).then_some(self >= other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_compared_where_they_are_known() {
        assert_eq!(Level::Level2.is_at_least(Level::Level2), Some(true));
        assert_eq!(Level::Level8.is_at_least(Level::Level2), Some(true));
        assert_eq!(Level::Entry.is_at_least(Level::Level1), Some(false));
        assert_eq!(Level::NotKnown.is_at_least(Level::Level2), None);
        assert_eq!(Level::Level2.is_at_least(Level::NotKnown), None);
    }
}
