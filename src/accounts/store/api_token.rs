//! Tokens for the API.

use crate::{
    accounts::{
        api::{ApiScope, MadeToken},
        role::Role,
        token::ApiToken,
    },
    clock::Timestamp,
    ids::{AccountId, ApiTokenId},
    storage::{Conn, Result, Sql},
    text::Email,
};

/// A token with one of its owner's roles: as many rows as roles.
#[derive(sqlx::FromRow)]
pub(in crate::accounts) struct CallerRow {
    pub(in crate::accounts) id: ApiTokenId,
    pub(in crate::accounts) account_id: AccountId,
    pub(in crate::accounts) email: Email,
    pub(in crate::accounts) scope: ApiScope,
    pub(in crate::accounts) used_at: Option<Timestamp>,
    pub(in crate::accounts) ends_at: Timestamp,
    pub(in crate::accounts) role: Role,
}

/// A token, which may have ended. It is looked for by its digest: how alike a guess is to a token shows in no time that it
/// takes.
pub(in crate::accounts) async fn find(db: &mut Conn, token: &ApiToken) -> Result<Vec<CallerRow>> {
    let sql = Sql::new(
        "SELECT api_tokens.id, api_tokens.account_id, accounts.email, api_tokens.scope, api_tokens.used_at,
                api_tokens.ends_at, account_roles.role
         FROM api_tokens
         JOIN accounts ON accounts.id = api_tokens.account_id
         JOIN account_roles ON account_roles.account_id = api_tokens.account_id
         WHERE api_tokens.token_hash = $1",
    );
    db.fetch_all(sql.bind(token.hash())).await
}

/// Those of an account that work now, the newest first.
pub(in crate::accounts) async fn all_of(
    db: &mut Conn,
    account: AccountId,
    now: Timestamp,
) -> Result<Vec<MadeToken>> {
    let sql = Sql::new(
        "SELECT id, scope, made_at, ends_at, used_at FROM api_tokens WHERE account_id = $1 AND ends_at > $2
         ORDER BY made_at DESC, id DESC",
    );
    db.fetch_all(sql.bind(account).bind(now)).await
}

pub(in crate::accounts) async fn insert(
    db: &mut Conn,
    account: AccountId,
    token: &ApiToken,
    made: MadeToken,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO api_tokens (id, account_id, scope, token_hash, made_at, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    );
    let sql = sql.bind(made.id).bind(account).bind(made.scope).bind(token.hash());
    db.execute(sql.bind(made.made_at).bind(made.ends_at)).await
}

pub(in crate::accounts) async fn note_use(db: &mut Conn, id: ApiTokenId, now: Timestamp) -> Result<u64> {
    db.execute(Sql::new("UPDATE api_tokens SET used_at = $1 WHERE id = $2").bind(now).bind(id)).await
}

/// Ends one token if it is of this account: an id from a form is not believed.
pub(in crate::accounts) async fn end_of(db: &mut Conn, account: AccountId, id: ApiTokenId) -> Result<u64> {
    let sql = Sql::new("DELETE FROM api_tokens WHERE id = $1 AND account_id = $2");
    db.execute(sql.bind(id).bind(account)).await
}

pub(in crate::accounts) async fn end_all(db: &mut Conn, account: AccountId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM api_tokens WHERE account_id = $1").bind(account)).await
}

/// Forgets those that have ended.
pub(in crate::accounts) async fn forget_ended(db: &mut Conn, now: Timestamp) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM api_tokens WHERE ends_at <= $1").bind(now)).await
}
