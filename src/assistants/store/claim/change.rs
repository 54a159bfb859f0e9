//! How claims change without being told anew.

use time::Date;

use super::write::standing;
use crate::{
    assistants::ledger::{ClaimState, DbsOutcome, Standing},
    clock::Timestamp,
    ids::{AccountId, AssistantId, ClaimId},
    storage::{Conn, Result, Sql},
};

/// Takes a decision back, if there is one: the claim waits again, or is only said.
pub(in crate::assistants) async fn lower(db: &mut Conn, id: ClaimId, standing: Standing) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE assistant_claims SET state = $2, waiting_since = $3, method = NULL, decided_as = NULL,
             decided_on = NULL, look_again_by = NULL, reason = NULL
         WHERE id = $1 AND decided_on IS NOT NULL",
    );
    db.execute(sql.bind(id).bind(standing.word()).bind(standing.waiting_since())).await
}

/// Notes that what a claim rests on was told anew.
pub(in crate::assistants) async fn told_again(db: &mut Conn, id: ClaimId, now: Timestamp) -> Result<u64> {
    db.execute(Sql::new("UPDATE assistant_claims SET said_at = $2 WHERE id = $1").bind(id).bind(now)).await
}

/// Writes down how a claim stands after a decision.
pub(in crate::assistants) async fn decide(db: &mut Conn, id: ClaimId, to: Standing) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE assistant_claims SET state = $2, waiting_since = $3, method = $4, decided_as = $5, decided_on = $6,
             look_again_by = $7, reason = $8 WHERE id = $1",
    );
    db.execute(standing(to).into_iter().fold(sql.bind(id), Sql::bind)).await
}

/// Writes down that an officer saw a DBS certificate, and what was decided.
pub(in crate::assistants) async fn see_certificate(
    db: &mut Conn,
    id: ClaimId,
    on: Date,
    outcome: DbsOutcome,
) -> Result<u64> {
    let sql = Sql::new("UPDATE assistant_dbs SET seen_on = $2, outcome = $3 WHERE claim_id = $1");
    db.execute(sql.bind(id).bind(on).bind(outcome)).await
}

/// The certificates that were seen on this day or before and of which more is kept than what stays, with their owners;
/// at most so many, those seen first before others.
pub(in crate::assistants) async fn to_reduce(
    db: &mut Conn,
    seen_by: Date,
    most: u32,
) -> Result<Vec<(ClaimId, Option<AccountId>)>> {
    let sql = Sql::new(
        "SELECT d.claim_id, a.account_id
         FROM assistant_dbs d
             JOIN assistant_claims c ON c.id = d.claim_id
             JOIN assistants a ON a.id = c.assistant_id
         WHERE d.seen_on <= $1 AND (d.workforce IS NOT NULL OR d.update_service IS NOT NULL)
         ORDER BY d.seen_on, d.claim_id LIMIT $2",
    );
    db.fetch_all(sql.bind(seen_by).bind(most)).await
}

/// Forgets of a certificate what does not stay.
pub(in crate::assistants) async fn reduce(db: &mut Conn, id: ClaimId) -> Result<u64> {
    let sql =
        Sql::new("UPDATE assistant_dbs SET workforce = NULL, update_service = NULL WHERE claim_id = $1");
    db.execute(sql.bind(id)).await
}

/// What was only said waits from now on.
pub(in crate::assistants) async fn wait(db: &mut Conn, of: AssistantId, now: Timestamp) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE assistant_claims SET state = $2, waiting_since = $3 WHERE assistant_id = $1 AND state = $4",
    );
    db.execute(sql.bind(of).bind(ClaimState::Waiting).bind(now).bind(ClaimState::Said)).await
}

/// Nothing was looked at, and nothing waits.
pub(in crate::assistants) async fn begin_again(db: &mut Conn, of: AssistantId) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE assistant_claims SET state = $2, waiting_since = NULL, method = NULL, decided_as = NULL,
             decided_on = NULL, look_again_by = NULL, reason = NULL
         WHERE assistant_id = $1",
    );
    db.execute(sql.bind(of).bind(ClaimState::Said)).await
}

/// Takes a claim away.
pub(in crate::assistants) async fn delete(db: &mut Conn, id: ClaimId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM assistant_claims WHERE id = $1").bind(id)).await
}
