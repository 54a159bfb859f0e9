//! The record as it is taken along: qualifications, training, and what was checked.

mod act;
mod view;

pub use act::portable;
pub(super) use act::view;
pub use view::{Check, Learned, Portable};
