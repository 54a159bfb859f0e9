//! Something in a record that ends.

use std::str::FromStr;

use time::{Date, Duration};

use crate::{
    assistants::{ledger::ClaimKind, terms::TrainingCategory},
    vocabulary::NotInList,
};

/// What of a claim it is that ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::assistants) enum About {
    /// The training that it is about.
    Training,
    /// What it rests on.
    End,
    /// The check.
    LookAgain,
}

impl About {
    /// The word of its column.
    const fn as_str(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::End => "end",
            Self::LookAgain => "look_again",
        }
    }
}

impl FromStr for About {
    type Err = NotInList;

    fn from_str(word: &str) -> Result<Self, NotInList> {
        match word {
            "training" => Ok(Self::Training),
            "end" => Ok(Self::End),
            "look_again" => Ok(Self::LookAgain),
            _ => Err(NotInList { given: word.to_owned(), list: "About" }),
        }
    }
}

crate::text_column!(About);

/// Something in a record that ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// What.
    pub what: Ends,
    /// Its last day.
    pub on: Date,
}

/// What ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// Training of this category, on the day that she told.
    Training(TrainingCategory),
    /// The right to work, or the car insurance, on the day that she told.
    Told(ClaimKind),
    /// A check, on the day by which the council looks again.
    Check(ClaimKind),
}

/// The ends of which something is said on a day: the first and the last day on which they may lie. What has long ended,
/// or ended before it was told of, is news to nobody.
pub(super) fn near(today: Date) -> (Date, Date) {
    (today.saturating_sub(SAID_AFTER), today.saturating_add(SAID_BEFORE))
}

const SAID_BEFORE: Duration = Duration::days(90);
const SAID_AFTER: Duration = Duration::days(30);
