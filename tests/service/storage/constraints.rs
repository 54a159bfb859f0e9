//! Every constraint and index in the schema was given a name, in both databases.

use pa_registry::storage::{Database, Dialect, Sql};

use super::fixture::make_parcels;
use crate::support::database::TestDatabase;

/// What has no name of its own, as the database tells it.
async fn unnamed(db: &Database) -> Vec<String> {
    match db.dialect() {
        Dialect::Sqlite => unnamed_in_sqlite(db).await,
        Dialect::Postgres => unnamed_in_postgres(db).await,
    }
}

/// SQLite keeps the text of each table: a constraint without CONSTRAINT before it has no name.
async fn unnamed_in_sqlite(db: &Database) -> Vec<String> {
    let sql = Sql::new(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' \
         AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    );
    let tables: Vec<(String, String)> = db.read().await.unwrap().fetch_all(sql).await.unwrap();
    tables.iter().flat_map(|(table, sql)| unnamed_in_text(table, sql)).collect()
}

fn unnamed_in_text(table: &str, sql: &str) -> Vec<String> {
    let words: Vec<String> = sql
        .split(|letter: char| !(letter.is_alphanumeric() || letter == '_'))
        .map(str::to_uppercase)
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
    let mut found = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let begins = match *word {
            "PRIMARY" | "FOREIGN" => words.get(place + 1) == Some(&"KEY"),
            "UNIQUE" | "CHECK" => true,
            // FOREIGN KEY (a) REFERENCES was met at FOREIGN.
            "REFERENCES" => !words[..place].iter().rev().take(8).any(|word| *word == "FOREIGN"),
            _ => false,
        };
        let named = place >= 2 && words[place - 2] == "CONSTRAINT";
        if begins && !named {
            found.push(format!(
                "{table}: {}",
                words[place.saturating_sub(2)..(place + 3).min(words.len())].join(" ")
            ));
        }
    }
    found
}

/// PostgreSQL names everything; the names it invents are made of the table's and the columns' names, so a name of ours
/// must be one that stands in a migration.
async fn unnamed_in_postgres(db: &Database) -> Vec<String> {
    let sql = Sql::new(
        "SELECT CAST(conname AS TEXT) FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid \
         JOIN pg_namespace n ON n.oid = t.relnamespace WHERE n.nspname = 'public' AND contype IN ('c', 'f', 'p', 'u') \
         AND t.relname NOT LIKE '\\_%'",
    );
    let names: Vec<(String,)> = db.read().await.unwrap().fetch_all(sql).await.unwrap();
    let migrations = migrations() + include_str!("fixture.rs");
    names
        .into_iter()
        .map(|(name,)| name)
        .filter(|name| !migrations.contains(&format!("CONSTRAINT {name} ")))
        .collect()
}

fn migrations() -> String {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut text = String::new();
    for folder in [root.clone(), root.join("sqlite"), root.join("postgres")] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "sql") {
                text.push_str(&std::fs::read_to_string(path).unwrap().replace('\n', " \n"));
            }
        }
    }
    text
}

#[tokio::test]
async fn everything_in_the_schema_has_a_name() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    assert_eq!(unnamed(&test.db).await, Vec::<String>::new());
}

#[tokio::test]
async fn what_has_no_name_is_found() {
    let test = TestDatabase::new().await;
    let mut tx = test.db.begin().await.unwrap();
    tx.execute(Sql::new("CREATE TABLE anonymous (id BIGINT PRIMARY KEY, n BIGINT UNIQUE CHECK (n > 0))"))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(unnamed(&test.db).await.len(), 3);
}
