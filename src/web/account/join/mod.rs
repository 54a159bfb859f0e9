//! Making an account: one question a page.

mod answers;
pub(super) mod check;
pub(super) mod email;
pub(super) mod intro;
pub(super) mod password;
pub(super) mod role;
