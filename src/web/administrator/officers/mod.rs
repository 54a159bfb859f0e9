//! Officers: who they are, who is invited, and what an administrator can do for one of them.

pub(super) mod invite;
pub(super) mod list;
pub(super) mod one;
