//! Suspensions.

use std::collections::{BTreeMap, BTreeSet};

use time::Date;

use crate::{
    assistants::{
        rulings::Reasons,
        suspensions::{
            Due, Ended, Grounds, Lifted, NewSuspension, OwnSuspension, Review, Suspension, SuspensionReason,
        },
    },
    clock::Timestamp,
    ids::{AssistantId, SuspensionId},
    storage::{Conn, Cursor, Page, PageRequest, Result, Sql},
};

#[derive(sqlx::FromRow)]
struct SuspensionRow {
    id: SuspensionId,
    reason: SuspensionReason,
    grounds: Grounds,
    suspended_at: Timestamp,
    told_at: Option<Timestamp>,
    review_at: Timestamp,
    lifted_at: Option<Timestamp>,
    lifted_because: Option<Grounds>,
    ended_as: Option<Ended>,
}

impl SuspensionRow {
    fn with(self, reviews: Vec<Review>) -> Suspension {
        // The version before this one lifted, and did not say so.
        let how = self.ended_as.unwrap_or(Ended::Lifted);
        Suspension {
            id: self.id,
            reason: self.reason,
            grounds: self.grounds,
            since: self.suspended_at,
            told_at: self.told_at,
            review_on: self.review_at.today(),
            reviews,
            lifted: self.lifted_at.zip(self.lifted_because).map(|(at, grounds)| Lifted { at, how, grounds }),
        }
    }
}

#[derive(sqlx::FromRow)]
struct ReviewRow {
    suspension_id: SuspensionId,
    reviewed_at: Timestamp,
    grounds: Grounds,
}

/// Notes a suspension; none where one is in force.
pub(in crate::assistants) async fn insert(
    db: &mut Conn,
    id: SuspensionId,
    (of, new): (AssistantId, &NewSuspension),
    review_on: Date,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO record_suspensions (id, assistant_id, reason, grounds, suspended_at, told_at, review_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (assistant_id) WHERE lifted_at IS NULL DO NOTHING",
    );
    let told = (!new.held).then_some(now);
    let sql = sql.bind(id).bind(of).bind(new.reason).bind(&new.grounds).bind(now).bind(told);
    db.execute(sql.bind(Timestamp::start_of_day(review_on))).await
}

/// All of a record, the latest first.
pub(in crate::assistants) async fn all_of(db: &mut Conn, of: AssistantId) -> Result<Vec<Suspension>> {
    let sql = Sql::new(
        "SELECT r.suspension_id, r.reviewed_at, r.grounds
         FROM suspension_reviews r JOIN record_suspensions s ON s.id = r.suspension_id
         WHERE s.assistant_id = $1 ORDER BY r.reviewed_at DESC",
    );
    let mut reviews: BTreeMap<SuspensionId, Vec<Review>> = BTreeMap::new();
    for row in db.fetch_all::<ReviewRow>(sql.bind(of)).await? {
        let review = Review { at: row.reviewed_at, grounds: row.grounds };
        reviews.entry(row.suspension_id).or_default().push(review);
    }
    let sql = Sql::new(
        "SELECT id, reason, grounds, suspended_at, told_at, review_at, lifted_at, lifted_because, ended_as
         FROM record_suspensions WHERE assistant_id = $1 ORDER BY suspended_at DESC, id DESC",
    );
    let rows: Vec<SuspensionRow> = db.fetch_all(sql.bind(of)).await?;
    Ok(rows
        .into_iter()
        .map(|row| (reviews.remove(&row.id).unwrap_or_default(), row))
        .map(|(r, row)| row.with(r))
        .collect())
}

/// What the owner of a record sees of its suspension; none before she was told.
pub(in crate::assistants) async fn own(db: &mut Conn, of: AssistantId) -> Result<Option<OwnSuspension>> {
    let sql = Sql::new(
        "SELECT suspended_at, review_at FROM record_suspensions
         WHERE assistant_id = $1 AND lifted_at IS NULL AND told_at IS NOT NULL",
    );
    let row: Option<(Timestamp, Timestamp)> = db.fetch_optional(sql.bind(of)).await?;
    Ok(row.map(|(since, review_at)| OwnSuspension { since, review_on: review_at.today() }))
}

