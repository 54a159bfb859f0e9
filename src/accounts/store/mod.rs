//! All SQL about accounts.

pub(super) mod account;
pub(super) mod address_change;
pub(super) mod api_token;
pub(super) mod appointment;
pub(super) mod device;
pub(super) mod guess;
pub(super) mod handover;
pub(super) mod invitation;
pub(super) mod named;
pub(super) mod officer;
pub(super) mod own_account;
pub(super) mod password_reset;
pub(super) mod person;
pub(super) mod second_factor;
pub(super) mod session;
pub(super) mod sign_up;
pub(super) mod step;
