//! Second factors and recovery codes.

use crate::{
    accounts::{hash::PasswordHash, second_factor::RecoveryCode},
    clock::Timestamp,
    ids::{AccountId, RecoveryCodeId},
    storage::{Conn, Result, Sql},
};

/// A second factor as it stands in the database.
#[derive(sqlx::FromRow)]
pub(in crate::accounts) struct FactorRow {
    pub(in crate::accounts) secret: String,
    pub(in crate::accounts) last_step: i64,
    pub(in crate::accounts) set_up_at: Timestamp,
}

/// A recovery code that was not used.
#[derive(sqlx::FromRow)]
pub(in crate::accounts) struct CodeRow {
    pub(in crate::accounts) id: RecoveryCodeId,
    code_hash: String,
}

impl CodeRow {
    pub(in crate::accounts) fn hash(&self) -> PasswordHash {
        PasswordHash::stored(self.code_hash.clone())
    }
}

pub(in crate::accounts) async fn find(db: &mut Conn, account: AccountId) -> Result<Option<FactorRow>> {
    let sql = Sql::new("SELECT secret, last_step, set_up_at FROM second_factors WHERE account_id = $1");
    db.fetch_optional(sql.bind(account)).await
}

/// Keeps a second factor, in place of the one that may have been there.
pub(in crate::accounts) async fn save(
    db: &mut Conn,
    account: AccountId,
    sealed: &str,
    step: i64,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO second_factors (account_id, secret, last_step, set_up_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account_id) DO UPDATE
         SET secret = excluded.secret, last_step = excluded.last_step, set_up_at = excluded.set_up_at",
    );
    db.execute(sql.bind(account).bind(sealed).bind(step).bind(now)).await
}

/// Notes the step of a code that was accepted.
pub(in crate::accounts) async fn note_step(db: &mut Conn, account: AccountId, step: i64) -> Result<u64> {
    let sql = Sql::new("UPDATE second_factors SET last_step = $1 WHERE account_id = $2 AND last_step < $1");
    db.execute(sql.bind(step).bind(account)).await
}

/// Takes a second factor away, with its recovery codes; says whether there was one.
pub(in crate::accounts) async fn delete(db: &mut Conn, account: AccountId) -> Result<bool> {
    delete_codes(db, account).await?;
    let sql = Sql::new("DELETE FROM second_factors WHERE account_id = $1").bind(account);
    Ok(db.execute(sql).await? == 1)
}

async fn delete_codes(db: &mut Conn, account: AccountId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM recovery_codes WHERE account_id = $1").bind(account)).await
}

pub(in crate::accounts) async fn replace_codes(
    db: &mut Conn,
    account: AccountId,
    codes: &[(RecoveryCode, PasswordHash)],
    now: Timestamp,
) -> Result<u64> {
    delete_codes(db, account).await?;
    let mut sql = Sql::new("INSERT INTO recovery_codes (id, account_id, selector, code_hash) VALUES ");
    for (row, (code, hash)) in codes.iter().enumerate() {
        sql.push(if row == 0 { "(" } else { ", (" }).push_bind(RecoveryCodeId::new(now));
        sql.push(", ").push_bind(account);
        sql.push(", ").push_bind(code.selector());
        sql.push(", ").push_bind(hash.as_str()).push(")");
    }
    db.execute(sql).await
}

pub(in crate::accounts) async fn find_code(
    db: &mut Conn,
    account: AccountId,
    selector: &str,
) -> Result<Option<CodeRow>> {
    let sql = Sql::new(
        "SELECT id, code_hash FROM recovery_codes WHERE account_id = $1 AND selector = $2 AND used_at IS NULL",
    );
    db.fetch_optional(sql.bind(account).bind(selector)).await
}

/// Uses a code up; of two at once, only one uses it.
pub(in crate::accounts) async fn use_code(db: &mut Conn, id: RecoveryCodeId, now: Timestamp) -> Result<bool> {
    let sql = Sql::new("UPDATE recovery_codes SET used_at = $1 WHERE id = $2 AND used_at IS NULL");
    Ok(db.execute(sql.bind(now).bind(id)).await? == 1)
}

pub(in crate::accounts) async fn codes_left(db: &mut Conn, account: AccountId) -> Result<i64> {
    let sql = Sql::new("SELECT COUNT(*) FROM recovery_codes WHERE account_id = $1 AND used_at IS NULL");
    let (left,): (i64,) = db.fetch_one(sql.bind(account)).await?;
    Ok(left)
}
