//! Accounts of officers, for administrators.

use crate::{
    accounts::role::Role,
    ids::AccountId,
    storage::{Conn, Result, Sql},
    text::{Email, PersonName},
};

/// An officer with one of the roles: as many rows as roles.
#[derive(sqlx::FromRow)]
pub(in crate::accounts) struct OfficerRow {
    pub(in crate::accounts) account_id: AccountId,
    pub(in crate::accounts) email: Email,
    pub(in crate::accounts) name: Option<PersonName>,
    pub(in crate::accounts) role: Role,
    pub(in crate::accounts) has_factor: bool,
}

fn select() -> Sql {
    let mut sql = Sql::new(
        "SELECT accounts.id AS account_id, accounts.email, people.name, account_roles.role,
                EXISTS (SELECT 1 FROM second_factors WHERE second_factors.account_id = accounts.id) AS has_factor
         FROM account_roles
         JOIN accounts ON accounts.id = account_roles.account_id
         LEFT JOIN people ON people.account_id = accounts.id
         WHERE account_roles.role IN (",
    );
    sql.push_list(Role::ALL.iter().copied().filter(|role| role.is_officer())).push(")");
    sql
}

pub(in crate::accounts) async fn all(db: &mut Conn) -> Result<Vec<OfficerRow>> {
    let mut sql = select();
    sql.push(" ORDER BY accounts.email_folded, account_roles.role");
    db.fetch_all(sql).await
}

pub(in crate::accounts) async fn one(db: &mut Conn, account: AccountId) -> Result<Vec<OfficerRow>> {
    let mut sql = select();
    sql.push(" AND accounts.id = ").push_bind(account).push(" ORDER BY account_roles.role");
    db.fetch_all(sql).await
}
