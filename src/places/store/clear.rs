//! Taking away rows of an edition, some at a time.

use crate::storage::{Conn, Result, Sql};

/// Takes away so many postcodes at most.
pub(in crate::places) async fn postcodes(db: &mut Conn, edition: i64, most: i64) -> Result<u64> {
    let sql = Sql::new(
        "DELETE FROM place_postcodes WHERE edition = $1 AND postcode IN \
         (SELECT postcode FROM place_postcodes WHERE edition = $1 ORDER BY postcode LIMIT $2)",
    );
    db.execute(sql.bind(edition).bind(most)).await
}

/// Takes away the rows of all smaller tables: some thousands.
pub(in crate::places) async fn areas(db: &mut Conn, edition: i64) -> Result<u64> {
    let mut rows = 0;
    for sql in [
        Sql::new("DELETE FROM place_outcodes WHERE edition = $1"),
        Sql::new("DELETE FROM place_wards WHERE edition = $1"),
        Sql::new("DELETE FROM place_authorities WHERE edition = $1"),
        Sql::new("DELETE FROM place_localities WHERE edition = $1"),
        Sql::new("DELETE FROM place_outlines WHERE edition = $1"),
    ] {
        rows += db.execute(sql.bind(edition)).await?;
    }
    Ok(rows)
}
