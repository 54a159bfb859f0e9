//! What registrars do with the records of personal assistants: find what waits, open it, look, decide.
//!
//! Nobody opens a record without having said that it is of nobody of the family and of no friend; who opened which is in
//! the audit. No officer reads an equality answer: nothing here could.

mod acceptance;
mod decide;
mod letter;
mod news;
mod open;
mod put;
mod release;
mod waiting;

pub use acceptance::{Acceptance, AcceptanceProblem, TypedAcceptance};
pub use decide::{DecideClaimError, accept_claim, not_accept_claim};
pub use news::{DECIDED, decided_about, tell_decided};
pub use open::{OpenError, Opened, declare_no_interest, name_on_record, open_record};
pub(in crate::assistants) use open::{admitted, note};
pub use put::{PutError, put_on_record};
pub(super) use release::release_cases;
pub use waiting::{Case, Whose, cases, count_cases, give_back_case, take_next_case};
