//! What can be wrong with an audit.

use serde::Serialize;

use crate::{audit::Head, ids::EventId};

/// One thing that is wrong. A number is the place of a line in the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "finding", rename_all = "snake_case")]
pub enum Finding {
    /// Seals are gone.
    #[error(
        "Seals {from} to {to} are missing: they were deleted, or the chain broke there and went on behind the hole."
    )]
    SealsMissing {
        /// The first.
        from: i64,
        /// The last.
        to: i64,
    },
    /// A sealed line is gone.
    #[error("Line {position} was deleted: its seal names {event}, and there is no such line.")]
    LineMissing {
        /// Its place.
        position: i64,
        /// Its id.
        event: EventId,
    },
    /// A line does not go with its seal.
    #[error(
        "Line {position} does not go with its seal: the line, its seal or the seal before it was changed, exchanged or \
         put in from outside."
    )]
    Changed {
        /// Its place.
        position: i64,
        /// Its id, as far as it can be read.
        event: Option<EventId>,
    },
    /// A seal was made with a key that is not here.
    #[error(
        "Seals from {position} on name the key {key}, which is not in the key file, so nobody can check them."
    )]
    KeyMissing {
        /// The first place at which it is named.
        position: i64,
        /// Its name.
        key: String,
    },
    /// The walk cannot go on.
    #[error("What comes after seal {position} cannot be read in order. Nothing after it was checked.")]
    OutOfOrder {
        /// The last seal that was read.
        position: i64,
    },
    /// A line that is in no list.
    #[error(
        "Line {event} is neither sealed nor waits to be: it was put in from outside, or its seal was taken away."
    )]
    NeverSealed {
        /// Its id.
        event: EventId,
    },
    /// A line whose id is none.
    #[error("There is a line whose id is no id: it was put in or changed from outside.")]
    UnreadableLine,
    /// What waits has no line.
    #[error("{event} waits to be sealed, and there is no such line: it was deleted.")]
    WaitsWithoutLine {
        /// The id.
        event: EventId,
    },
    /// What waits is sealed already.
    #[error("{event} waits to be sealed and is sealed already: it was put there from outside.")]
    WaitsThoughSealed {
        /// The id.
        event: EventId,
    },
    /// Something waits whose id is none.
    #[error("Something waits to be sealed whose id is no id: it was put in from outside.")]
    UnreadableWait,
    /// There are seals and no head.
    #[error("The head of the chain is missing, so seals may be missing at the end.")]
    HeadMissing,
    /// The head does not go with the last seal.
    #[error(
        "The head of the chain does not go with the last seal: it was changed, or seals were cut off or added."
    )]
    HeadWrong,
    /// There is more than one head.
    #[error("The chain has more than one head: somebody added one.")]
    HeadTwice,
    /// The chain is shorter than it was.
    #[error(
        "A head was noted at {}, and the chain ends at {last}: rows were taken away, or an older copy was put in place.",
        .noted.position
    )]
    ShorterThanNoted {
        /// What was noted.
        noted: Head,
        /// Where the chain ends.
        last: i64,
    },
    /// The chain is another than it was.
    #[error("The code noted for seal {} is not the one of this chain: it is not the chain that it was.", .noted.position)]
    OtherThanNoted {
        /// What was noted.
        noted: Head,
    },
}
