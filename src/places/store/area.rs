//! Wards, authorities and localities.

use crate::intake::Stored;
use crate::places::centre::Centre;
use crate::places::code::{AuthorityCode, WardCode};
use crate::places::rows::{AuthorityRow, LocalityRow, WardRow};
use crate::storage::{Conn, Result, Sql, Tx};

impl Stored for WardRow {
    async fn insert(tx: &mut Tx, edition: i64, rows: &[Self]) -> Result<()> {
        let mut sql = Sql::new(
            "INSERT INTO place_wards (edition, code, name, authority_code, latitude, longitude) VALUES ",
        );
        for (place, row) in rows.iter().enumerate() {
            sql.push(if place == 0 { "(" } else { ", (" }).push_bind(edition);
            sql.push(", ").push_bind(row.code.as_str());
            sql.push(", ").push_bind(row.name.as_deref());
            sql.push(", ").push_bind(row.authority.as_ref().map(AuthorityCode::as_str));
            sql.push(", ").push_bind(row.centre.map(|centre| centre.latitude));
            sql.push(", ").push_bind(row.centre.map(|centre| centre.longitude)).push(")");
        }
        tx.execute(sql).await.map(drop)
    }
}

impl Stored for AuthorityRow {
    async fn insert(tx: &mut Tx, edition: i64, rows: &[Self]) -> Result<()> {
        let mut sql = Sql::new("INSERT INTO place_authorities (edition, code, name) VALUES ");
        for (place, row) in rows.iter().enumerate() {
            sql.push(if place == 0 { "(" } else { ", (" }).push_bind(edition);
            sql.push(", ").push_bind(row.code.as_str());
            sql.push(", ").push_bind(&row.name).push(")");
        }
        tx.execute(sql).await.map(drop)
    }
}

impl Stored for LocalityRow {
    async fn insert(tx: &mut Tx, edition: i64, rows: &[Self]) -> Result<()> {
        let mut sql = Sql::new("INSERT INTO place_localities (edition, ward_code, name) VALUES ");
        for (place, row) in rows.iter().enumerate() {
            sql.push(if place == 0 { "(" } else { ", (" }).push_bind(edition);
            sql.push(", ").push_bind(row.ward.as_str());
            sql.push(", ").push_bind(&row.name).push(")");
        }
        tx.execute(sql).await.map(drop)
    }
}

#[derive(sqlx::FromRow)]
struct Ward {
    code: WardCode,
    name: Option<String>,
    authority_code: Option<AuthorityCode>,
    latitude: Option<f64>,
    longitude: Option<f64>,
}

pub(in crate::places) async fn wards(db: &mut Conn, edition: i64) -> Result<Vec<WardRow>> {
    let sql =
        Sql::new("SELECT code, name, authority_code, latitude, longitude FROM place_wards WHERE edition = $1");
    let rows: Vec<Ward> = db.fetch_all(sql.bind(edition)).await?;
    let read = |row: Ward| WardRow {
        code: row.code,
        name: row.name,
        authority: row.authority_code,
        centre: row.latitude.zip(row.longitude).map(|(latitude, longitude)| Centre { latitude, longitude }),
    };
    Ok(rows.into_iter().map(read).collect())
}

pub(in crate::places) async fn authorities(db: &mut Conn, edition: i64) -> Result<Vec<(AuthorityCode, String)>> {
    let sql = Sql::new("SELECT code, name FROM place_authorities WHERE edition = $1");
    db.fetch_all(sql.bind(edition)).await
}

pub(in crate::places) async fn localities(db: &mut Conn, edition: i64) -> Result<Vec<(WardCode, String)>> {
    let sql = Sql::new("SELECT ward_code, name FROM place_localities WHERE edition = $1");
    db.fetch_all(sql.bind(edition)).await
}
