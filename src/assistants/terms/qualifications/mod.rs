//! The 145 qualifications of Skills for Care.

mod apprenticeships;
mod awards;
mod certificates;
mod diplomas;
mod group;
mod qualification;

pub use group::QualificationGroup;
pub use qualification::{NotAQualification, Qualification};
