//! Tokens for the API, of those who are named and may have one.

use super::accounts_file::AccountEntry;
use super::dice::Dice;
use super::folder::DemoError;
use crate::accounts::{ApiScope, ApiToken, Lasting, MadeToken, give_api_token};
use crate::clock::Timestamp;
use crate::ids::ApiTokenId;
use crate::storage::{Database, Tx};

/// Gives each of these a token that works for a year and may do most, where somebody in the role may have one. They come from dice of their
/// own.
pub(super) async fn give_tokens(
    db: &Database,
    mut dice: Dice,
    made_at: Timestamp,
    entries: Vec<AccountEntry>,
) -> Result<Vec<AccountEntry>, DemoError> {
    let mut given = Vec::with_capacity(entries.len());
    let mut tx = db.begin().await?;
    for entry in entries {
        given.push(give(&mut tx, &mut dice, made_at, entry).await?);
    }
    tx.commit().await?;
    Ok(given)
}

async fn give(
    tx: &mut Tx,
    dice: &mut Dice,
    made_at: Timestamp,
    entry: AccountEntry,
) -> Result<AccountEntry, DemoError> {
    let scope = ApiScope::of(&entry.role.into()).last().copied();
    let Some((scope, email)) = scope.zip(entry.email.parse().ok()) else { return Ok(entry) };
    let (token, id) = (ApiToken::from_bytes(dice.bytes()), ApiTokenId::with_random(made_at, dice.bytes()));
    let made = MadeToken { id, scope, made_at, ends_at: Lasting::Year.ends_at(made_at), used_at: None };
    let is_given = give_api_token(tx, &email, &token, made).await?;
    Ok(if is_given { entry.with_token(&token) } else { entry })
}
