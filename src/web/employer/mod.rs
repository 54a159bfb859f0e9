//! Pages of a signed-in employer.

mod home;

pub(super) use home::mount;
