//! `accounts.json`: how to sign in as each kind of user.

use crate::accounts::{ApiToken, Role, TotpSecret};
use crate::clock::Timestamp;
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
    /// What a program brings to the API in this person's name, where somebody in the role may have a token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub api_token: Option<String>,
    /// What there is to see with this account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl AccountEntry {
    /// An account that needs no second factor.
    #[must_use]
    pub fn new(role: Role, email: &str) -> Self {
        let (email, password) = (email.to_owned(), DEMO_PASSWORD.to_owned());
        Self { role, email, password, totp_secret: None, api_token: None, note: None }
    }

    /// The same with a second factor.
    #[must_use]
    pub fn with_factor(self, secret: &TotpSecret) -> Self {
        Self { totp_secret: Some(secret.to_base32().to_string()), ..self }
    }

    /// The same with a token for the API.
    #[must_use]
    pub fn with_token(self, token: &ApiToken) -> Self {
        Self { api_token: Some(token.reveal()), ..self }
    }

    /// The same with a word about what there is to see.
    #[must_use]
    pub fn with_note(self, note: &str) -> Self {
        Self { note: Some(note.to_owned()), ..self }
    }

    /// The code of the second factor at this moment; nothing where there is none.
    #[must_use]
    pub fn code_at(&self, now: Timestamp) -> Option<String> {
        Some(TotpSecret::from_base32(self.totp_secret.as_deref()?)?.code_at(now))
    }
}
