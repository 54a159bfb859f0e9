//! New addresses that wait for their confirmation.

use crate::{
    accounts::token::AddressToken,
    clock::Timestamp,
    ids::{AccountId, AddressChangeId},
    storage::{Conn, Result, Sql},
    text::Email,
};

/// A change as it stands in the database.
#[derive(sqlx::FromRow)]
pub(in crate::accounts) struct ChangeRow {
    pub(in crate::accounts) id: AddressChangeId,
    pub(in crate::accounts) email: Email,
    pub(in crate::accounts) expires_at: Timestamp,
    pub(in crate::accounts) used_at: Option<Timestamp>,
}

/// How many changes to an address, or of an account, were asked for.
pub(in crate::accounts) async fn count_since(
    db: &mut Conn,
    account: AccountId,
    folded: &str,
    since: Timestamp,
) -> Result<i64> {
    let sql = Sql::new(
        "SELECT COUNT(*) FROM address_changes WHERE (account_id = $1 OR email_folded = $2) AND created_at > $3",
    );
    let (count,): (i64,) = db.fetch_one(sql.bind(account).bind(folded).bind(since)).await?;
    Ok(count)
}

pub(in crate::accounts) async fn insert(
    db: &mut Conn,
    account: AccountId,
    email: &Email,
    token: &AddressToken,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO address_changes (id, account_id, email, email_folded, token_hash, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(AddressChangeId::new(now))
    .bind(account)
    .bind(email.as_str())
    .bind(email.folded())
    .bind(token.hash())
    .bind(now)
    .bind(expires_at);
    db.execute(sql).await
}

/// The change behind a link, if it is one of this account.
pub(in crate::accounts) async fn find(
    db: &mut Conn,
    account: AccountId,
    token: &AddressToken,
) -> Result<Option<ChangeRow>> {
    let sql = Sql::new(
        "SELECT id, email, expires_at, used_at FROM address_changes WHERE token_hash = $1 AND account_id = $2",
    );
    db.fetch_optional(sql.bind(token.hash()).bind(account)).await
}

/// The changes of an account whose links still work.
pub(in crate::accounts) async fn waiting(
    db: &mut Conn,
    account: AccountId,
    now: Timestamp,
) -> Result<Vec<(Email, Timestamp)>> {
    let sql = Sql::new(
        "SELECT email, expires_at FROM address_changes
         WHERE account_id = $1 AND used_at IS NULL AND expires_at > $2 ORDER BY created_at, id",
    );
    db.fetch_all(sql.bind(account).bind(now)).await
}

/// Makes all links of an account useless. Their rows stay, because mails of a day are counted by them.
pub(in crate::accounts) async fn void(db: &mut Conn, account: AccountId, now: Timestamp) -> Result<u64> {
    let sql = Sql::new("UPDATE address_changes SET used_at = $1 WHERE account_id = $2 AND used_at IS NULL");
    db.execute(sql.bind(now).bind(account)).await
}

/// Marks a change as done; of two at once, only one changes a row.
pub(in crate::accounts) async fn mark_used(
    db: &mut Conn,
    id: AddressChangeId,
    now: Timestamp,
) -> Result<bool> {
    let sql = Sql::new("UPDATE address_changes SET used_at = $1 WHERE id = $2 AND used_at IS NULL");
    Ok(db.execute(sql.bind(now).bind(id)).await? == 1)
}

pub(in crate::accounts) async fn forget_before(db: &mut Conn, expired: Timestamp) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM address_changes WHERE expires_at < $1").bind(expired)).await
}
