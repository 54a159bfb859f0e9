//! The tables of the audit.

pub(super) mod chain;
pub(super) mod line;
pub(super) mod list;
pub(super) mod row;
pub(super) mod walk;
