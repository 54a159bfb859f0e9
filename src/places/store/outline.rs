//! Outlines of wards.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use sqlx::types::Json;

use super::super::kind;
use crate::intake::Stored;
use crate::places::code::WardCode;
use crate::places::outline::Polygons;
use crate::places::rows::OutlineRow;
use crate::storage::{Conn, Result, Sql, Tx};

impl Stored for OutlineRow {
    async fn insert(tx: &mut Tx, edition: i64, rows: &[Self]) -> Result<()> {
        for row in rows {
            let sql =
                Sql::new("INSERT INTO place_outlines (edition, ward_code, polygons) VALUES ($1, $2, $3)");
            tx.execute(sql.bind(edition).bind(row.ward.code.as_str()).bind(json!(row.polygons))).await?;
        }
        Ok(())
    }
}

pub(in crate::places) async fn find(db: &mut Conn, ward: &WardCode) -> Result<Option<Value>> {
    let sql = Sql::new(
        "SELECT o.polygons FROM imports i JOIN place_outlines o ON o.edition = i.number \
         WHERE i.kind = $1 AND i.state = 'current' AND o.ward_code = $2",
    );
    let sql = sql.bind(kind::BOUNDARIES.name()).bind(ward.as_str());
    Ok(db.fetch_optional::<(Json<Value>,)>(sql).await?.map(|(polygons,)| polygons.0))
}

/// The outlines of some wards, as far as an edition has them, in the order of their codes.
pub(in crate::places) async fn of_wards(
    db: &mut Conn,
    edition: i64,
    wards: &BTreeSet<WardCode>,
) -> Result<Vec<(WardCode, Polygons)>> {
    let mut sql = Sql::new("SELECT ward_code, polygons FROM place_outlines WHERE edition = ");
    sql.push_bind(edition).push(" AND ward_code IN (");
    sql.push_list(wards.iter().map(WardCode::as_str)).push(") ORDER BY ward_code");
    let rows: Vec<(WardCode, Json<Polygons>)> = db.fetch_all(sql).await?;
    Ok(rows.into_iter().map(|(ward, polygons)| (ward, polygons.0)).collect())
}
