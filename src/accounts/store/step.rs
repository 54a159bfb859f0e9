//! Sign-ins between the password and the second factor.

use crate::{
    accounts::token::StepToken,
    clock::Timestamp,
    ids::{AccountId, SignInStepId},
    storage::{Conn, Result, Sql},
    text::Email,
};

/// A step, with its account.
#[derive(sqlx::FromRow)]
pub(in crate::accounts) struct StepRow {
    pub(in crate::accounts) id: SignInStepId,
    pub(in crate::accounts) account_id: AccountId,
    pub(in crate::accounts) email: Email,
    pub(in crate::accounts) tries: i64,
    pub(in crate::accounts) has_factor: bool,
}

pub(in crate::accounts) async fn find(
    db: &mut Conn,
    token: &StepToken,
    now: Timestamp,
) -> Result<Option<StepRow>> {
    let sql = Sql::new(
        "SELECT sign_in_steps.id, sign_in_steps.account_id, accounts.email, sign_in_steps.tries,
                EXISTS (SELECT 1 FROM second_factors WHERE second_factors.account_id = accounts.id) AS has_factor
         FROM sign_in_steps JOIN accounts ON accounts.id = sign_in_steps.account_id
         WHERE sign_in_steps.token_hash = $1 AND sign_in_steps.expires_at > $2",
    );
    db.fetch_optional(sql.bind(token.hash()).bind(now)).await
}

pub(in crate::accounts) async fn insert(
    db: &mut Conn,
    token: &StepToken,
    account: AccountId,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO sign_in_steps (id, account_id, token_hash, tries, created_at, expires_at)
         VALUES ($1, $2, $3, 0, $4, $5)",
    );
    db.execute(sql.bind(SignInStepId::new(now)).bind(account).bind(token.hash()).bind(now).bind(expires_at))
        .await
}

pub(in crate::accounts) async fn count_try(db: &mut Conn, id: SignInStepId) -> Result<u64> {
    db.execute(Sql::new("UPDATE sign_in_steps SET tries = tries + 1 WHERE id = $1").bind(id)).await
}

/// Ends a step; of two at once, only one ends it.
pub(in crate::accounts) async fn end(db: &mut Conn, id: SignInStepId) -> Result<bool> {
    Ok(db.execute(Sql::new("DELETE FROM sign_in_steps WHERE id = $1").bind(id)).await? == 1)
}

/// Ends all steps of an account, together with its sessions.
pub(in crate::accounts) async fn end_all(db: &mut Conn, account: AccountId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM sign_in_steps WHERE account_id = $1").bind(account)).await
}

pub(in crate::accounts) async fn forget_before(db: &mut Conn, expired: Timestamp) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM sign_in_steps WHERE expires_at < $1").bind(expired)).await
}
