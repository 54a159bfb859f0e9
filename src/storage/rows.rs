//! Whole rows of any table, read and written through the same types as everything else.

use sqlx::sqlite::Sqlite;
use sqlx::types::Json;
use sqlx::{ColumnIndex, Decode, Postgres, Type};
use time::Date;
use uuid::Uuid;

use super::connection::{Conn, Link};
use super::error::{Error, Result};
use super::schema::{Kind, Table};
use super::sql::Sql;
use super::value::{Value, arguments};
use crate::clock::Timestamp;

/// The values of a row, in the order of its table's columns.
pub(super) type Values = Vec<Value>;

/// Rows read at once, and bound values written at once, at most: SQLite takes 32,766.
const MOST_ROWS: usize = 500;
const MOST_VALUES: usize = 30_000;

/// Reads a table from its first key to its last, some rows at a time.
#[derive(Debug)]
pub(super) struct Walk<'t> {
    table: &'t Table,
    after: Option<Values>,
    is_over: bool,
}

impl<'t> Walk<'t> {
    pub(super) fn through(table: &'t Table) -> Self {
        Self { table, after: None, is_over: false }
    }

    /// The next rows; none are left when there are none.
    pub(super) async fn next(&mut self, db: &mut Conn) -> Result<Vec<Values>> {
        if self.is_over {
            return Ok(Vec::new());
        }
        let limit = MOST_ROWS.min(MOST_VALUES / self.table.columns.len()).max(1);
        let kinds: Vec<Kind> = self.table.columns.iter().map(|column| column.kind).collect();
        let rows = fetch(db, self.page(limit), &kinds).await?;
        self.is_over = rows.len() < limit;
        self.after = rows.last().map(|row| self.key_of(row));
        Ok(rows)
    }

    fn page(&self, limit: usize) -> Sql {
        let mut sql = Sql::new("SELECT ");
        sql.push_names(self.table.columns.iter().map(|column| &column.name));
        sql.push(" FROM ").push_names([&self.table.name]);
        let key =
            || self.table.key.iter().filter_map(|place| self.table.columns.get(*place)).map(|c| &c.name);
        if let Some(after) = &self.after {
            sql.push(" WHERE (").push_names(key()).push(") > (").push_list(after.clone()).push(")");
        }
        sql.push(" ORDER BY ").push_names(key()).push(" LIMIT ");
        sql.push_bind(i64::try_from(limit).unwrap_or(i64::MAX));
        sql
    }

    fn key_of(&self, row: &Values) -> Values {
        self.table.key.iter().filter_map(|place| row.get(*place)).cloned().collect()
    }
}

/// Adds rows as they are.
pub(super) async fn insert(db: &mut Conn, table: &Table, rows: Vec<Values>) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut sql = Sql::new("INSERT INTO ");
    sql.push_names([&table.name]).push(" (");
    sql.push_names(table.columns.iter().map(|column| &column.name)).push(") VALUES ").push_rows(rows);
    db.execute(sql).await?;
    Ok(())
}

/// How many rows a table has.
pub(super) async fn count(db: &mut Conn, table: &Table) -> Result<u64> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM ");
    sql.push_names([&table.name]);
    let (rows,) = db.fetch_one::<(i64,)>(sql).await?;
    u64::try_from(rows).map_err(|_| Error::Missing)
}

/// Removes all rows of a table.
pub(super) async fn clear(db: &mut Conn, table: &Table) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM ");
    sql.push_names([&table.name]);
    db.execute(sql).await?;
    Ok(())
}

/// Runs a statement whose columns are of these kinds.
async fn fetch(db: &mut Conn, sql: Sql, kinds: &[Kind]) -> Result<Vec<Values>> {
    let (text, values, place) = sql.into_parts();
    db.starting()?;
    let answer = match &mut db.link {
        Link::Sqlite(link) => {
            let query = sqlx::query_with(text, arguments::<Sqlite>(values)?);
            let rows = query.fetch_all(&mut **link).await;
            rows.and_then(|rows| rows.iter().map(|row| read(row, kinds)).collect())
        }
        Link::Postgres(link) => {
            let query = sqlx::query_with(text, arguments::<Postgres>(values)?);
            let rows = query.fetch_all(&mut **link).await;
            rows.and_then(|rows| rows.iter().map(|row| read(row, kinds)).collect())
        }
    };
    db.finished(place, answer)
}

fn read<'r, R>(row: &'r R, kinds: &[Kind]) -> sqlx::Result<Values>
where
    R: sqlx::Row,
    usize: ColumnIndex<R>,
    bool: Decode<'r, R::Database> + Type<R::Database>,
    i64: Decode<'r, R::Database> + Type<R::Database>,
    f64: Decode<'r, R::Database> + Type<R::Database>,
    String: Decode<'r, R::Database> + Type<R::Database>,
    Vec<u8>: Decode<'r, R::Database> + Type<R::Database>,
    Uuid: Decode<'r, R::Database> + Type<R::Database>,
    Date: Decode<'r, R::Database> + Type<R::Database>,
    Timestamp: Decode<'r, R::Database> + Type<R::Database>,
    Json<serde_json::Value>: Decode<'r, R::Database> + Type<R::Database>,
{
    let value = |(place, kind): (usize, &Kind)| {
        Ok(match kind {
            Kind::Bool => Value::Bool(row.try_get(place)?),
            Kind::Int => Value::Int(row.try_get(place)?),
            Kind::Real => Value::Real(row.try_get(place)?),
            Kind::Text => Value::Text(row.try_get(place)?),
            Kind::Bytes => Value::Bytes(row.try_get(place)?),
            Kind::Uuid => Value::Uuid(row.try_get(place)?),
            Kind::Date => Value::Date(row.try_get(place)?),
            Kind::Timestamp => Value::Timestamp(row.try_get(place)?),
            Kind::Json => {
                Value::Json(row.try_get::<Option<Json<serde_json::Value>>, _>(place)?.map(|json| json.0))
            }
        })
    };
    kinds.iter().enumerate().map(value).collect()
}
