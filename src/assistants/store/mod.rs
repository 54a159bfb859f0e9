//! Everything that records say to the database.

pub(super) mod block;
pub(super) mod casework;
pub(super) mod choices;
pub(super) mod claim;
pub(super) mod endings;
pub(super) mod engagement;
pub(super) mod equality;
pub(super) mod experience;
pub(super) mod freshness;
pub(super) mod home;
pub(super) mod imported;
pub(super) mod languages;
pub(super) mod name_keys;
pub(super) mod number;
pub(super) mod profile;
pub(super) mod qualification;
pub(super) mod question;
pub(super) mod record;
mod rows;
pub(super) mod ruling;
pub(super) mod search;
pub(super) mod section;
pub(super) mod share;
pub(super) mod suspension;
pub(super) mod training;
pub(super) mod training_access;
pub(super) mod whole;
