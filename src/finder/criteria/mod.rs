//! What is looked for.

mod field;
mod read;
#[cfg(test)]
mod there_and_back;
mod wanted;
mod whole;
mod words;
mod write;

pub use field::{Field, Problem, Wrong};
pub use wanted::{Interests, NotMiles, Place, Wanted, Within};
pub use whole::Criteria;
pub use words::{Drive, GenderReason, LookingFor, NonSmoker, TimesHow, Weight};
