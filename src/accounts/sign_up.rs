//! Signing up: a request that waits, and a mail.
//!
//! Whoever signs up is told the same, in the same time, whether the address has an account or not: the same row
//! is written and one mail leaves. Only its reader learns which.

use time::Duration;

use std::net::IpAddr;

use super::{
    guess::{Bucket, GuessLimits},
    hash::PasswordHash,
    role::SignUpRole,
    store,
    token::SignUpToken,
};
use crate::{
    clock::Timestamp,
    ids::GuessId,
    keys::Keyring,
    mail::{self, Letterhead, Reach, Writing},
    storage::{self, Database},
    text::Email,
};

/// How long a link in a sign-up mail works.
const LINK_WORKS_FOR: Duration = Duration::hours(24);

/// How many sign-up mails one address gets in a day, so that nobody can flood somebody else's mailbox.
const MAILS_A_DAY: i64 = 5;

/// What somebody gave to sign up.
#[derive(Clone, Debug)]
pub struct SignUp {
    /// As what.
    pub role: SignUpRole,
    /// The address to confirm.
    pub email: Email,
    /// What is kept of the chosen password.
    pub password_hash: PasswordHash,
    /// The network address of the browser.
    pub network: IpAddr,
}

/// Why signing up did not come to its end; never because the address is known.
#[derive(Debug, thiserror::Error)]
pub enum SignUpError {
    /// Too many sign-ups from one network address; the next one may be sent after this time.
    #[error("too many sign-ups")]
    TooMany {
        /// How long to wait.
        retry_after: Duration,
    },
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Takes a sign-up and writes to its address; nothing exists before the link in the mail is used.
///
/// Row and mail are one transaction. Also for a known address: the row is what makes the work the same, and its link
/// leaves with nobody.
pub async fn sign_up(
    db: &Database,
    keys: &Keyring,
    letterhead: &Letterhead,
    limits: &GuessLimits,
    request: SignUp,
    now: Timestamp,
) -> Result<(), SignUpError> {
    let address = request.email.folded();
    db.retrying(|| async {
        let token = SignUpToken::draw();
        let mut tx = db.begin().await?;
        let network = Bucket::of_asked_mails(request.network);
        if let Some(retry_after) = network.count(&mut tx, GuessId::new(now), limits.per_network, now).await? {
            return Err(SignUpError::TooMany { retry_after });
        }
        let mails = store::sign_up::count_since(&mut tx, address, now - Duration::DAY).await?;
        let known = store::account::find_credentials(&mut tx, address).await?.is_some();
        if mails < MAILS_A_DAY {
            store::sign_up::insert(&mut tx, &request, &token, now, now + LINK_WORKS_FOR).await?;
            let writing = writing(letterhead, &request, &token, known);
            // The account of a known address is not noted: a row that names it costs more to write.
            let reach = Reach::Mail { account: None, to: request.email.clone() };
            mail::post(&mut tx, keys, &reach, &writing, now).await?;
        }
        Ok(tx.commit().await?)
    })
    .await
}

fn writing(letterhead: &Letterhead, request: &SignUp, token: &SignUpToken, known: bool) -> Writing {
    if known {
        return mail::already_registered(letterhead);
    }
    let role = request.role.as_letter_word();
    mail::confirm_sign_up(letterhead, role, &token.reveal(), LINK_WORKS_FOR.whole_hours())
}

impl SignUpRole {
    /// The role as it stands in the middle of a sentence.
    fn as_letter_word(self) -> &'static str {
        match self {
            Self::Assistant => "a personal assistant",
            Self::Employer => "an employer",
        }
    }
}
