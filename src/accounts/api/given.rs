//! A token that is given, to made-up people.

use super::made::MadeToken;
use crate::{
    accounts::{store, token::ApiToken},
    storage::{self, Tx},
    text::Email,
};

/// Gives the account of this address a token that is known, so that a demo can be asked by programs. Says whether there is
/// such an account.
pub async fn give_api_token(
    tx: &mut Tx,
    email: &Email,
    token: &ApiToken,
    made: MadeToken,
) -> storage::Result<bool> {
    let Some(account) = store::account::find_credentials(tx, email.folded()).await? else {
        return Ok(false);
    };
    store::api_token::insert(tx, account.id, token, made).await?;
    Ok(true)
}
