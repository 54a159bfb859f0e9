//! Pages of a signed-in employer, or of somebody who acts for one.

mod acting;
mod address;
mod check;
mod home;
mod money;
mod name;
mod own_home;
mod place;
mod question;
mod routes;
mod search;
mod standing;
mod support;
mod telling;
mod told;
mod who;

pub(super) use address::CHECK;
pub(super) use routes::mount;
pub(super) use search::SEARCH;
pub(super) use told::told_to;
