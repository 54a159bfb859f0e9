//! A schema as either database tells it, in words that can be compared.

use std::collections::BTreeSet;

use pa_registry::storage::{Database, Dialect, Sql};

/// One fact about the schema, such as `accounts.email is required`.
pub(super) type Facts = BTreeSet<String>;

/// Everything that has to be the same in both databases: tables, columns and whether they may be empty, keys, and what
/// indexes are about.
pub(super) async fn facts(db: &Database) -> Facts {
    let (columns, indexes, foreign) = match db.dialect() {
        Dialect::Sqlite => (Sql::new(SQLITE_COLUMNS), Sql::new(SQLITE_INDEXES), Sql::new(SQLITE_FOREIGN)),
        Dialect::Postgres => {
            (Sql::new(POSTGRES_COLUMNS), Sql::new(POSTGRES_INDEXES), Sql::new(POSTGRES_FOREIGN))
        }
    };
    let mut conn = db.read().await.unwrap();
    let mut facts = Facts::new();
    for (table, column, kind, required) in
        conn.fetch_all::<(String, String, String, i64)>(columns).await.unwrap()
    {
        let required = if required == 1 { "required" } else { "optional" };
        facts.insert(format!("{table}.{column} is a {required} {}", kind_name(&kind)));
    }
    for (table, column, place, unique, primary) in
        conn.fetch_all::<(String, String, i64, i64, String)>(indexes).await.unwrap()
    {
        let unique = if unique == 1 { "a unique" } else { "an" };
        facts.insert(format!("{table} has {unique} index {primary} whose column {place} is {column}"));
    }
    for (table, column, other, other_column, on_delete) in
        conn.fetch_all::<(String, String, String, String, String)>(foreign).await.unwrap()
    {
        facts.insert(format!("{table}.{column} refers to {other}.{other_column}, on delete {on_delete}"));
    }
    facts
}

/// One name for what each database calls its own way.
fn kind_name(kind: &str) -> String {
    match kind.to_uppercase().as_str() {
        "TIMESTAMP WITH TIME ZONE" => "TIMESTAMPTZ".to_owned(),
        "BYTEA" => "BLOB".to_owned(),
        other => other.to_owned(),
    }
}

// A primary key's column is required in PostgreSQL whether or not it says so.
const SQLITE_COLUMNS: &str = "SELECT t.name, c.name, c.type, CASE WHEN c.\"notnull\" = 1 OR c.pk > 0 THEN 1 ELSE 0 END \
     FROM sqlite_schema t, pragma_table_info(t.name) c \
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND t.name <> '_sqlx_migrations'";

const POSTGRES_COLUMNS: &str = "SELECT CAST(c.table_name AS TEXT), CAST(c.column_name AS TEXT), CAST(c.data_type AS TEXT), \
     CAST(CASE WHEN c.is_nullable = 'NO' THEN 1 ELSE 0 END AS BIGINT) FROM information_schema.columns c \
     WHERE c.table_schema = 'public' AND c.table_name <> '_sqlx_migrations'";

// The names of a key's own index differ by design, so it goes by the word "of a key".
const SQLITE_INDEXES: &str = "SELECT t.name, COALESCE(c.name, '(an expression)'), c.seqno, i.\"unique\", \
     CASE WHEN i.origin = 'c' THEN i.name ELSE 'of a key' END \
     FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_info(i.name) c \
     WHERE t.type = 'table' AND t.name <> '_sqlx_migrations'";

const POSTGRES_INDEXES: &str = "SELECT CAST(t.relname AS TEXT), COALESCE(CAST(a.attname AS TEXT), '(an expression)'), \
     CAST(k.place - 1 AS BIGINT), CAST(CASE WHEN x.indisunique THEN 1 ELSE 0 END AS BIGINT), \
     CASE WHEN EXISTS (SELECT 1 FROM pg_constraint con WHERE con.conindid = x.indexrelid AND con.contype IN ('p', 'u')) \
     THEN 'of a key' ELSE CAST(i.relname AS TEXT) END \
     FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid \
     JOIN pg_namespace n ON n.oid = t.relnamespace \
     CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY AS k(attnum, place) \
     LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum AND k.attnum > 0 \
     WHERE n.nspname = 'public' AND t.relname <> '_sqlx_migrations'";

const SQLITE_FOREIGN: &str = "SELECT t.name, f.\"from\", f.\"table\", COALESCE(f.\"to\", 'its key'), f.on_delete \
     FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'";

const POSTGRES_FOREIGN: &str = "SELECT CAST(t.relname AS TEXT), CAST(a.attname AS TEXT), CAST(o.relname AS TEXT), \
     CAST(b.attname AS TEXT), \
     CASE c.confdeltype WHEN 'a' THEN 'NO ACTION' WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' \
     WHEN 'n' THEN 'SET NULL' ELSE 'SET DEFAULT' END \
     FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class o ON o.oid = c.confrelid \
     JOIN pg_namespace n ON n.oid = t.relnamespace \
     CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k(mine, theirs) \
     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.mine \
     JOIN pg_attribute b ON b.attrelid = o.oid AND b.attnum = k.theirs \
     WHERE c.contype = 'f' AND n.nspname = 'public'";
