//! Sign-ups that wait for their confirmation.

use crate::{
    accounts::{hash::PasswordHash, role::SignUpRole, sign_up::SignUp, token::SignUpToken},
    clock::Timestamp,
    ids::SignUpId,
    storage::{Conn, Result, Sql},
    text::Email,
};

/// A sign-up as it stands in the database.
#[derive(sqlx::FromRow)]
pub(in crate::accounts) struct SignUpRow {
    pub(in crate::accounts) id: SignUpId,
    pub(in crate::accounts) role: SignUpRole,
    pub(in crate::accounts) email: Email,
    password_hash: String,
    pub(in crate::accounts) expires_at: Timestamp,
    pub(in crate::accounts) used_at: Option<Timestamp>,
}

impl SignUpRow {
    pub(in crate::accounts) fn password_hash(&self) -> PasswordHash {
        PasswordHash::stored(self.password_hash.clone())
    }
}

pub(in crate::accounts) async fn count_since(db: &mut Conn, folded: &str, since: Timestamp) -> Result<i64> {
    let sql = Sql::new("SELECT COUNT(*) FROM sign_ups WHERE email_folded = $1 AND created_at > $2");
    let (count,): (i64,) = db.fetch_one(sql.bind(folded).bind(since)).await?;
    Ok(count)
}

pub(in crate::accounts) async fn insert(
    db: &mut Conn,
    new: &SignUp,
    token: &SignUpToken,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO sign_ups (id, role, email, email_folded, password_hash, token_hash, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(SignUpId::new(now))
    .bind(new.role)
    .bind(new.email.as_str())
    .bind(new.email.folded())
    .bind(new.password_hash.as_str())
    .bind(token.hash())
    .bind(now)
    .bind(expires_at);
    db.execute(sql).await
}

pub(in crate::accounts) async fn find(db: &mut Conn, token: &SignUpToken) -> Result<Option<SignUpRow>> {
    let sql = Sql::new(
        "SELECT id, role, email, password_hash, expires_at, used_at FROM sign_ups WHERE token_hash = $1",
    );
    db.fetch_optional(sql.bind(token.hash())).await
}

/// Marks a sign-up as used; of two at once, only one changes a row.
pub(in crate::accounts) async fn mark_used(db: &mut Conn, id: SignUpId, now: Timestamp) -> Result<bool> {
    let sql =
        Sql::new("UPDATE sign_ups SET used_at = $1 WHERE id = $2 AND used_at IS NULL").bind(now).bind(id);
    Ok(db.execute(sql).await? == 1)
}

pub(in crate::accounts) async fn forget_before(db: &mut Conn, expired: Timestamp) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM sign_ups WHERE expires_at < $1").bind(expired)).await
}
