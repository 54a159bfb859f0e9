//! All SQL about accounts.

pub(super) mod account;
pub(super) mod device;
pub(super) mod guess;
pub(super) mod person;
pub(super) mod second_factor;
pub(super) mod session;
pub(super) mod sign_up;
pub(super) mod step;
