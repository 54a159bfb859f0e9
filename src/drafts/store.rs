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
    let mut update = Sql::new("UPDATE drafts SET answers = ");
    update.push_bind(answers.clone()).push(", updated_at = ").push_bind(now);
    update.push(", expires_at = ").push_bind(expires_at).push(" WHERE ");
    of_owner(&mut update, owner);
    update.push(" AND kind = ").push_bind(kind);
    if db.execute(update).await? > 0 {
        return Ok(());
    }
    let (account, visit) = match owner {
        DraftOwner::Account(account) => (Some(*account), None),
        DraftOwner::Visit(hash) => (None, Some(hash.clone())),
    };
    let insert = Sql::new(
        "INSERT INTO drafts (id, kind, account_id, visit_hash, answers, updated_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    );
    let insert = insert.bind(DraftId::new(now)).bind(kind).bind(account).bind(visit);
    db.execute(insert.bind(answers).bind(now).bind(expires_at)).await?;
    Ok(())
}

pub(super) async fn remove(db: &mut Conn, owner: &DraftOwner, kind: DraftKind) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM drafts WHERE ");
    of_owner(&mut sql, owner);
    sql.push(" AND kind = ").push_bind(kind);
    db.execute(sql).await?;
    Ok(())
}

pub(super) async fn remove_expired(db: &mut Conn, now: Timestamp) -> Result<()> {
    db.execute(Sql::new("DELETE FROM drafts WHERE expires_at <= $1").bind(now)).await?;
    Ok(())
}
