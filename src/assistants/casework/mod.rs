//! What registrars do with the records of personal assistants: find what waits, open it, look, decide.
//!
//! Nobody opens a record without having said that it is of nobody of the family and of no friend; who opened which is in
//! the audit. No officer reads an equality answer: nothing here could.

mod acceptance;
mod again;
mod calls;
mod decide;
mod letter;
mod news;
mod open;
mod put;
mod release;
mod tell;
mod waiting;

pub use acceptance::{Acceptance, AcceptanceProblem, TypedAcceptance};
pub use again::{LookAgain, count_to_look_again, look_again};
pub use calls::{Call, OpenedCall, calls, confirm_call, count_calls, has_to_be_rung, open_call};
pub use decide::{DecideClaimError, accept_claim, not_accept_claim};
pub use news::{DECIDED, decided_about, tell_decided};
pub use open::{OpenError, Opened, declare_no_interest, name_on_record, open_record};
pub(in crate::assistants) use open::{act, admitted, note};
pub use put::{PutError, put_on_record};
pub(super) use release::release_cases;
pub(in crate::assistants) use tell::tell_owner;
pub use waiting::{Case, Whose, cases, count_cases, give_back_case, take_next_case};
