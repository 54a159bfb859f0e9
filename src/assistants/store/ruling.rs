//! Refusals and removals.

use crate::{
    accounts::Role,
    assistants::{
        life::{Life, PausedFrom, Status},
        rulings::{AppealOutcome, Appealed, Decided, Reasons, Ruling, RulingKind, RulingReason, Said},
    },
    clock::Timestamp,
    ids::{AccountId, AssistantId, RulingId},
    storage::{Conn, Result, Sql},
};

const COLUMNS: &str =
    "SELECT id, kind, reason, life, life_paused_from, proposed_at, proposed_by, reasons, told_at,
        replied_at, replied_as, reply, withdrawn_at, decided_at, decided_by, decided_reasons, appealed_at,
        appealed_as, appeal, appeal_decided_at, appeal_outcome, appeal_reasons
     FROM record_rulings WHERE assistant_id = ";

#[derive(sqlx::FromRow)]
struct RulingRow {
    id: RulingId,
    kind: RulingKind,
    reason: RulingReason,
    life: Status,
    life_paused_from: Option<PausedFrom>,
    proposed_at: Timestamp,
    proposed_by: AccountId,
    reasons: Reasons,
    told_at: Option<Timestamp>,
    replied_at: Option<Timestamp>,
    replied_as: Option<Role>,
    reply: Option<Reasons>,
    withdrawn_at: Option<Timestamp>,
    decided_at: Option<Timestamp>,
    decided_by: Option<AccountId>,
    decided_reasons: Option<Reasons>,
    appealed_at: Option<Timestamp>,
    appealed_as: Option<Role>,
    appeal: Option<Reasons>,
    appeal_decided_at: Option<Timestamp>,
    appeal_outcome: Option<AppealOutcome>,
    appeal_reasons: Option<Reasons>,
}

/// A ruling, and the officers who had a part in it.
#[derive(Debug)]
pub(in crate::assistants) struct Known {
    pub(in crate::assistants) ruling: Ruling,
    proposed_by: AccountId,
    decided_by: Option<AccountId>,
}

impl Known {
    /// Whether this officer proposed or decided it.
    pub(in crate::assistants) fn is_by(&self, officer: AccountId) -> bool {
        self.proposed_by == officer || self.decided_by == Some(officer)
    }
}

fn said(at: Option<Timestamp>, role: Option<Role>, text: Option<Reasons>) -> Option<Said> {
    Some(Said { at: at?, role: role?, text: text? })
}

impl RulingRow {
    fn into_known(self) -> Known {
        let officers = self.reason.role();
        let council = Some(officers);
        let outcome = self.appeal_outcome.zip(said(self.appeal_decided_at, council, self.appeal_reasons));
        let appeal =
            said(self.appealed_at, self.appealed_as, self.appeal).map(|said| Appealed { said, outcome });
        let ruling = Ruling {
            id: self.id,
            kind: self.kind,
            reason: self.reason,
            // The schema lets no other go together.
            life: Life::of(self.life, self.life_paused_from).unwrap_or(Life::Left),
            proposed: Said { at: self.proposed_at, role: officers, text: self.reasons },
            told_at: self.told_at,
            reply: said(self.replied_at, self.replied_as, self.reply),
            withdrawn_at: self.withdrawn_at,
            decided: said(self.decided_at, council, self.decided_reasons)
                .map(|said| Decided { said, appeal }),
        };
        Known { ruling, proposed_by: self.proposed_by, decided_by: self.decided_by }
    }
}

/// Notes a proposal; none where one is pending.
pub(in crate::assistants) async fn insert(
    db: &mut Conn,
    (of, by): (AssistantId, AccountId),
    ruling: &Ruling,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO record_rulings (id, assistant_id, kind, reason, life, life_paused_from, proposed_at, proposed_by,
            reasons, told_at, ready_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (assistant_id) WHERE decided_at IS NULL AND withdrawn_at IS NULL DO NOTHING",
    );
    let sql = sql
        .bind(ruling.id)
        .bind(of)
        .bind(ruling.kind)
        .bind(ruling.reason)
        .bind(ruling.life.status())
        .bind(ruling.life.paused_from())
        .bind(ruling.proposed.at)
        .bind(by)
        .bind(&ruling.proposed.text)
        .bind(ruling.told_at)
        .bind(ruling.told_at.map(Ruling::ready_without_reply));
    db.execute(sql).await
}

