//! One checksum for each table, the same on both databases when the same is in them.

use std::fmt;

use sha2::{Digest, Sha256};

use super::connection::Conn;
use super::database::Database;
use super::error::Result;
use super::rows::{Values, Walk};
use super::schema::{Table, tables};
use super::value::Value;

/// SHA-256 of everything in a table, in the order of its key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Checksum([u8; 32]);

impl fmt::Display for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// How much is in a table, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableSum {
    /// The table's name.
    pub table: String,
    /// How many rows it has.
    pub rows: u64,
    /// What is in them.
    pub checksum: Checksum,
}

impl Database {
    /// How much is in each table and what, at one moment.
    pub async fn checksums(&self) -> Result<Vec<TableSum>> {
        checksums(&mut self.snapshot().await?).await
    }
}

/// How much is in each table and what.
pub(super) async fn checksums(db: &mut Conn) -> Result<Vec<TableSum>> {
    let mut sums = Vec::new();
    for table in tables(db).await? {
        sums.push(of_table(db, &table).await?);
    }
    Ok(sums)
}

/// How much is in a table and what.
pub(super) async fn of_table(db: &mut Conn, table: &Table) -> Result<TableSum> {
    let mut tally = Tally::of(table);
    let mut walk = Walk::through(table);
    loop {
        let rows = walk.next(db).await?;
        if rows.is_empty() {
            return Ok(tally.sum());
        }
        tally.add(&rows);
    }
}

/// Rows of a table as they come by, in the order of its key.
pub(super) struct Tally {
    table: String,
    rows: u64,
    hash: Sha256,
}

impl Tally {
    pub(super) fn of(table: &Table) -> Self {
        let mut hash = Sha256::new();
        for column in &table.columns {
            add_bytes(&mut hash, column.name.as_str().as_bytes());
        }
        Self { table: table.name.as_str().to_owned(), rows: 0, hash }
    }

    pub(super) fn add(&mut self, rows: &[Values]) {
        for value in rows.iter().flatten() {
            match canonical(value) {
                Some(bytes) => {
                    self.hash.update([1]);
                    add_bytes(&mut self.hash, &bytes);
                }
                None => self.hash.update([0]),
            }
        }
        self.rows += u64::try_from(rows.len()).unwrap_or_default();
    }

    pub(super) fn sum(self) -> TableSum {
        TableSum { table: self.table, rows: self.rows, checksum: Checksum(self.hash.finalize().into()) }
    }
}

/// With their length, so that two neighbours cannot share a letter.
fn add_bytes(hash: &mut Sha256, bytes: &[u8]) {
    hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
    hash.update(bytes);
}

/// One spelling for each value, whichever database it came from; a NULL has none.
fn canonical(value: &Value) -> Option<Vec<u8>> {
    match value {
        Value::Bool(value) => value.map(|it| vec![u8::from(it)]),
        Value::Int(value) => value.map(|it| it.to_be_bytes().to_vec()),
        // SQLite keeps no negative zero; adding zero makes it a positive one.
        Value::Real(value) => value.map(|it| (it + 0.0).to_be_bytes().to_vec()),
        Value::Text(value) => value.as_ref().map(|it| it.as_bytes().to_vec()),
        Value::Bytes(value) => value.clone(),
        Value::Uuid(value) => value.map(|it| it.as_bytes().to_vec()),
        Value::Date(value) => value.map(|it| it.to_julian_day().to_be_bytes().to_vec()),
        Value::Timestamp(value) => value.map(|it| it.unix_micros().to_be_bytes().to_vec()),
        Value::Json(value) => value.as_ref().map(|it| plain_numbers(it).to_string().into_bytes()),
    }
}

/// JSON in which a whole number is written as one: PostgreSQL writes `1e16` as `10000000000000000`. The keys of
/// objects are sorted already.
fn plain_numbers(json: &serde_json::Value) -> serde_json::Value {
    use serde_json::Value::{Array, Number, Object};
    match json {
        Number(number) => match whole(number) {
            Some(whole) => Number(whole.into()),
            None => json.clone(),
        },
        Array(items) => Array(items.iter().map(plain_numbers).collect()),
        Object(fields) => Object(fields.iter().map(|(name, it)| (name.clone(), plain_numbers(it))).collect()),
        other => other.clone(),
    }
}

/// The whole number that a fraction is written for, where it is small enough to be exact.
#[expect(clippy::cast_possible_truncation, reason = "it is whole, and smaller than the largest i64")]
fn whole(number: &serde_json::Number) -> Option<i64> {
    const BOUND: f64 = 9_223_372_036_854_774_784.0;
    if number.is_i64() || number.is_u64() {
        return None;
    }
    let fraction = number.as_f64().filter(|it| it.fract() == 0.0 && it.abs() <= BOUND)?;
    Some(fraction as i64)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn bytes(value: impl Into<Value>) -> Option<Vec<u8>> {
        canonical(&value.into())
    }

    #[test]
    fn nothing_and_an_empty_text_are_two_things() {
        assert_eq!(bytes(None::<&str>), None);
        assert_eq!(bytes(""), Some(Vec::new()));
    }

    #[test]
    fn json_has_one_spelling() {
        let one: serde_json::Value = serde_json::from_str(r#"{"b": [1e16, 2.50], "a": -0.0}"#).unwrap();
        let other: serde_json::Value =
            serde_json::from_str(r#"{ "a": 0, "b": [10000000000000000, 2.5] }"#).unwrap();
        assert_eq!(bytes(one), bytes(other));
        assert_ne!(bytes(json!([1.5])), bytes(json!([1])));
        assert_ne!(bytes(json!({"a": null})), bytes(json!({})));
    }

    #[test]
    fn zero_has_one_sign() {
        assert_eq!(bytes(-0.0), bytes(0.0));
        assert_ne!(bytes(0.5), bytes(-0.5));
    }
}
