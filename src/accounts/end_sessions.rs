//! Ending sessions everywhere at once.
//!
//! This is the one way to do so. A session is a row that every request looks for, on the server that is written to: when
//! the row is gone, the next request of its browser is a stranger's, on whichever instance.

use super::store;
use crate::{
    ids::{AccountId, SessionId},
    storage::{self, Tx},
};

/// Ends all sessions of an account in the transaction of the act that asks for it, but for the one that may stay. Its
/// tokens for the API end as well: whoever had come in may have made one.
///
/// Says how many ended, for the line that the act writes into the audit.
pub async fn end_all_sessions(
    tx: &mut Tx,
    account: AccountId,
    except: Option<SessionId>,
) -> storage::Result<u64> {
    store::api_token::end_all(tx, account).await?;
    end_in_browsers(tx, account, except).await
}

/// The same without the tokens, which were made with the password and have a page of their own.
pub(super) async fn end_in_browsers(
    tx: &mut Tx,
    account: AccountId,
    except: Option<SessionId>,
) -> storage::Result<u64> {
    // Whoever is half-way in has shown a password that may not be right any more.
    store::step::end_all(tx, account).await?;
    store::session::end_all(tx, account, except).await
}
