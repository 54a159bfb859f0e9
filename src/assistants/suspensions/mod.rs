//! Suspending somebody for risk (domain.md, part 3; docs/decisions/0029-a-suspension-holds-at-once.md).
//!
//! A safeguarding officer does it at once, and nobody else can lift it: each act here takes a
//! [`SafeguardingActor`](crate::accounts::SafeguardingActor). Whether somebody is suspended is read with the record
//! whenever it is asked for, so it holds on every instance from the moment it is written. Its owner is told afterwards, or
//! later, while an enquiry must not be disturbed; until then nothing of what she sees says so.

mod in_force;
mod letter;
mod open;
mod own;
mod review;
mod suspend;
mod suspension;
mod words;
mod working_days;

pub use in_force::{Due, count_due, in_force};
pub use open::{OpenedForRisk, open_for_risk};
pub use own::{OwnSuspension, own_suspension};
pub use review::{ReviewError, go_on, lift, tell_now};
pub use suspend::{NewSuspension, SuspendError, SuspensionProblem, suspend};
pub use suspension::{Grounds, Lifted, Review, Suspension};
pub use words::{Ended, Notice, SuspensionReason};
pub(in crate::assistants) use working_days::next_review;
