//! The tables of employers.

pub(super) mod alert;
pub(super) mod check;
pub(super) mod desk;
pub(super) mod employer;
pub(super) mod ends;
pub(super) mod kept;
pub(super) mod told;
pub(super) mod whole;
