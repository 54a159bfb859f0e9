//! PAs whom an employer wants to remember, with notes of her own, on pages and on paper.

mod address;
mod beside;
pub(super) mod list;
pub(super) mod note;
pub(super) mod print;
pub(super) mod put;
mod remembered;

pub(in crate::web::employer) use address::LIST;
pub(super) use address::example;
pub(super) use beside::{Beside, banner};
