//! What people ask about their own data, and complaints about how it is used: each with the day by which the law wants
//! something done, worked by an administrator (docs/decisions/0033-requests-and-retention.md).
//!
//! Whoever signed in asks ([`make()`]), sees how it stands ([`own_requests()`]) and can take it back. An administrator has
//! a list that names nobody ([`waiting()`]), says before opening that this is nobody close ([`declare()`]), and then
//! acknowledges a complaint, takes longer with reasons, or answers. Mails say that there is something to read; what it is
//! stands behind the sign-in.

mod answer;
mod due;
mod events;
mod kind;
mod letter;
mod lists;
mod open;
mod own;
mod request;
mod store;
mod sweep;
mod whole;

pub use answer::{Lengthening, WorkError, acknowledge, answer, extend};
pub use due::{ACKNOWLEDGED_WITHIN, first_due};
pub use kind::RequestKind;
pub use lists::{Answered, Counts, Waiting, answered, counts, waiting};
pub use open::{OpenError, Opened, asked_by, declare, open};
pub use own::{MOST_OPEN, MakeError, NewRequest, make, own_requests, take_back};
pub use request::{AnswerText, DataRequest, End, Extension, ExtensionReason, Longer, RequestText, Stage};
pub use sweep::sweep;
pub use whole::{WholeRequest, enrol_requests};
