//! The first page after signing in.

mod tasks;
mod to_role;

pub(super) use tasks::first_tasks;
pub(super) use to_role::mount;