/// One of a record.
pub(in crate::assistants) async fn find(
    db: &mut Conn,
    of: AssistantId,
    id: RulingId,
) -> Result<Option<Known>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push_bind(of).push(" AND id = ").push_bind(id);
    Ok(db.fetch_optional::<RulingRow>(sql).await?.map(RulingRow::into_known))
}

/// All of a record, the latest first.
pub(in crate::assistants) async fn all_of(db: &mut Conn, of: AssistantId) -> Result<Vec<Known>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push_bind(of).push(" ORDER BY proposed_at DESC, id DESC");
    Ok(db.fetch_all::<RulingRow>(sql).await?.into_iter().map(RulingRow::into_known).collect())
}

/// The last of which the owner of a record was told.
pub(in crate::assistants) async fn last_told(db: &mut Conn, of: AssistantId) -> Result<Option<Ruling>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push_bind(of).push(" AND told_at IS NOT NULL ORDER BY proposed_at DESC, id DESC LIMIT 1");
    Ok(db.fetch_optional::<RulingRow>(sql).await?.map(|row| row.into_known().ruling))
}

/// Whether a record has left the register.
pub(in crate::assistants) async fn is_off(db: &mut Conn, of: AssistantId) -> Result<bool> {
    let sql = Sql::new("SELECT COUNT(*) FROM assistants WHERE id = $1 AND status = 'left'");
    Ok(db.fetch_one::<(i64,)>(sql.bind(of)).await?.0 == 1)
}

/// Its owner is told of a proposal that was held back.
pub(in crate::assistants) async fn tell(
    db: &mut Conn,
    (of, id): (AssistantId, RulingId),
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE record_rulings SET told_at = $1, ready_at = $2
         WHERE id = $3 AND assistant_id = $4 AND told_at IS NULL AND withdrawn_at IS NULL",
    );
    db.execute(sql.bind(now).bind(Ruling::ready_without_reply(now)).bind(id).bind(of)).await
}

/// Takes a proposal back.
pub(in crate::assistants) async fn withdraw(
    db: &mut Conn,
    (of, id): (AssistantId, RulingId),
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE record_rulings SET withdrawn_at = $1
         WHERE id = $2 AND assistant_id = $3 AND decided_at IS NULL AND withdrawn_at IS NULL",
    );
    db.execute(sql.bind(now).bind(id).bind(of)).await
}

/// Notes the reply; from now on it can be decided.
pub(in crate::assistants) async fn reply(
    db: &mut Conn,
    (of, id): (AssistantId, RulingId),
    (text, role): (&Reasons, Role),
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE record_rulings SET replied_at = $1, ready_at = $1, reply = $2, replied_as = $3
         WHERE id = $4 AND assistant_id = $5",
    );
    db.execute(sql.bind(now).bind(text).bind(role).bind(id).bind(of)).await
}

/// Notes the decision, and where the record was in its life when it was made.
pub(in crate::assistants) async fn decide(
    db: &mut Conn,
    (id, by): (RulingId, AccountId),
    (life, reasons): (Life, &Reasons),
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE record_rulings SET decided_at = $1, decided_by = $2, decided_reasons = $3, life = $4,
            life_paused_from = $5
         WHERE id = $6",
    );
    let sql = sql.bind(now).bind(by).bind(reasons).bind(life.status()).bind(life.paused_from());
    db.execute(sql.bind(id)).await
}

/// Notes an appeal.
pub(in crate::assistants) async fn appeal(
    db: &mut Conn,
    (of, id): (AssistantId, RulingId),
    (text, role): (&Reasons, Role),
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE record_rulings SET appealed_at = $1, appeal = $2, appealed_as = $3
         WHERE id = $4 AND assistant_id = $5",
    );
    db.execute(sql.bind(now).bind(text).bind(role).bind(id).bind(of)).await
}

/// Notes what came of an appeal.
pub(in crate::assistants) async fn decide_appeal(
    db: &mut Conn,
    id: RulingId,
    (outcome, reasons): (AppealOutcome, &Reasons),
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE record_rulings SET appeal_decided_at = $1, appeal_outcome = $2, appeal_reasons = $3 WHERE id = $4",
    );
    db.execute(sql.bind(now).bind(outcome).bind(reasons).bind(id)).await
}
