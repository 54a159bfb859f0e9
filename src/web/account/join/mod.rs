//! Making an account: one question a page.

mod answers;
mod check;
mod email;
mod intro;
mod password;
mod role;

pub(in crate::web) use check::{check, create, sent};
pub(in crate::web) use email::{email, take_email};
pub(in crate::web) use intro::intro;
pub(in crate::web) use password::{password, take_password};
pub(in crate::web) use role::{role, take_role};
