//! Made-up records: every answer is one that the register takes, read the way a form is read, and fits the others.
//!
//! Who does delegated healthcare has trained in it; who is 16 or 17 keeps a record only; nobody works before the 16th
//! birthday; who has no car does not offer to drive.

mod cases;
mod confirmed;
mod days;
mod experience;
mod jobs;
mod learning;
mod ledger;
mod life;
mod moments;
mod phrases;
mod profile;
mod qualifications;
mod requests;
mod risk;
mod shape;
mod somebody;
mod spoken;
mod states;
mod tasks;
mod terms;
mod told;
mod training;
mod whole;

pub(super) use cases::{Officers, case};
pub(super) use life::Kind;
pub(super) use somebody::Somebody;
pub(super) use states::State;
pub(super) use whole::{Owner, World, whole};
