//! Guesses of the last minutes.

use crate::{
    clock::Timestamp,
    ids::GuessId,
    storage::{Conn, Result, Sql},
};

/// How many guesses a bucket holds, and when the oldest was made.
#[derive(sqlx::FromRow)]
pub(in crate::accounts) struct Tally {
    pub(in crate::accounts) guesses: i64,
    pub(in crate::accounts) oldest: Option<Timestamp>,
}

pub(in crate::accounts) async fn tally(db: &mut Conn, bucket: &str, since: Timestamp) -> Result<Tally> {
    let sql = Sql::new(
        "SELECT COUNT(*) AS guesses, MIN(guessed_at) AS oldest FROM guesses WHERE bucket = $1 AND guessed_at > $2",
    );
    db.fetch_one(sql.bind(bucket).bind(since)).await
}

pub(in crate::accounts) async fn insert(
    db: &mut Conn,
    id: GuessId,
    bucket: &str,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new("INSERT INTO guesses (id, bucket, guessed_at) VALUES ($1, $2, $3)");
    db.execute(sql.bind(id).bind(bucket).bind(now)).await
}

/// Sweeps one bucket in passing.
pub(in crate::accounts) async fn sweep(db: &mut Conn, bucket: &str, until: Timestamp) -> Result<u64> {
    let sql = Sql::new("DELETE FROM guesses WHERE bucket = $1 AND guessed_at <= $2");
    db.execute(sql.bind(bucket).bind(until)).await
}

pub(in crate::accounts) async fn clear(db: &mut Conn, bucket: &str) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM guesses WHERE bucket = $1").bind(bucket)).await
}

pub(in crate::accounts) async fn give_back(db: &mut Conn, guesses: &[GuessId]) -> Result<u64> {
    let mut sql = Sql::new("DELETE FROM guesses WHERE id IN (");
    sql.push_list(guesses.iter().copied()).push(")");
    db.execute(sql).await
}

pub(in crate::accounts) async fn forget_before(db: &mut Conn, until: Timestamp) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM guesses WHERE guessed_at <= $1").bind(until)).await
}
