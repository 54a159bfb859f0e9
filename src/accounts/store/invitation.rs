//! Invitations.

use crate::{
    accounts::{officers::OfficerRole, token::InvitationToken},
    clock::Timestamp,
    ids::{AccountId, InvitationId},
    storage::{Conn, Result, Sql},
    text::Email,
};

/// An invitation that still works.
#[derive(sqlx::FromRow)]
pub(in crate::accounts) struct InvitationRow {
    pub(in crate::accounts) id: InvitationId,
    pub(in crate::accounts) email: Email,
    pub(in crate::accounts) invited_by: Option<AccountId>,
}

/// An invitation with one of its roles.
#[derive(sqlx::FromRow)]
pub(in crate::accounts) struct WaitingRow {
    pub(in crate::accounts) id: InvitationId,
    pub(in crate::accounts) email: Email,
    pub(in crate::accounts) expires_at: Timestamp,
    pub(in crate::accounts) role: OfficerRole,
}

pub(in crate::accounts) async fn insert(
    db: &mut Conn,
    id: InvitationId,
    (token, email): (&InvitationToken, &Email),
    invited_by: Option<AccountId>,
    (now, expires_at): (Timestamp, Timestamp),
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO invitations (id, email, email_folded, token_hash, invited_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(email.as_str())
    .bind(email.folded())
    .bind(token.hash())
    .bind(invited_by)
    .bind(now)
    .bind(expires_at);
    db.execute(sql).await
}

pub(in crate::accounts) async fn insert_roles(
    db: &mut Conn,
    id: InvitationId,
    roles: &[OfficerRole],
) -> Result<u64> {
    let mut sql = Sql::new("INSERT INTO invitation_roles (invitation_id, role) VALUES ");
    for (row, role) in roles.iter().enumerate() {
        sql.push(if row == 0 { "(" } else { ", (" }).push_bind(id).push(", ").push_bind(*role).push(")");
    }
    db.execute(sql).await
}

pub(in crate::accounts) async fn find(
    db: &mut Conn,
    token: &InvitationToken,
    now: Timestamp,
) -> Result<Option<InvitationRow>> {
    let sql = Sql::new(
        "SELECT id, email, invited_by FROM invitations
         WHERE token_hash = $1 AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > $2",
    );
    db.fetch_optional(sql.bind(token.hash()).bind(now)).await
}

pub(in crate::accounts) async fn roles(db: &mut Conn, id: InvitationId) -> Result<Vec<OfficerRole>> {
    let sql = Sql::new("SELECT role FROM invitation_roles WHERE invitation_id = $1 ORDER BY role").bind(id);
    let rows: Vec<(OfficerRole,)> = db.fetch_all(sql).await?;
    Ok(rows.into_iter().map(|(role,)| role).collect())
}

/// Marks an invitation as used; of two at once, only one changes a row.
pub(in crate::accounts) async fn mark_used(db: &mut Conn, id: InvitationId, now: Timestamp) -> Result<bool> {
    let sql = Sql::new("UPDATE invitations SET used_at = $1 WHERE id = $2 AND used_at IS NULL");
    Ok(db.execute(sql.bind(now).bind(id)).await? == 1)
}

pub(in crate::accounts) async fn withdraw(db: &mut Conn, id: InvitationId, now: Timestamp) -> Result<bool> {
    let sql = Sql::new(
        "UPDATE invitations SET withdrawn_at = $1 WHERE id = $2 AND used_at IS NULL AND withdrawn_at IS NULL",
    );
    Ok(db.execute(sql.bind(now).bind(id)).await? == 1)
}

/// Takes back what was sent to this address before.
pub(in crate::accounts) async fn withdraw_earlier(
    db: &mut Conn,
    folded: &str,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE invitations SET withdrawn_at = $1
         WHERE email_folded = $2 AND used_at IS NULL AND withdrawn_at IS NULL",
    );
    db.execute(sql.bind(now).bind(folded)).await
}

/// The invitations that still work, each as many times as it has roles.
pub(in crate::accounts) async fn waiting(db: &mut Conn, now: Timestamp) -> Result<Vec<WaitingRow>> {
    let sql = Sql::new(
        "SELECT invitations.id, invitations.email, invitations.expires_at, invitation_roles.role
         FROM invitations JOIN invitation_roles ON invitation_roles.invitation_id = invitations.id
         WHERE invitations.used_at IS NULL AND invitations.withdrawn_at IS NULL AND invitations.expires_at > $1
         ORDER BY invitations.id, invitation_roles.role",
    );
    db.fetch_all(sql.bind(now)).await
}

pub(in crate::accounts) async fn forget_before(db: &mut Conn, expired: Timestamp) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM invitations WHERE expires_at < $1").bind(expired)).await
}
