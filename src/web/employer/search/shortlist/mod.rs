//! PAs whom an employer wants to remember, with notes of her own, on pages and on paper.

mod address;
mod list;
mod note;
mod print;
mod put;
mod remembered;

pub(in crate::web::employer) use address::LIST;
pub(super) use address::{ example, note_of, put_to};
pub(super) use list::list;
pub(super) use note::{note, take_note, take_off};
pub(super) use print::print;
pub(super) use put::put;
pub(super) use remembered::{lines, on_the_list};
