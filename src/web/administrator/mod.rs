//! Pages of an administrator.

mod audit;

pub(super) use audit::mount;
