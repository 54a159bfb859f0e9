//! Everything that records say to the database.

pub(super) mod block;
pub(super) mod equality;
pub(super) mod number;
pub(super) mod record;
pub(super) mod section;
