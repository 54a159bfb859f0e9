//! Pages of a signed-in personal assistant.

mod home;

pub(super) use home::mount;
