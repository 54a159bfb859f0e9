//! Finding what was done to the audit behind the service's back.

mod chain;
mod finding;
mod lines;
mod report;
mod run;

pub use finding::Finding;
pub use report::{Report, SealedUpTo};
pub use run::verify;
