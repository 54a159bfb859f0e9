//! The register of personal assistants.

pub mod terms;
pub mod wage;
