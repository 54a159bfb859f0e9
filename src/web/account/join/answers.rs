//! What somebody who makes an account has answered so far.

use crate::accounts::{PasswordHash, SignUpRole};
use crate::drafts::DraftKind;
use crate::web::journey::{Journey, Step};
use serde::{Deserialize, Serialize};

pub(super) const START: &str = "/join";
pub(super) const ROLE: &str = "/join/role";
pub(super) const EMAIL: &str = "/join/email";
pub(super) const PASSWORD: &str = "/join/password";
pub(super) const CHECK: &str = "/join/check";
pub(super) const SENT: &str = "/join/sent";

/// The answers. Of the password only the hash is kept.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(in crate::web::account) struct SignUpAnswers {
    pub(super) role: Option<SignUpRole>,
    pub(super) email: Option<String>,
    pub(super) password_hash: Option<PasswordHash>,
}

impl Journey for SignUpAnswers {
    const KIND: DraftKind = DraftKind::SignUp;
    const STEPS: &'static [Step<Self>] = &[
        Step::new(ROLE, |a| a.role.is_some()),
        Step::new(EMAIL, |a| a.email.is_some()),
        Step::new(PASSWORD, |a| a.password_hash.is_some()),
    ];
    const START: &'static str = START;
    const CHECK: &'static str = CHECK;
}
