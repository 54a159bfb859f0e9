//! People without e-mail who have to be asked on the telephone whether their record is still right.

mod confirmed;
mod declare;
mod list;
mod one;
mod routes;

pub(in crate::web) use list::CALLS;
pub(super) use routes::mount;
