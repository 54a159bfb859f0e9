//! Links to choose a new password.

use crate::{
    accounts::token::ResetToken,
    clock::Timestamp,
    ids::{AccountId, PasswordResetId},
    storage::{Conn, Result, Sql},
    text::Email,
};

/// A link with the account that it is for.
#[derive(sqlx::FromRow)]
pub(in crate::accounts) struct ResetRow {
    pub(in crate::accounts) id: PasswordResetId,
    pub(in crate::accounts) account_id: AccountId,
    pub(in crate::accounts) email: Email,
    pub(in crate::accounts) expires_at: Timestamp,
    pub(in crate::accounts) used_at: Option<Timestamp>,
}

pub(in crate::accounts) async fn count_since(db: &mut Conn, digest: &str, since: Timestamp) -> Result<i64> {
    let sql = Sql::new("SELECT COUNT(*) FROM password_resets WHERE address_digest = $1 AND created_at > $2");
    let (count,): (i64,) = db.fetch_one(sql.bind(digest).bind(since)).await?;
    Ok(count)
}

pub(in crate::accounts) async fn insert(
    db: &mut Conn,
    account: Option<AccountId>,
    digest: &str,
    token: &ResetToken,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO password_resets (id, account_id, address_digest, token_hash, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(PasswordResetId::new(now))
    .bind(account)
    .bind(digest)
    .bind(token.hash())
    .bind(now)
    .bind(expires_at);
    db.execute(sql).await
}

pub(in crate::accounts) async fn find(db: &mut Conn, token: &ResetToken) -> Result<Option<ResetRow>> {
    let sql = Sql::new(
        "SELECT password_resets.id, password_resets.account_id, accounts.email, password_resets.expires_at,
                password_resets.used_at
         FROM password_resets
         JOIN accounts ON accounts.id = password_resets.account_id
         WHERE password_resets.token_hash = $1",
    );
    db.fetch_optional(sql.bind(token.hash())).await
}

/// Marks a link as used; of two at once, only one changes a row.
pub(in crate::accounts) async fn mark_used(
    db: &mut Conn,
    id: PasswordResetId,
    now: Timestamp,
) -> Result<bool> {
    let sql = Sql::new("UPDATE password_resets SET used_at = $1 WHERE id = $2 AND used_at IS NULL");
    Ok(db.execute(sql.bind(now).bind(id)).await? == 1)
}

/// Makes all links of an account useless. Their rows stay, because mails of a day are counted by them.
pub(in crate::accounts) async fn void(db: &mut Conn, account: AccountId, now: Timestamp) -> Result<u64> {
    let sql = Sql::new("UPDATE password_resets SET used_at = $1 WHERE account_id = $2 AND used_at IS NULL");
    db.execute(sql.bind(now).bind(account)).await
}

pub(in crate::accounts) async fn forget_before(db: &mut Conn, expired: Timestamp) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM password_resets WHERE expires_at < $1").bind(expired)).await
}
