//! Another address for an account: asked for with the password, confirmed from the new mailbox.
//!
//! The address of now is told at once. Whoever asks is told the same whether the new address has an account or not; only
//! its mailbox learns which.

use std::net::IpAddr;

use time::Duration;

use super::{
    actor::AccountActor,
    desk::Desk,
    events,
    guess::Bucket,
    notice,
    post::post,
    proof::{Proof, ProofError, Retyped, prove},
    session::Session,
    store,
    token::AddressToken,
};
use crate::{
    audit::{self, Event},
    clock::Timestamp,
    ids::GuessId,
    storage::{self, Tx},
    text::Email,
};

/// How long a link works.
const LINK_WORKS_FOR: Duration = Duration::hours(24);

/// How many changes of one account, and to one address, may be asked for in a day.
const MAILS_A_DAY: i64 = 5;

/// Why no change of address was begun; never because the new address is known.
#[derive(Debug, thiserror::Error)]
pub enum ChangeAddressError {
    /// It is the address that the account has already.
    #[error("this is the address already")]
    Same,
    /// Too many mails were asked for from one network address; the next one may be after this time.
    #[error("too many mails were asked for")]
    TooMany {
        /// How long to wait.
        retry_after: Duration,
    },
    /// Whoever asks did not show to be the owner, or the password could not be looked at.
    #[error(transparent)]
    Proof(#[from] ProofError),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Takes a new address and writes to it and to the one of now; nothing changes before the link is used.
pub async fn change_address(
    desk: &Desk<'_>,
    session: &Session,
    retyped: &Retyped,
    email: &Email,
    now: Timestamp,
) -> Result<(), ChangeAddressError> {
    if email.folded() == session.email.folded() {
        return Err(ChangeAddressError::Same);
    }
    let proof = prove(desk, session, retyped, now).await?;
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            count(&mut tx, desk, &proof, retyped.network, now).await?;
            let since = now - Duration::DAY;
            let mails =
                store::address_change::count_since(&mut tx, session.account, email.folded(), since).await?;
            if mails < MAILS_A_DAY {
                keep(&mut tx, desk, session, email, now).await?;
            }
            Ok(tx.commit().await?)
        })
        .await
}

async fn count(
    tx: &mut Tx,
    desk: &Desk<'_>,
    proof: &Proof,
    network: IpAddr,
    now: Timestamp,
) -> Result<(), ChangeAddressError> {
    proof.holds(tx).await?;
    let limit = desk.limits.per_network;
    match Bucket::of_asked_mails(network).count(tx, GuessId::new(now), limit, now).await? {
        Some(retry_after) => Err(ChangeAddressError::TooMany { retry_after }),
        None => Ok(()),
    }
}

/// A taken address leaves the same rows and as many mails; its link leaves with nobody.
async fn keep(
    tx: &mut Tx,
    desk: &Desk<'_>,
    session: &Session,
    email: &Email,
    now: Timestamp,
) -> storage::Result<()> {
    let token = AddressToken::draw();
    let is_taken = store::account::find_credentials(tx, email.folded()).await?.is_some();
    let account = session.account;
    store::address_change::insert(tx, account, email, &token, now, now + LINK_WORKS_FOR).await?;
    let event = Event::of(events::ADDRESS_ASKED).subject("account", account).about(account);
    audit::record(tx, AccountActor::of(session).who(), now, event).await?;
    let letterhead = desk.letterhead;
    let to_new = if is_taken {
        notice::address_in_use(letterhead)
    } else {
        notice::confirm_address(letterhead, &token, LINK_WORKS_FOR.whole_hours())
    };
    post(tx, desk, email, &to_new, now).await?;
    post(tx, desk, &session.email, &notice::address_asked(letterhead), now).await
}
