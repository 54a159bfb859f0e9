//! Employers, and people who act for one: what they tell, and what the council has checked (domain.md, part 3;
//! docs/decisions/0037-employers-are-checked.md).
//!
//! Somebody tells who needs the support, what pays for it and where it is given ([`tell()`]), and sends it ([`send()`]). A
//! registrar looks and decides ([`checks`]). A check holds for a time and runs out by the day, without anybody acting
//! ([`Life::state`]); what it rests on takes it along when it changes. Whatever is for checked employers alone asks for a
//! [`CheckedEmployer`], which only [`checked()`] makes; so does what she keeps while she looks for a PA ([`kept`]).

mod answer;
mod checked;
pub mod checks;
mod employer;
mod events;
pub mod kept;
mod left;
mod life;
mod place;
mod remind;
mod store;
mod sweep;
mod tell;
mod tell_person;
mod teller;
mod whole;
mod words;

pub use answer::{Acting, Answer, Question, Support, Told};
pub use checked::{CheckedEmployer, ShownEmployer, checked};
pub use employer::Employer;
pub use left::{LeftToTell, left_to_tell};
pub use life::{ActingCheck, Check, Life, LifeRefused};
pub use place::Address;
pub use remind::{RemindedEmployers, remind};
pub use sweep::{leave_closed, sweep};
pub use tell::{TellError, find, send, tell};
pub use teller::Teller;
pub use whole::{WholeEmployer, enrol};
pub use words::{
    ActsFor, Capacity, CheckMethod, Funding, Hand, NotAccepted, Reminder, State, Status, SupportAt, ToldBy,
};
