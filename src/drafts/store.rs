//! The table `drafts`.

use super::{DraftKind, DraftOwner};
use crate::clock::Timestamp;
use crate::ids::DraftId;
use crate::storage::{Conn, Result, Sql};
use serde_json::Value;

#[derive(sqlx::FromRow)]
struct Kept {
    answers: sqlx::types::Json<Value>,
}

/// Adds `account_id = …` or `visit_hash = …`.
fn of_owner(sql: &mut Sql, owner: &DraftOwner) {
    match owner {
        DraftOwner::Account(account) => sql.push("account_id = ").push_bind(*account),
        DraftOwner::Visit(hash) => sql.push("visit_hash = ").push_bind(hash),
    };
}

pub(super) async fn find(
    db: &mut Conn,
    owner: &DraftOwner,
    kind: DraftKind,
    now: Timestamp,
) -> Result<Option<Value>> {
    let mut sql = Sql::new("SELECT answers FROM drafts WHERE ");
    of_owner(&mut sql, owner);
    sql.push(" AND kind = ").push_bind(kind).push(" AND expires_at > ").push_bind(now);
    Ok(db.fetch_optional::<Kept>(sql).await?.map(|kept| kept.answers.0))
}

pub(super) async fn save(
    db: &mut Conn,
    owner: &DraftOwner,
    kind: DraftKind,
    answers: Value,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    let (account, visit, unique) = match owner {
        DraftOwner::Account(account) => (Some(*account), None, "account_id"),
        DraftOwner::Visit(hash) => (None, Some(hash.clone()), "visit_hash"),
    };
    // One statement, because two pages may be sent at once: both would find no row to update and both would insert.
    let mut sql = Sql::new(
        "INSERT INTO drafts (id, kind, account_id, visit_hash, answers, updated_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (",
    );
    sql = sql.bind(DraftId::new(now)).bind(kind).bind(account).bind(visit);
    sql = sql.bind(answers).bind(now).bind(expires_at);
    sql.push(unique).push(
        ", kind) DO UPDATE SET answers = excluded.answers, updated_at = excluded.updated_at, \
         expires_at = excluded.expires_at",
    );
    db.execute(sql).await?;
    Ok(())
}

pub(super) async fn remove(db: &mut Conn, owner: &DraftOwner, kind: DraftKind) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM drafts WHERE ");
    of_owner(&mut sql, owner);
    sql.push(" AND kind = ").push_bind(kind);
    db.execute(sql).await?;
    Ok(())
}

pub(super) async fn remove_expired(db: &mut Conn, now: Timestamp) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM drafts WHERE expires_at <= $1").bind(now)).await
}
