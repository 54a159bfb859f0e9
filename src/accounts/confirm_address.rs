//! The link in the mail to a new address.
//!
//! Its button works in a session of the account and nowhere else: an address that was mistyped belongs to somebody, and
//! a link that worked for anybody would hand the account to whoever reads that mailbox.

use super::{
    actor::AccountActor,
    desk::Desk,
    end_sessions::end_all_sessions,
    events,
    links::void_links,
    notice,
    post::post,
    session::Session,
    store::{self, address_change::ChangeRow},
    token::AddressToken,
};
use crate::{
    audit::{self, Detail, Event},
    clock::Timestamp,
    storage::{self, Conn, Database},
    text::Email,
};

/// Why a link changes no address.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmAddressError {
    /// No change of this account has this link, or not any more, or the address was taken meanwhile.
    #[error("the link changes no address")]
    Gone,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// The new address that a link would confirm for the account of this session. Looking changes nothing.
pub async fn find_address_change(
    db: &Database,
    session: &Session,
    token: &AddressToken,
    now: Timestamp,
) -> storage::Result<Option<Email>> {
    Ok(find(&mut db.read_current().await?, session, token, now).await?.map(|row| row.email))
}

/// The new addresses of the account that asks which wait for their confirmation, and until when their links work.
pub async fn addresses_to_confirm(
    db: &Database,
    who: AccountActor,
    now: Timestamp,
) -> storage::Result<Vec<(Email, Timestamp)>> {
    store::address_change::waiting(&mut db.read_current().await?, who.account(), now).await
}

/// Changes the address of the account, once. All its other sessions end, and all its links.
pub async fn confirm_address(
    desk: &Desk<'_>,
    session: &Session,
    token: &AddressToken,
    now: Timestamp,
) -> Result<(), ConfirmAddressError> {
    let account = session.account;
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            let row = find(&mut tx, session, token, now).await?.ok_or(ConfirmAddressError::Gone)?;
            let is_first = store::address_change::mark_used(&mut tx, row.id, now).await?;
            let is_taken = store::account::find_credentials(&mut tx, row.email.folded()).await?.is_some();
            if !is_first || is_taken {
                return Err(ConfirmAddressError::Gone);
            }
            store::own_account::set_email(&mut tx, account, &row.email).await?;
            let ended = end_all_sessions(&mut tx, account, Some(session.id)).await?;
            void_links(&mut tx, account, now).await?;
            let event = Event::of(events::ADDRESS_CHANGED).subject("account", account).about(account);
            let event = event.with("sessions_ended", Detail::count(ended));
            audit::record(&mut tx, AccountActor::of(session).who(), now, event).await?;
            post(&mut tx, desk, &session.email, &notice::address_changed(desk.letterhead), now).await?;
            Ok(tx.commit().await?)
        })
        .await
}

async fn find(
    db: &mut Conn,
    session: &Session,
    token: &AddressToken,
    now: Timestamp,
) -> storage::Result<Option<ChangeRow>> {
    let row = store::address_change::find(db, session.account, token).await?;
    Ok(row.filter(|row| row.used_at.is_none() && now < row.expires_at))
}
