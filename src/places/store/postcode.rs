//! Postcodes, and the halves before their space.

use time::Date;

use crate::intake::Stored;
use crate::places::centre::Centre;
use crate::places::code::WardCode;
use crate::places::kind;
use crate::places::postcode_row::PostcodeRow;
use crate::places::rows::OutcodeRow;
use crate::storage::{Conn, Result, Sql, Tx};
use crate::text::Postcode;

impl Stored for PostcodeRow {
    async fn insert(tx: &mut Tx, edition: i64, rows: &[Self]) -> Result<()> {
        let mut sql = Sql::new(
            "INSERT INTO place_postcodes (edition, postcode, ward_code, latitude, longitude, ended_on) VALUES ",
        );
        for (place, row) in rows.iter().enumerate() {
            sql.push(if place == 0 { "(" } else { ", (" }).push_bind(edition);
            sql.push(", ").push_bind(row.postcode.as_str());
            sql.push(", ").push_bind(row.ward.as_ref().map(WardCode::as_str));
            sql.push(", ").push_bind(row.point.map(|point| point.latitude));
            sql.push(", ").push_bind(row.point.map(|point| point.longitude));
            sql.push(", ").push_bind(row.ended_on).push(")");
        }
        tx.execute(sql).await.map(drop)
    }
}

impl Stored for OutcodeRow {
    async fn insert(tx: &mut Tx, edition: i64, rows: &[Self]) -> Result<()> {
        let mut sql =
            Sql::new("INSERT INTO place_outcodes (edition, outcode, latitude, longitude) VALUES ");
        for (place, row) in rows.iter().enumerate() {
            sql.push(if place == 0 { "(" } else { ", (" }).push_bind(edition);
            sql.push(", ").push_bind(&row.outcode);
            sql.push(", ").push_bind(row.centre.latitude);
            sql.push(", ").push_bind(row.centre.longitude).push(")");
        }
        tx.execute(sql).await.map(drop)
    }
}

/// A postcode as it is known.
#[derive(Debug, sqlx::FromRow)]
pub(in crate::places) struct FoundPostcode {
    pub(in crate::places) ward_code: Option<WardCode>,
    pub(in crate::places) latitude: Option<f64>,
    pub(in crate::places) longitude: Option<f64>,
    pub(in crate::places) ended_on: Option<Date>,
}

pub(in crate::places) async fn find(db: &mut Conn, postcode: &Postcode) -> Result<Option<FoundPostcode>> {
    let sql = Sql::new(
        "SELECT p.ward_code, p.latitude, p.longitude, p.ended_on FROM imports i \
         JOIN place_postcodes p ON p.edition = i.number \
         WHERE i.kind = $1 AND i.state = 'current' AND p.postcode = $2",
    );
    db.fetch_optional(sql.bind(kind::POSTCODES.name()).bind(postcode.as_str())).await
}

#[derive(sqlx::FromRow)]
struct Outcode {
    outcode: String,
    latitude: f64,
    longitude: f64,
}

pub(in crate::places) async fn outcodes(db: &mut Conn, edition: i64) -> Result<Vec<(String, Centre)>> {
    let sql = Sql::new("SELECT outcode, latitude, longitude FROM place_outcodes WHERE edition = $1");
    let rows: Vec<Outcode> = db.fetch_all(sql.bind(edition)).await?;
    let found = |row: Outcode| (row.outcode, Centre { latitude: row.latitude, longitude: row.longitude });
    Ok(rows.into_iter().map(found).collect())
}
