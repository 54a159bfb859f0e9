//! One's own data: what is kept, where to put it right, a copy, and asking about it.

mod ask;
mod page;
mod requests;
mod routes;

pub(super) use routes::mount;
