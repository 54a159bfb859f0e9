//! One's own data: what is kept, where to put it right, and a copy.

mod page;
mod routes;

pub(super) use routes::mount;
