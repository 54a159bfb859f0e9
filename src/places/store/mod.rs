//! The tables of places.

pub(super) mod area;
pub(super) mod clear;
pub(super) mod outline;
pub(super) mod postcode;
