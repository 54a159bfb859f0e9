//! The tables of the outbox.

pub(super) mod letter;
pub(super) mod outgoing;
