//! Being told when somebody fits: asked for where hardly anybody does, and ended with one button.

mod address;
mod beside;
pub(super) mod by_link;
pub(super) mod page;

pub(in crate::web::employer) use address::ALERT;
pub(super) use address::example;
pub(super) use beside::Beside;
