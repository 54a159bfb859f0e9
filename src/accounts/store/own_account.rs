//! What an owner changes about the account itself.

use crate::{
    accounts::hash::PasswordHash,
    clock::Timestamp,
    ids::AccountId,
    storage::{Conn, Result, Sql},
    text::Email,
};

pub(in crate::accounts) async fn password_hash(
    db: &mut Conn,
    account: AccountId,
) -> Result<Option<PasswordHash>> {
    let sql = Sql::new("SELECT password_hash FROM accounts WHERE id = $1 AND closed_at IS NULL");
    let row: Option<(String,)> = db.fetch_optional(sql.bind(account)).await?;
    Ok(row.map(|(hash,)| PasswordHash::stored(hash)))
}

pub(in crate::accounts) async fn set_email(db: &mut Conn, account: AccountId, email: &Email) -> Result<u64> {
    let sql = Sql::new("UPDATE accounts SET email = $1, email_folded = $2 WHERE id = $3");
    db.execute(sql.bind(email.as_str()).bind(email.folded()).bind(account)).await
}

/// Closes an account: it is found by no address any more, and no password opens it.
pub(in crate::accounts) async fn close(db: &mut Conn, account: AccountId, now: Timestamp) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE accounts SET closed_at = $1, email_folded = $2, password_hash = '' WHERE id = $3 AND closed_at IS NULL",
    );
    db.execute(sql.bind(now).bind(format!("closed:{account}")).bind(account)).await
}

pub(in crate::accounts) async fn take_roles(db: &mut Conn, account: AccountId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM account_roles WHERE account_id = $1").bind(account)).await
}

pub(in crate::accounts) async fn forget_devices(db: &mut Conn, account: AccountId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM devices WHERE account_id = $1").bind(account)).await
}
