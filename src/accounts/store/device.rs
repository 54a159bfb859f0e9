//! Browsers that signed in before.

use crate::{
    accounts::token::DeviceToken,
    clock::Timestamp,
    ids::{AccountId, DeviceId},
    storage::{Conn, Result, Sql},
};

/// The folded addresses of the accounts that a browser signed in to.
pub(in crate::accounts) async fn addresses(db: &mut Conn, token: &DeviceToken) -> Result<Vec<String>> {
    let sql = Sql::new(
        "SELECT accounts.email_folded FROM devices
         JOIN accounts ON accounts.id = devices.account_id
         WHERE devices.token_hash = $1",
    );
    let rows: Vec<(String,)> = db.fetch_all(sql.bind(token.hash())).await?;
    Ok(rows.into_iter().map(|(address,)| address).collect())
}

/// Remembers that a browser signed in to an account, now.
pub(in crate::accounts) async fn remember(
    db: &mut Conn,
    token: &DeviceToken,
    account: AccountId,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO devices (id, account_id, token_hash, created_at, last_used_at) VALUES ($1, $2, $3, $4, $4)
         ON CONFLICT (token_hash, account_id) DO UPDATE SET last_used_at = excluded.last_used_at",
    );
    db.execute(sql.bind(DeviceId::new(now)).bind(account).bind(token.hash()).bind(now)).await
}

pub(in crate::accounts) async fn forget_before(db: &mut Conn, unused_since: Timestamp) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM devices WHERE last_used_at < $1").bind(unused_since)).await
}
