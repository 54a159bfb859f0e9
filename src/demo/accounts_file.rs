//! `accounts.json`: how to sign in as each kind of user.

use crate::accounts::Role;
use serde::{Deserialize, Serialize};

/// The password of every made-up person.
pub const DEMO_PASSWORD: &str = "paper otter lantern";

/// How to sign in as one made-up person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountEntry {
    /// As what.
    pub role: Role,
    /// The address to sign in with.
    pub email: String,
    /// The password.
    pub password: String,
    /// The secret of the second factor, for roles that need one.
    pub totp_secret: Option<String>,
}

impl AccountEntry {
    /// An account that needs no second factor.
    #[must_use]
    pub fn new(role: Role, email: &str) -> Self {
        Self { role, email: email.to_owned(), password: DEMO_PASSWORD.to_owned(), totp_secret: None }
    }
}
