//! Accounts and their roles.

use std::collections::BTreeSet;

use crate::{
    accounts::{
        account::NewAccount,
        hash::PasswordHash,
        role::{Role, Roles},
    },
    clock::Timestamp,
    ids::AccountId,
    storage::{Conn, Result, Sql},
    text::Email,
};

/// Accounts for one statement. SQLite looks for each bound value from the first on, so the work grows with the square of
/// how many there are.
pub(in crate::accounts) const CHUNK: usize = 50;

/// What signing in needs of an account.
#[derive(sqlx::FromRow)]
pub(in crate::accounts) struct Credentials {
    pub(in crate::accounts) id: AccountId,
    password_hash: String,
}

impl Credentials {
    pub(in crate::accounts) fn password_hash(&self) -> PasswordHash {
        PasswordHash::stored(self.password_hash.clone())
    }
}

pub(in crate::accounts) async fn find_credentials(
    db: &mut Conn,
    folded: &str,
) -> Result<Option<Credentials>> {
    db.fetch_optional(Sql::new("SELECT id, password_hash FROM accounts WHERE email_folded = $1").bind(folded))
        .await
}

/// Those of these folded addresses that are an account's.
pub(in crate::accounts) async fn folded_among(db: &mut Conn, folded: &[&str]) -> Result<BTreeSet<String>> {
    let mut sql = Sql::new("SELECT email_folded FROM accounts WHERE email_folded IN (");
    sql.push_list(folded.iter().copied()).push(")");
    let rows: Vec<(String,)> = db.fetch_all(sql).await?;
    Ok(rows.into_iter().map(|(folded,)| folded).collect())
}

pub(in crate::accounts) async fn roles(db: &mut Conn, account: AccountId) -> Result<Roles> {
    let sql = Sql::new("SELECT role FROM account_roles WHERE account_id = $1").bind(account);
    let rows: Vec<(Role,)> = db.fetch_all(sql).await?;
    Ok(rows.into_iter().map(|(role,)| role).collect())
}

pub(in crate::accounts) async fn set_password_hash(
    db: &mut Conn,
    id: AccountId,
    hash: &PasswordHash,
) -> Result<u64> {
    let sql = Sql::new("UPDATE accounts SET password_hash = $1 WHERE id = $2").bind(hash.as_str()).bind(id);
    db.execute(sql).await
}

pub(in crate::accounts) async fn insert(db: &mut Conn, new: &[NewAccount]) -> Result<u64> {
    let mut sql =
        Sql::new("INSERT INTO accounts (id, email, email_folded, password_hash, created_at) VALUES ");
    for (row, account) in new.iter().enumerate() {
        sql.push(if row == 0 { "(" } else { ", (" }).push_bind(account.id);
        sql.push(", ").push_bind(account.email.as_str());
        sql.push(", ").push_bind(account.email.folded());
        sql.push(", ").push_bind(account.password_hash.as_str());
        sql.push(", ").push_bind(account.created_at).push(")");
    }
    db.execute(sql).await
}

pub(in crate::accounts) async fn insert_roles(db: &mut Conn, new: &[NewAccount]) -> Result<u64> {
    let roles: Vec<_> =
        new.iter().flat_map(|account| account.roles.iter().map(move |role| (account, role))).collect();
    if roles.is_empty() {
        return Ok(0);
    }
    let mut sql = Sql::new("INSERT INTO account_roles (account_id, role, granted_at) VALUES ");
    for (row, (account, role)) in roles.into_iter().enumerate() {
        sql.push(if row == 0 { "(" } else { ", (" }).push_bind(account.id);
        sql.push(", ").push_bind(role);
        sql.push(", ").push_bind(account.created_at).push(")");
    }
    db.execute(sql).await
}

/// Gives a role; says whether the account had it not.
pub(in crate::accounts) async fn add_role(
    db: &mut Conn,
    account: AccountId,
    role: Role,
    now: Timestamp,
) -> Result<bool> {
    let sql = Sql::new(
        "INSERT INTO account_roles (account_id, role, granted_at) VALUES ($1, $2, $3)
         ON CONFLICT (account_id, role) DO NOTHING",
    );
    Ok(db.execute(sql.bind(account).bind(role).bind(now)).await? == 1)
}

/// Takes a role; says whether the account had it.
pub(in crate::accounts) async fn remove_role(db: &mut Conn, account: AccountId, role: Role) -> Result<bool> {
    let sql = Sql::new("DELETE FROM account_roles WHERE account_id = $1 AND role = $2");
    Ok(db.execute(sql.bind(account).bind(role)).await? == 1)
}

/// Whether an account has a role that no other has.
pub(in crate::accounts) async fn is_last_in(db: &mut Conn, role: Role, account: AccountId) -> Result<bool> {
    let sql = Sql::new(
        "SELECT COUNT(*) FILTER (WHERE account_id = $1), COUNT(*) FROM account_roles WHERE role = $2",
    );
    let (own, all): (i64, i64) = db.fetch_one(sql.bind(account).bind(role)).await?;
    Ok(own > 0 && own == all)
}

/// Whether there is such an account.
pub(in crate::accounts) async fn is_open(db: &mut Conn, account: AccountId) -> Result<bool> {
    let (count,): (i64,) = db
        .fetch_one(
            Sql::new("SELECT COUNT(*) FROM accounts WHERE id = $1 AND closed_at IS NULL").bind(account),
        )
        .await?;
    Ok(count > 0)
}

/// The address of an account, and when it was closed.
pub(in crate::accounts) async fn address(
    db: &mut Conn,
    account: AccountId,
) -> Result<Option<(Email, Option<Timestamp>)>> {
    db.fetch_optional(Sql::new("SELECT email, closed_at FROM accounts WHERE id = $1").bind(account)).await
}
