//! Codes with which people make an account their own, and those who wait for the link in the mail.

use crate::{
    accounts::{
        handover::Handover,
        handover_code::{Answer, HandoverCode},
        hash::PasswordHash,
        role::SignUpRole,
        token::HandoverToken,
    },
    clock::Timestamp,
    ids::{HandoverId, PersonId},
    storage::{Conn, Result, Sql},
    text::Email,
};

/// Somebody who typed a code, as she stands in the database.
#[derive(sqlx::FromRow)]
pub(in crate::accounts) struct HandoverRow {
    pub(in crate::accounts) id: HandoverId,
    pub(in crate::accounts) email: Email,
    password_hash: String,
    answer_hash: String,
    pub(in crate::accounts) expires_at: Timestamp,
    pub(in crate::accounts) used_at: Option<Timestamp>,
}

impl HandoverRow {
    pub(in crate::accounts) fn password_hash(&self) -> PasswordHash {
        PasswordHash::stored(self.password_hash.clone())
    }
}

/// Keeps a code, in place of the one before.
pub(in crate::accounts) async fn keep_code(
    db: &mut Conn,
    (person, role): (PersonId, SignUpRole),
    (code, answer): (&HandoverCode, &Answer),
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO handover_codes (person_id, role, code_hash, answer_hash, tries, made_at, expires_at)
         VALUES ($1, $2, $3, $4, 0, $5, $6)
         ON CONFLICT (person_id) DO UPDATE SET role = excluded.role, code_hash = excluded.code_hash,
             answer_hash = excluded.answer_hash, tries = 0, made_at = excluded.made_at,
             expires_at = excluded.expires_at",
    );
    let sql = sql.bind(person).bind(role).bind(code.hash()).bind(code.hash_with(answer));
    db.execute(sql.bind(now).bind(expires_at)).await
}

/// Counts that a code was typed, if there is one.
pub(in crate::accounts) async fn count_try(db: &mut Conn, code: &HandoverCode) -> Result<u64> {
    let sql = Sql::new("UPDATE handover_codes SET tries = tries + 1 WHERE code_hash = $1");
    db.execute(sql.bind(code.hash())).await
}

/// Whether a code with this answer works, tried at most so often.
pub(in crate::accounts) async fn fits(
    db: &mut Conn,
    (code, answer): (&HandoverCode, &Answer),
    tries: i64,
    now: Timestamp,
) -> Result<bool> {
    let sql = Sql::new(
        "SELECT COUNT(*) FROM handover_codes WHERE answer_hash = $1 AND tries <= $2 AND expires_at > $3",
    );
    let sql = sql.bind(code.hash_with(answer)).bind(tries).bind(now);
    Ok(db.fetch_one::<(i64,)>(sql).await?.0 == 1)
}

/// Whose account becomes hers by this, and as what; nobody's where the code was wrong, is over, was used, or has been made
/// anew.
pub(in crate::accounts) async fn whose(
    db: &mut Conn,
    row: &HandoverRow,
    now: Timestamp,
) -> Result<Option<(PersonId, SignUpRole)>> {
    let sql =
        Sql::new("SELECT person_id, role FROM handover_codes WHERE answer_hash = $1 AND expires_at > $2");
    db.fetch_optional(sql.bind(row.answer_hash.as_str()).bind(now)).await
}

pub(in crate::accounts) async fn delete_code(db: &mut Conn, person: PersonId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM handover_codes WHERE person_id = $1").bind(person)).await
}

pub(in crate::accounts) async fn count_since(db: &mut Conn, folded: &str, since: Timestamp) -> Result<i64> {
    let sql = Sql::new("SELECT COUNT(*) FROM handovers WHERE email_folded = $1 AND created_at > $2");
    Ok(db.fetch_one::<(i64,)>(sql.bind(folded).bind(since)).await?.0)
}

pub(in crate::accounts) async fn insert(
    db: &mut Conn,
    new: &Handover,
    token: &HandoverToken,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO handovers (id, email, email_folded, password_hash, answer_hash, token_hash, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(HandoverId::new(now))
    .bind(new.email.as_str())
    .bind(new.email.folded())
    .bind(new.password_hash.as_str())
    .bind(new.code.hash_with(&new.answer))
    .bind(token.hash())
    .bind(now)
    .bind(expires_at);
    db.execute(sql).await
}

pub(in crate::accounts) async fn find(db: &mut Conn, token: &HandoverToken) -> Result<Option<HandoverRow>> {
    let sql = Sql::new(
        "SELECT id, email, password_hash, answer_hash, expires_at, used_at FROM handovers WHERE token_hash = $1",
    );
    db.fetch_optional(sql.bind(token.hash())).await
}

/// Marks a link as used; of two at once, only one changes a row.
pub(in crate::accounts) async fn mark_used(db: &mut Conn, id: HandoverId, now: Timestamp) -> Result<bool> {
    let sql = Sql::new("UPDATE handovers SET used_at = $1 WHERE id = $2 AND used_at IS NULL");
    Ok(db.execute(sql.bind(now).bind(id)).await? == 1)
}

/// Forgets links and codes that ended before.
pub(in crate::accounts) async fn forget_before(db: &mut Conn, ended: Timestamp) -> Result<u64> {
    let links = db.execute(Sql::new("DELETE FROM handovers WHERE expires_at < $1").bind(ended)).await?;
    let codes = db.execute(Sql::new("DELETE FROM handover_codes WHERE expires_at < $1").bind(ended)).await?;
    Ok(links + codes)
}
