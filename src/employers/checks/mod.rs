//! What registrars do with employers: find who waits, open, look, decide.
//!
//! Nobody opens an employer without having said that it is nobody of the family and no friend; who opened whom is in the
//! audit. Whoever filled it in, and whoever did not accept it the last time, leaves the decision to another officer.

mod acceptance;
mod decide;
mod letter;
mod open;
mod period;
mod waiting;

pub use acceptance::{Acceptance, AcceptanceProblem, TypedAcceptance};
pub use decide::{DecideError, accept, not_accept};
pub use open::{OpenError, Opened, declare, name_for_question, open};
pub use period::longest_until;
pub use waiting::{Waiting, count_waiting, waiting};
