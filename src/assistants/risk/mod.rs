//! Whoever was refused or removed for risk is known again (docs/decisions/0032-removed-for-risk-is-known-again.md).
//!
//! A minimal record is written with the decision, and goes when an appeal against it is allowed; nothing else takes it away,
//! not even that the record or the account is erased. Names and dates of birth of records that are sent are compared with
//! it. What may be the same person waits for a safeguarding officer, and until then the record is not put on the register.
//! Nobody else reads any of it: each act here takes a [`SafeguardingActor`](crate::accounts::SafeguardingActor).

mod alike;
mod compare;
mod decide;
mod matched;
mod removed;
mod waiting;

pub(in crate::assistants) use compare::compare;
pub use decide::{MatchError, decide_match};
pub use matched::{Match, MatchOutcome, OpenedMatch, open_match};
pub use removed::Removed;
pub(in crate::assistants) use removed::{keep, let_back};
pub use waiting::{WaitingMatch, count_matches, matches};
