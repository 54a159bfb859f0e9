//! Signing up: a request that waits, and a mail.
//!
//! Whoever signs up is told the same, in the same time, whether the address has an account or not: the same row
//! is written and one mail leaves. Only its reader learns which.

use time::Duration;

use std::net::IpAddr;

use super::{
    desk::Desk, guess::Bucket, hash::PasswordHash, notice, post::post, role::SignUpRole, store,
    token::SignUpToken,
};
use crate::{
    clock::Timestamp,
    ids::GuessId,
    mail::{Letterhead, Writing},
    storage,
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
pub async fn sign_up(desk: &Desk<'_>, request: SignUp, now: Timestamp) -> Result<(), SignUpError> {
    let address = request.email.folded();
    let network = Bucket::of_asked_mails(request.network);
    let limit = desk.limits.per_network;
    desk.db
        .retrying(|| async {
            let token = SignUpToken::draw();
            let mut tx = desk.db.begin().await?;
            if let Some(retry_after) = network.count(&mut tx, GuessId::new(now), limit, now).await? {
                return Err(SignUpError::TooMany { retry_after });
            }
            let mails = store::sign_up::count_since(&mut tx, address, now - Duration::DAY).await?;
            let known = store::account::find_credentials(&mut tx, address).await?.is_some();
            if mails < MAILS_A_DAY {
                store::sign_up::insert(&mut tx, &request, &token, now, now + LINK_WORKS_FOR).await?;
                let writing = writing(desk.letterhead, &request, &token, known);
                post(&mut tx, desk, &request.email, &writing, now).await?;
            }
            Ok(tx.commit().await?)
        })
        .await
}

fn writing(letterhead: &Letterhead, request: &SignUp, token: &SignUpToken, known: bool) -> Writing {
    if known {
        return notice::already_registered(letterhead);
    }
    notice::confirm_sign_up(letterhead, request.role, token, LINK_WORKS_FOR.whole_hours())
}