/// Whether a record is suspended.
pub(in crate::assistants) async fn is_suspended(db: &mut Conn, of: AssistantId) -> Result<bool> {
    let sql =
        Sql::new("SELECT COUNT(*) FROM record_suspensions WHERE assistant_id = $1 AND lifted_at IS NULL");
    Ok(db.fetch_one::<(i64,)>(sql.bind(of)).await?.0 == 1)
}

/// A page of those in force, the first to be looked at first.
pub(in crate::assistants) async fn in_force(db: &mut Conn, page: &PageRequest) -> Result<Page<Due>> {
    let mut sql = Sql::new(
        "SELECT s.id, s.assistant_id, a.number, s.suspended_at, s.review_at, s.told_at
         FROM record_suspensions s JOIN assistants a ON a.id = s.assistant_id WHERE s.lifted_at IS NULL",
    );
    if let Some(after) = &page.after {
        sql.push(" AND (s.review_at, s.id) > (").push_bind(after.at).push(", ").push_bind(after.id).push(")");
    }
    sql.push(" ORDER BY s.review_at, s.id LIMIT ").push_bind(page.limit_plus_one());
    let rows = db.fetch_all(sql).await?;
    Ok(Page::new(rows, page, |due: &Due| Cursor { at: due.review_at, id: due.id.as_uuid() }))
}

/// How many have to be looked at by now.
pub(in crate::assistants) async fn count_due(db: &mut Conn, now: Timestamp) -> Result<i64> {
    let sql = Sql::new("SELECT COUNT(*) FROM record_suspensions WHERE lifted_at IS NULL AND review_at <= $1");
    Ok(db.fetch_one::<(i64,)>(sql.bind(now)).await?.0)
}

/// Its owner is told of a suspension that was held back.
pub(in crate::assistants) async fn tell(
    db: &mut Conn,
    (of, id): (AssistantId, SuspensionId),
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE record_suspensions SET told_at = $1
         WHERE id = $2 AND assistant_id = $3 AND told_at IS NULL AND lifted_at IS NULL",
    );
    db.execute(sql.bind(now).bind(id).bind(of)).await
}

/// It goes on, until it is looked at again on this day.
pub(in crate::assistants) async fn go_on(
    db: &mut Conn,
    (of, id): (AssistantId, SuspensionId),
    review_on: Date,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE record_suspensions SET review_at = $1 WHERE id = $2 AND assistant_id = $3 AND lifted_at IS NULL",
    );
    db.execute(sql.bind(Timestamp::start_of_day(review_on)).bind(id).bind(of)).await
}

/// Notes that somebody looked and let it go on.
pub(in crate::assistants) async fn insert_review(
    db: &mut Conn,
    id: SuspensionId,
    grounds: &Grounds,
    now: Timestamp,
) -> Result<u64> {
    let sql =
        Sql::new("INSERT INTO suspension_reviews (suspension_id, reviewed_at, grounds) VALUES ($1, $2, $3)");
    db.execute(sql.bind(id).bind(now).bind(grounds)).await
}

/// It is lifted.
pub(in crate::assistants) async fn lift(
    db: &mut Conn,
    (of, id): (AssistantId, SuspensionId),
    grounds: &Grounds,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE record_suspensions SET lifted_at = $1, lifted_because = $2, ended_as = 'lifted'
         WHERE id = $3 AND assistant_id = $4 AND lifted_at IS NULL",
    );
    db.execute(sql.bind(now).bind(grounds).bind(id).bind(of)).await
}

/// It ends, if there is one, because the record was taken off the register for risk.
pub(in crate::assistants) async fn end_with_removal(
    db: &mut Conn,
    of: AssistantId,
    reasons: &Reasons,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE record_suspensions SET lifted_at = $1, lifted_because = $2, ended_as = 'removed'
         WHERE assistant_id = $3 AND lifted_at IS NULL",
    );
    db.execute(sql.bind(now).bind(reasons).bind(of)).await
}

/// Bank holidays after a day, up to and with another.
pub(in crate::assistants) async fn holidays(
    db: &mut Conn,
    after: Date,
    until: Date,
) -> Result<BTreeSet<Date>> {
    let sql = Sql::new("SELECT day FROM bank_holidays WHERE day > $1 AND day <= $2");
    let days: Vec<(Date,)> = db.fetch_all(sql.bind(after).bind(until)).await?;
    Ok(days.into_iter().map(|(day,)| day).collect())
}
