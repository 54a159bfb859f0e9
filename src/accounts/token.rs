//! Secrets that are handed out: 256 random bits, of which only a hash is kept.
//!
//! A token is never guessed, so a fast hash is enough: whoever reads the database finds nothing to sign in with.

use std::{fmt, marker::PhantomData, str::FromStr};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// A secret for one purpose; a token for another purpose is another type.
pub struct Token<Purpose> {
    secret: [u8; 32],
    purpose: PhantomData<fn() -> Purpose>,
}

/// Signed in: the session cookie.
#[derive(Clone, Copy)]
pub enum ForSession {}

/// A browser that signed in before: the device cookie.
#[derive(Clone, Copy)]
pub enum ForDevice {}

/// The password was right, the second factor is missing.
#[derive(Clone, Copy)]
pub enum ForStep {}

/// The link in an invitation.
#[derive(Clone, Copy)]
pub enum ForInvitation {}

/// The link in a sign-up mail.
#[derive(Clone, Copy)]
pub enum ForSignUp {}

/// The link to choose a new password.
#[derive(Clone, Copy)]
pub enum ForReset {}

/// The link that confirms a new address.
#[derive(Clone, Copy)]
pub enum ForAddress {}

/// The link to a draft that a council imported.
#[derive(Clone, Copy)]
pub enum ForImport {}

/// The link with which somebody says that a record is still right.
#[derive(Clone, Copy)]
pub enum ForConfirmation {}

/// The link that makes an account its owner's, which a registrar has used for her.
#[derive(Clone, Copy)]
pub enum ForHandover {}

/// The link with which a personal assistant shows her record to somebody.
#[derive(Clone, Copy)]
pub enum ForShare {}

/// The link with which somebody ends the messages about a search.
#[derive(Clone, Copy)]
pub enum ForAlert {}

/// What a program brings that asks the API in somebody's name.
#[derive(Clone, Copy)]
pub enum ForApi {}

/// The secret in the session cookie.
pub type SessionToken = Token<ForSession>;
/// The secret in the device cookie.
pub type DeviceToken = Token<ForDevice>;
/// The secret in the cookie between the password and the second factor.
pub type StepToken = Token<ForStep>;
/// The secret in the link of an invitation.
pub type InvitationToken = Token<ForInvitation>;
/// The secret in the link of a sign-up mail.
pub type SignUpToken = Token<ForSignUp>;

/// The secret in the link to choose a new password.
pub type ResetToken = Token<ForReset>;
/// The secret in the link that confirms a new address.
pub type AddressToken = Token<ForAddress>;

/// The secret in the link to a draft that a council imported.
pub type ImportToken = Token<ForImport>;

/// The secret in the link with which somebody says that a record is still right.
pub type ConfirmationToken = Token<ForConfirmation>;

/// The secret in the link that makes an account its owner's, which a registrar has used for her.
pub type HandoverToken = Token<ForHandover>;

/// The secret in the link with which a personal assistant shows her record to somebody.
pub type ShareToken = Token<ForShare>;

/// The secret in the link with which somebody ends the messages about a search.
pub type AlertToken = Token<ForAlert>;

/// The secret that a program brings which asks the API in somebody's name.
pub type ApiToken = Token<ForApi>;

/// A text that cannot be a token; nothing is said about why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a token")]
pub struct NotAToken;

impl<P> Token<P> {
    /// Draws a new secret from the operating system.
    ///
    /// # Panics
    /// When there are no random bytes to be had: nothing secret may be issued then, and the request fails closed.
    #[must_use]
    #[expect(clippy::expect_used, reason = "see Panics")]
    pub fn draw() -> Self {
        let mut secret = [0; 32];
        getrandom::fill(&mut secret).expect("the operating system gives random bytes");
        Self { secret, purpose: PhantomData }
    }

    /// The one that these random bytes give, for made-up registers that must come out the same again.
    #[must_use]
    pub const fn from_bytes(secret: [u8; 32]) -> Self {
        Self { secret, purpose: PhantomData }
    }

    /// Reads what came in a cookie or a link; what cannot be a token is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    /// The text for a cookie or a link: 43 characters that need no escaping.
    #[must_use]
    pub fn reveal(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.secret)
    }

    /// What is kept of it.
    pub(crate) fn hash(&self) -> String {
        digest(&[&self.secret])
    }
}

/// SHA-256 over the parts, each with its length, as text that sorts and compares the same in both databases.
pub(super) fn digest(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    URL_SAFE_NO_PAD.encode(hasher.finalize())
}

impl<P> FromStr for Token<P> {
    type Err = NotAToken;

    fn from_str(text: &str) -> Result<Self, NotAToken> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| NotAToken)?;
        let secret = bytes.try_into().map_err(|_| NotAToken)?;
        Ok(Self { secret, purpose: PhantomData })
    }
}

impl<P> Clone for Token<P> {
    fn clone(&self) -> Self {
        Self { secret: self.secret, purpose: PhantomData }
    }
}

impl<P> fmt::Debug for Token<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn survives_a_cookie_and_never_repeats() {
        let token = SessionToken::draw();
        let text = token.reveal();
        assert_eq!(text.len(), 43);
        assert_eq!(text.parse::<SessionToken>().unwrap().hash(), token.hash());
        assert_ne!(SessionToken::draw().reveal(), text);
        assert_ne!(token.hash(), text);
    }

    #[test]
    fn debug_output_lets_nobody_in() {
        let token = DeviceToken::draw();
        let shown = format!("{token:?}");
        assert!(!shown.contains(&token.reveal()) && !shown.contains(&token.hash()));
    }

    #[test]
    fn parts_cannot_be_shifted() {
        assert_ne!(digest(&[b"ab", b"c"]), digest(&[b"a", b"bc"]));
    }

    proptest! {
        #[test]
        fn other_texts_are_no_tokens(text in "[A-Za-z0-9_=+/-]{0,60}") {
            if let Ok(token) = text.parse::<SignUpToken>() {
                prop_assert_eq!(token.reveal(), text);
            } else {
                prop_assert!(URL_SAFE_NO_PAD.decode(&text).map_or(true, |bytes| bytes.len() != 32));
            }
        }
    }
}
