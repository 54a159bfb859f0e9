//! What ends, and of what its owner was told.

use time::Date;

use crate::{
    assistants::{
        endings::{About, Ending, Ends},
        ledger::ClaimKind,
        terms::TrainingCategory,
    },
    ids::{AssistantId, ClaimId},
    storage::{Conn, Error, Result, Sql},
};

/// Everything that ends: training, what was told for the ledger, and checks where the council looks again on a day of
/// its own. What was not accepted holds nothing up.
const ENDINGS: &str =
    " FROM (SELECT c.assistant_id, c.id AS claim_id, 'training' AS about, c.kind, t.category,
            t.expires_on AS ends_on
        FROM assistant_claims c JOIN assistant_trainings t ON t.id = c.training_id
        UNION ALL SELECT c.assistant_id, c.id, 'end', c.kind, NULL, c.ends_on
        FROM assistant_claims c WHERE c.state <> 'not_accepted'
        UNION ALL SELECT c.assistant_id, c.id, 'look_again', c.kind, NULL, c.look_again_by
        FROM assistant_claims c LEFT JOIN assistant_trainings t ON t.id = c.training_id
        WHERE c.state <> 'not_accepted'
            AND COALESCE(c.look_again_by <> COALESCE(t.expires_on, c.ends_on), TRUE)) e";

/// Whoever has a record that was sent and does not rest; and what was told of each end. What a council brought along
/// belongs to nobody who could be told.
const OWNERS: &str = " JOIN assistants a ON a.id = e.assistant_id
    LEFT JOIN assistant_endings n
        ON n.claim_id = e.claim_id AND n.about = e.about AND n.ends_on = e.ends_on
    WHERE a.status IN ('sent', 'on_record')
        AND COALESCE(a.account_id, a.person_id) IS NOT NULL";

/// What ends, as it stands in the ledger.
#[derive(Clone, Copy, Debug)]
pub(in crate::assistants) struct Found {
    claim: ClaimId,
    about: About,
    pub(in crate::assistants) ending: Ending,
}

#[derive(sqlx::FromRow)]
struct EndingRow {
    claim_id: ClaimId,
    about: About,
    kind: ClaimKind,
    category: Option<TrainingCategory>,
    ends_on: Date,
}

impl EndingRow {
    fn whole(self) -> Result<Found> {
        let what = match self.about {
            About::Training => Ends::Training(self.category.ok_or(Error::Missing)?),
            About::End => Ends::Told(self.kind),
            About::LookAgain => Ends::Check(self.kind),
        };
        let ending = Ending { what, on: self.ends_on };
        Ok(Found { claim: self.claim_id, about: self.about, ending })
    }
}

/// What ends in a record between two days.
pub(in crate::assistants) async fn of_record(
    db: &mut Conn,
    id: AssistantId,
    near: (Date, Date),
) -> Result<Vec<Found>> {
    let mut sql = Sql::new("SELECT e.claim_id, e.about, e.kind, e.category, e.ends_on");
    sql.push(ENDINGS).push(" WHERE e.assistant_id = ").push_bind(id);
    all(db, between(sql, near)).await
}

/// What ends in a record between two days, and of which its owner has to be told on this one.
pub(in crate::assistants) async fn due(
    db: &mut Conn,
    id: AssistantId,
    near: (Date, Date),
    today: Date,
) -> Result<Vec<Found>> {
    let mut sql = Sql::new("SELECT e.claim_id, e.about, e.kind, e.category, e.ends_on");
    sql.push(ENDINGS).push(OWNERS).push(" AND e.assistant_id = ").push_bind(id);
    all(db, not_told(between(sql, near), today)).await
}

/// The records in which there is anything of which the owner has to be told, at most so many.
pub(in crate::assistants) async fn waiting(
    db: &mut Conn,
    near: (Date, Date),
    today: Date,
    most: usize,
) -> Result<Vec<AssistantId>> {
    let mut sql = Sql::new("SELECT DISTINCT e.assistant_id");
    sql.push(ENDINGS).push(OWNERS);
    let mut sql = not_told(between(sql, near), today);
    sql.push(" ORDER BY e.assistant_id LIMIT ").push_bind(i64::try_from(most).unwrap_or(i64::MAX));
    let rows: Vec<(AssistantId,)> = db.fetch_all(sql).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

fn between(mut sql: Sql, (first, last): (Date, Date)) -> Sql {
    sql.push(" AND e.ends_on BETWEEN ").push_bind(first).push(" AND ").push_bind(last);
    sql
}

/// What was never told, or is to be told again by now.
fn not_told(mut sql: Sql, today: Date) -> Sql {
    sql.push(" AND COALESCE(n.next_on <= ").push_bind(today).push(", n.claim_id IS NULL)");
    sql
}

async fn all(db: &mut Conn, mut sql: Sql) -> Result<Vec<Found>> {
    sql.push(" ORDER BY e.ends_on, e.claim_id, e.about");
    let rows: Vec<EndingRow> = db.fetch_all(sql).await?;
    rows.into_iter().map(EndingRow::whole).collect()
}

/// Notes that its owner was told, and when she is told again.
pub(in crate::assistants) async fn note(db: &mut Conn, found: &Found, next_on: Option<Date>) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO assistant_endings (claim_id, about, ends_on, next_on) VALUES ($1, $2, $3, $4)
         ON CONFLICT (claim_id, about) DO UPDATE SET ends_on = excluded.ends_on, next_on = excluded.next_on",
    );
    db.execute(sql.bind(found.claim).bind(found.about).bind(found.ending.on).bind(next_on)).await
}
