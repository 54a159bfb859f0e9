//! Sessions.

use crate::{
    accounts::{
        agent::{Agent, Browser, System},
        role::Role,
        token::SessionToken,
    },
    clock::Timestamp,
    ids::{AccountId, SessionId},
    storage::{Conn, Result, Sql},
    text::Email,
};

/// A session with one of its account's roles: as many rows as roles.
#[derive(sqlx::FromRow)]
pub(in crate::accounts) struct SessionRow {
    pub(in crate::accounts) id: SessionId,
    pub(in crate::accounts) account_id: AccountId,
    pub(in crate::accounts) email: Email,
    pub(in crate::accounts) signed_in_at: Timestamp,
    pub(in crate::accounts) seen_at: Timestamp,
    pub(in crate::accounts) second_factor_at: Option<Timestamp>,
    pub(in crate::accounts) role: Role,
}

pub(in crate::accounts) async fn find(db: &mut Conn, token: &SessionToken) -> Result<Vec<SessionRow>> {
    let sql = Sql::new(
        "SELECT sessions.id, sessions.account_id, accounts.email, sessions.signed_in_at, sessions.seen_at,
                sessions.second_factor_at, account_roles.role
         FROM sessions
         JOIN accounts ON accounts.id = sessions.account_id
         JOIN account_roles ON account_roles.account_id = sessions.account_id
         WHERE sessions.token_hash = $1",
    );
    db.fetch_all(sql.bind(token.hash())).await
}

pub(in crate::accounts) async fn insert(
    db: &mut Conn,
    id: SessionId,
    token: &SessionToken,
    account: AccountId,
    agent: Agent,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO sessions (id, account_id, token_hash, signed_in_at, seen_at, browser, system)
         VALUES ($1, $2, $3, $4, $4, $5, $6)",
    );
    let sql = sql.bind(id).bind(account).bind(token.hash()).bind(now);
    db.execute(sql.bind(agent.browser).bind(agent.system)).await
}

/// A session as its owner sees it in the list.
#[derive(sqlx::FromRow)]
pub(in crate::accounts) struct ListedRow {
    pub(in crate::accounts) id: SessionId,
    pub(in crate::accounts) signed_in_at: Timestamp,
    pub(in crate::accounts) seen_at: Timestamp,
    pub(in crate::accounts) browser: Option<Browser>,
    pub(in crate::accounts) system: Option<System>,
}

/// The sessions of an account, the one that was used last first.
pub(in crate::accounts) async fn list(db: &mut Conn, account: AccountId) -> Result<Vec<ListedRow>> {
    let sql = Sql::new(
        "SELECT id, signed_in_at, seen_at, browser, system FROM sessions WHERE account_id = $1
         ORDER BY seen_at DESC, id DESC",
    );
    db.fetch_all(sql.bind(account)).await
}

/// Gives a session another token; the one before opens nothing any more.
pub(in crate::accounts) async fn renew(db: &mut Conn, id: SessionId, token: &SessionToken) -> Result<u64> {
    let sql = Sql::new("UPDATE sessions SET token_hash = $1 WHERE id = $2");
    db.execute(sql.bind(token.hash()).bind(id)).await
}

/// Notes that the second factor was shown in a session.
pub(in crate::accounts) async fn note_factor(db: &mut Conn, id: SessionId, now: Timestamp) -> Result<u64> {
    db.execute(Sql::new("UPDATE sessions SET second_factor_at = $1 WHERE id = $2").bind(now).bind(id)).await
}

/// Notes that a session was used; a second request that comes at the same time finds it noted.
pub(in crate::accounts) async fn touch(
    db: &mut Conn,
    id: SessionId,
    unless_since: Timestamp,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new("UPDATE sessions SET seen_at = $1 WHERE id = $2 AND seen_at <= $3");
    db.execute(sql.bind(now).bind(id).bind(unless_since)).await
}

pub(in crate::accounts) async fn end(db: &mut Conn, id: SessionId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM sessions WHERE id = $1").bind(id)).await
}

/// Ends one session if it is of this account: an id from a form is not believed.
pub(in crate::accounts) async fn end_of(db: &mut Conn, account: AccountId, id: SessionId) -> Result<u64> {
    let sql = Sql::new("DELETE FROM sessions WHERE id = $1 AND account_id = $2");
    db.execute(sql.bind(id).bind(account)).await
}

pub(in crate::accounts) async fn end_all(
    db: &mut Conn,
    account: AccountId,
    except: Option<SessionId>,
) -> Result<u64> {
    let mut sql = Sql::new("DELETE FROM sessions WHERE account_id = ");
    sql.push_bind(account);
    if let Some(stays) = except {
        sql.push(" AND id <> ").push_bind(stays);
    }
    db.execute(sql).await
}

pub(in crate::accounts) async fn end_by_token(db: &mut Conn, token: &SessionToken) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM sessions WHERE token_hash = $1").bind(token.hash())).await
}

pub(in crate::accounts) async fn forget_before(db: &mut Conn, signed_in: Timestamp) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM sessions WHERE signed_in_at < $1").bind(signed_in)).await
}
