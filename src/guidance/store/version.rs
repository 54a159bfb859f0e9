//! The tables `guide_versions` and `guide_publications`.

use crate::{
    clock::Timestamp,
    guidance::{
        change::Change,
        version::{Stamp, Version},
    },
    ids::AccountId,
    storage::{Conn, Result, Sql},
};

#[derive(sqlx::FromRow)]
struct VersionRow {
    number: i64,
    change: Change,
    saved_by: Option<AccountId>,
    saved_at: Timestamp,
    published_by: Option<AccountId>,
    published_at: Option<Timestamp>,
}

impl From<VersionRow> for Version {
    fn from(row: VersionRow) -> Self {
        let published = row.published_at.map(|at| Stamp { by: row.published_by, at });
        let saved = Stamp { by: row.saved_by, at: row.saved_at };
        Self { number: row.number, change: Some(row.change), saved: Some(saved), published }
    }
}

/// Versions, the newest first, from a number downwards or from the newest.
pub(in crate::guidance) async fn list(db: &mut Conn, from: Option<i64>, most: i64) -> Result<Vec<Version>> {
    let mut sql = Sql::new(
        "SELECT number, change, saved_by, saved_at, published_by, published_at
         FROM guide_versions LEFT JOIN guide_publications ON guide_publications.version = guide_versions.number",
    );
    if let Some(from) = from {
        sql.push(" WHERE number <= ").push_bind(from);
    }
    sql.push(" ORDER BY number DESC LIMIT ").push_bind(most);
    let rows: Vec<VersionRow> = db.fetch_all(sql).await?;
    Ok(rows.into_iter().map(Version::from).collect())
}

/// The version that was published last.
pub(in crate::guidance) async fn last_published(db: &mut Conn) -> Result<Option<Version>> {
    let sql = Sql::new(
        "SELECT number, change, saved_by, saved_at, published_by, published_at
         FROM guide_publications JOIN guide_versions ON guide_versions.number = guide_publications.version
         ORDER BY version DESC LIMIT 1",
    );
    Ok(db.fetch_optional::<VersionRow>(sql).await?.map(Version::from))
}

/// Adds a version; says whether its number was still free.
pub(in crate::guidance) async fn insert(
    db: &mut Conn,
    number: i64,
    change: Change,
    saved_by: AccountId,
    now: Timestamp,
) -> Result<bool> {
    let sql = Sql::new(
        "INSERT INTO guide_versions (number, change, saved_by, saved_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (number) DO NOTHING",
    );
    Ok(db.execute(sql.bind(number).bind(change).bind(saved_by).bind(now)).await? == 1)
}

/// Notes that a version is what everybody reads; says whether it was not noted before.
pub(in crate::guidance) async fn publish(
    db: &mut Conn,
    version: i64,
    published_by: AccountId,
    now: Timestamp,
) -> Result<bool> {
    let sql = Sql::new(
        "INSERT INTO guide_publications (version, published_by, published_at) VALUES ($1, $2, $3)
         ON CONFLICT (version) DO NOTHING",
    );
    Ok(db.execute(sql.bind(version).bind(published_by).bind(now)).await? == 1)
}
