//! A forgotten password: a link for the mailbox of its owner.
//!
//! Whoever asks is told the same, in the same time, whether the address has an account or not: the same rows are
//! written and one mail leaves. Only its reader learns which.

use std::net::IpAddr;

use time::Duration;

use super::{
    desk::Desk,
    events,
    guess::Bucket,
    notice,
    post::post,
    store,
    token::{ResetToken, digest},
};
use crate::{
    audit::{self, Event, Who},
    clock::Timestamp,
    ids::GuessId,
    storage,
    text::Email,
};

/// How long a link works.
const LINK_WORKS_FOR: Duration = Duration::hours(1);

/// How many such mails one address gets in a day, so that nobody can flood somebody else's mailbox.
const MAILS_A_DAY: i64 = 5;

/// Why nothing was done; never because the address is known or unknown.
#[derive(Debug, thiserror::Error)]
pub enum ForgottenPasswordError {
    /// Too many mails were asked for from one network address; the next one may be after this time.
    #[error("too many mails were asked for")]
    TooMany {
        /// How long to wait.
        retry_after: Duration,
    },
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Writes to an address whose owner forgot the password; nothing changes before the link in the mail is used.
pub async fn forgotten_password(
    desk: &Desk<'_>,
    email: &Email,
    network: IpAddr,
    now: Timestamp,
) -> Result<(), ForgottenPasswordError> {
    let address = digest(&[b"password reset", email.folded().as_bytes()]);
    let network = Bucket::of_asked_mails(network);
    desk.db
        .retrying(|| async {
            let token = ResetToken::draw();
            let mut tx = desk.db.begin().await?;
            let limit = desk.limits.per_network;
            if let Some(retry_after) = network.count(&mut tx, GuessId::new(now), limit, now).await? {
                return Err(ForgottenPasswordError::TooMany { retry_after });
            }
            let mails = store::password_reset::count_since(&mut tx, &address, now - Duration::DAY).await?;
            let known =
                store::account::find_credentials(&mut tx, email.folded()).await?.map(|found| found.id);
            if mails < MAILS_A_DAY {
                // Also for an unknown address: the rows are what makes the work the same.
                let expires_at = now + LINK_WORKS_FOR;
                store::password_reset::insert(&mut tx, known, &address, &token, now, expires_at).await?;
                let event = Event::of(events::PASSWORD_FORGOTTEN);
                let event =
                    known.map_or(event.clone(), |account| event.subject("account", account).about(account));
                audit::record(&mut tx, Who::visitor(), now, event).await?;
                let writing = match known {
                    Some(_) => notice::new_password(desk.letterhead, &token),
                    None => notice::no_account(desk.letterhead),
                };
                post(&mut tx, desk, email, &writing, now).await?;
            }
            Ok(tx.commit().await?)
        })
        .await
}
