//! A checksum over everything in the database, so that a test can say that nothing changed.

use super::database::TestDatabase;
use pa_registry::storage::{Dialect, Sql};
use std::collections::BTreeMap;
use std::fmt::Write as _;

const SQLITE: &str = "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c \
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1, 2";

const POSTGRES: &str = "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
     WHERE table_schema = 'public' ORDER BY 1, 2";

impl TestDatabase {
    /// All columns of all tables.
    pub(crate) async fn columns(&self) -> BTreeMap<String, Vec<String>> {
        let columns = match self.db.dialect() {
            Dialect::Sqlite => SQLITE,
            Dialect::Postgres => POSTGRES,
        };
        let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut conn = self.db.read().await.unwrap();
        for (table, column) in conn.fetch_all::<(String, String)>(Sql::new(columns)).await.unwrap() {
            tables.entry(table).or_default().push(column);
        }
        assert!(tables.contains_key("accounts"), "{tables:?}");
        tables
    }

    /// All rows of all tables as text, without the columns named (`table.column`) and the tables named.
    pub(crate) async fn checksum(&self, without: &[&str]) -> String {
        let mut tables = self.columns().await;
        tables.retain(|table, columns| {
            columns.retain(|column| !without.contains(&format!("{table}.{column}").as_str()));
            !without.contains(&table.as_str()) && !columns.is_empty()
        });
        let mut conn = self.db.read().await.unwrap();
        let mut all = String::new();
        for (table, columns) in tables {
            let text = columns.iter().map(|c| self.as_text(c)).collect::<Vec<_>>().join(" || '|' || ");
            let query = format!("SELECT {text} FROM {table} ORDER BY 1");
            // A test may make SQL of the schema's own names; the service may not.
            let query: &'static str = Box::leak(query.into_boxed_str());
            for (row,) in conn.fetch_all::<(String,)>(Sql::new(query)).await.unwrap() {
                writeln!(all, "{table}: {row}").unwrap();
            }
        }
        all
    }

    fn as_text(&self, column: &str) -> String {
        match self.db.dialect() {
            Dialect::Sqlite => format!("COALESCE(hex({column}), '-')"),
            Dialect::Postgres => format!("COALESCE(CAST({column} AS TEXT), '-')"),
        }
    }
}
