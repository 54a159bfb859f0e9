//! How long things are kept: periods with a first day, and the log of what was erased when one was over (domain.md,
//! part 6; docs/decisions/0033-requests-and-retention.md).
//!
//! Whatever erases asks for the [`cut()`] of the day: what was last touched before it is over. Each row that is erased is
//! noted in the same transaction ([`note()`]): its id, its kind, the period that held, and nothing of what it said. An
//! administrator sets another period from a later day on ([`plan()`]), so nothing is erased by a slip of the hand today.

mod cut;
mod events;
mod kept;
mod log;
mod months;
mod periods;
mod plan;
mod store;

pub use cut::{Cut, cut, months_on};
pub use kept::Kept;
pub use log::{Erased, Run, erased, note, runs, sweep};
pub use months::{Months, NoMonths};
pub use periods::{Period, Standing, periods};
pub use plan::{FURTHEST, PlanError, plan, withdraw_plan};
