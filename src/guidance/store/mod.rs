//! The SQL of the page of help.

pub(super) mod section;
pub(super) mod version;
