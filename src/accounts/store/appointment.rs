//! Proposals that somebody be given a role that needs two officers.

use crate::{
    accounts::officers::{OfficerRole, Proposal},
    clock::Timestamp,
    ids::{AccountId, AppointmentId},
    storage::{Conn, Result, Sql},
};

pub(in crate::accounts) async fn insert(
    db: &mut Conn,
    id: AppointmentId,
    account: AccountId,
    role: OfficerRole,
    proposed_by: Option<AccountId>,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO appointments (id, account_id, role, proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5)",
    );
    db.execute(sql.bind(id).bind(account).bind(role).bind(proposed_by).bind(now)).await
}

/// Whether somebody waits for agreement to this role.
pub(in crate::accounts) async fn is_open(
    db: &mut Conn,
    account: AccountId,
    role: OfficerRole,
) -> Result<bool> {
    let sql = Sql::new(
        "SELECT COUNT(*) FROM appointments WHERE account_id = $1 AND role = $2 AND decided_at IS NULL",
    );
    let (open,): (i64,) = db.fetch_one(sql.bind(account).bind(role)).await?;
    Ok(open > 0)
}

fn select() -> Sql {
    Sql::new(
        "SELECT appointments.id, appointments.account_id, accounts.email, people.name, appointments.role,
                appointments.proposed_by, appointments.proposed_at
         FROM appointments
         JOIN accounts ON accounts.id = appointments.account_id
         LEFT JOIN people ON people.account_id = accounts.id
         WHERE appointments.decided_at IS NULL",
    )
}

/// The proposals that wait, the oldest first.
pub(in crate::accounts) async fn open(db: &mut Conn) -> Result<Vec<Proposal>> {
    let mut sql = select();
    sql.push(" ORDER BY appointments.proposed_at, appointments.id");
    db.fetch_all(sql).await
}

pub(in crate::accounts) async fn find_open(db: &mut Conn, id: AppointmentId) -> Result<Option<Proposal>> {
    let mut sql = select();
    sql.push(" AND appointments.id = ").push_bind(id);
    db.fetch_optional(sql).await
}

/// Decides a proposal; of two at once, only one changes a row.
pub(in crate::accounts) async fn decide(
    db: &mut Conn,
    id: AppointmentId,
    by: AccountId,
    agreed: bool,
    now: Timestamp,
) -> Result<bool> {
    let sql = Sql::new(
        "UPDATE appointments SET decided_by = $1, decided_at = $2, agreed = $3 WHERE id = $4 AND decided_at IS NULL",
    );
    Ok(db.execute(sql.bind(by).bind(now).bind(agreed).bind(id)).await? == 1)
}
