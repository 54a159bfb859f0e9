//! The tables as the database itself tells them, so that work on a whole register needs no list kept by hand.

use std::collections::BTreeMap;

use super::connection::Conn;
use super::database::Dialect;
use super::error::{Error, Result};
use super::sql::Sql;

/// The name of a table or a column, read from the schema: small letters, digits and underscores, so that it can stand
/// in a statement.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name(String);

impl Name {
    fn of(text: &str) -> Result<Self> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if !text.is_empty() && text.chars().all(plain) {
            return Ok(Self(text.to_owned()));
        }
        Err(Error::Refused(format!(
            "The database has a table or a column named {text:?}, which no migration of this pa-registry makes. Remove \
             it, or move it elsewhere."
        )))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Bool,
    Int,
    Real,
    Text,
    Bytes,
    Uuid,
    Date,
    Timestamp,
    Json,
}

impl Kind {
    /// Each database's word for it.
    fn of(word: &str) -> Option<Self> {
        Some(match word.to_ascii_uppercase().as_str() {
            "BOOLEAN" => Self::Bool,
            "BIGINT" => Self::Int,
            "DOUBLE PRECISION" => Self::Real,
            "TEXT" => Self::Text,
            "BYTEA" => Self::Bytes,
            "UUID" => Self::Uuid,
            "DATE" => Self::Date,
            "TIMESTAMPTZ" | "TIMESTAMP WITH TIME ZONE" => Self::Timestamp,
            "JSONB" => Self::Json,
            _ => return None,
        })
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ColumnOf {
    pub(super) name: Name,
    pub(super) kind: Kind,
}

/// A table of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) name: Name,
    /// By name, so that the order in which migrations added them does not matter.
    pub(super) columns: Vec<ColumnOf>,
    /// Where in `columns` the columns of the primary key are, in the key's order.
    pub(super) key: Vec<usize>,
}

/// Name, column, kind, and the column's place in the primary key, from 1.
type Fact = (String, String, String, Option<i64>);

// The migrations' own table is compared by itself, with the program.
const SQLITE: &str = "SELECT t.name, c.name, c.type, NULLIF(c.pk, 0) \
     FROM sqlite_schema t, pragma_table_info(t.name) c \
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND t.name <> '_sqlx_migrations' \
     ORDER BY t.name, c.name";

const POSTGRES: &str = "SELECT CAST(t.relname AS TEXT), CAST(a.attname AS TEXT), \
     CAST(format_type(a.atttypid, NULL) AS TEXT), CAST(array_position(k.conkey, a.attnum) AS BIGINT) \
     FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped \
     LEFT JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'p' \
     WHERE t.relkind = 'r' AND t.relnamespace = to_regnamespace(current_schema()) \
     AND t.relname <> '_sqlx_migrations' \
     ORDER BY t.relname COLLATE \"C\", a.attname COLLATE \"C\"";

/// All tables but that of the migrations, by name.
pub(super) async fn tables(db: &mut Conn) -> Result<Vec<Table>> {
    // Each database has its own catalogue.
    let facts = Sql::new(match db.dialect() {
        Dialect::Sqlite => SQLITE,
        Dialect::Postgres => POSTGRES,
    });
    let mut by_table: BTreeMap<Name, Vec<Fact>> = BTreeMap::new();
    for fact in db.fetch_all::<Fact>(facts).await? {
        by_table.entry(Name::of(&fact.0)?).or_default().push(fact);
    }
    by_table.into_iter().map(|(name, facts)| table(name, &facts)).collect()
}

fn table(name: Name, facts: &[Fact]) -> Result<Table> {
    let mut columns = Vec::new();
    let mut key = Vec::new();
    for (place, (_, column, kind, in_key)) in facts.iter().enumerate() {
        let Some(kind) = Kind::of(kind) else {
            return Err(Error::Refused(format!(
                "The column {}.{column} is of the kind {kind}, which this pa-registry does not know.",
                name.as_str()
            )));
        };
        columns.push(ColumnOf { name: Name::of(column)?, kind });
        key.extend(in_key.map(|number| (number, place)));
    }
    key.sort_unstable();
    if key.is_empty() {
        return Err(Error::Refused(format!("The table {} has no primary key.", name.as_str())));
    }
    Ok(Table { name, columns, key: key.into_iter().map(|(_, place)| place).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_could_be_more_than_a_name_is_refused() {
        assert!(Name::of("accounts_2").is_ok());
        for wrong in ["", "Accounts", "a b", "a\"", "a;b", "a-b", "ä"] {
            assert!(Name::of(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_kind_has_one_meaning_in_both_words() {
        assert_eq!(Kind::of("timestamp with time zone"), Kind::of("TIMESTAMPTZ"));
        assert_eq!(Kind::of("numeric"), None);
    }
}
