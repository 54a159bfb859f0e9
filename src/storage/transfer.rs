//! Copies a whole register from one database to another, all or nothing.

use std::path::Path;

use super::checksum::{self, TableSum, Tally};
use super::connection::Conn;
use super::database::{Database, Dialect};
use super::error::{Error, Result};
use super::migrate::Schema;
use super::rows::{self, Walk};
use super::schema::{Table, tables};
use super::settings::DatabaseSettings;
use super::sql::Sql;
use super::transaction::Tx;
use super::{files, migrate};

/// What became of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// What was read.
    pub from: TableSum,
    /// What stands in the other database.
    pub to: TableSum,
}

impl Moved {
    /// Whether both are the same.
    #[must_use]
    pub fn is_equal(&self) -> bool {
        self.from == self.to
    }
}

/// How far a copy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copied {
    /// Rows that were written just now.
    pub rows: u64,
    /// Rows there are in all.
    pub of: u64,
}

/// The tables that migrations fill, so that a register has rows there before anybody comes. Whoever changes one of these
/// rows leaves a line of the audit too, so clearing them in a database that is empty otherwise loses nothing.
const FILLED: [&str; 4] = ["bank_holidays", "employer_check_periods", "minimum_wages", "retention_periods"];

// The target checks references when everything is there: rows may refer to later ones of their own table.
const SQLITE_DEFER: &str = "PRAGMA defer_foreign_keys = ON";
const POSTGRES_DEFER: &str = "DO $$ DECLARE c record; BEGIN \
     FOR c IN SELECT conrelid, conname FROM pg_constraint WHERE contype = 'f' AND connamespace = to_regnamespace(current_schema()) \
     LOOP EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED', c.conrelid::regclass, c.conname); \
     END LOOP; END $$";

// SQLite looks at COMMIT. To turn this off would forget what it has to look at, so it is only asked for.
const SQLITE_SETTLE: &str = "PRAGMA defer_foreign_keys";
const POSTGRES_SETTLE: &str = "DO $$ DECLARE c record; BEGIN SET CONSTRAINTS ALL IMMEDIATE; \
     FOR c IN SELECT conrelid, conname FROM pg_constraint WHERE contype = 'f' AND connamespace = to_regnamespace(current_schema()) \
     LOOP EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I NOT DEFERRABLE', c.conrelid::regclass, c.conname); \
     END LOOP; END $$";

/// Copies every table of one database into another that is empty or not yet made, and compares both before anything
/// is kept. It is kept if and only if every table is equal.
pub async fn transfer(
    from: &DatabaseSettings,
    to: &DatabaseSettings,
    mut told: impl FnMut(Copied),
) -> Result<Vec<Moved>> {
    let unhurried = |settings: &DatabaseSettings| DatabaseSettings { unhurried: true, ..settings.clone() };
    let source = Database::connect(&DatabaseSettings { must_exist: true, ..unhurried(from) }).await?;
    let new_file = to.file().filter(|file| !file.exists());
    let outcome = async {
        let target = Database::connect(&unhurried(to)).await?;
        let moved = copy(&source, &target, &mut told).await;
        target.close().await?;
        moved
    }
    .await;
    source.leave().await;
    if let Some(file) = new_file.filter(|_| !outcome.as_ref().is_ok_and(|moved| is_kept(moved))) {
        remove(&file);
    }
    outcome
}

/// Whether every table is equal, and so the copy was kept.
fn is_kept(moved: &[Moved]) -> bool {
    moved.iter().all(Moved::is_equal)
}

/// A file that this made and that holds nothing whole. When it cannot be removed, it is empty and will be taken for
/// what it is.
fn remove(file: &Path) {
    for path in [file.to_owned(), files::beside(file, "-wal"), files::beside(file, "-shm")] {
        if let Err(error) = files::remove(&path) {
            tracing::warn!(path = %path.display(), cause = %error, "An unfinished file could not be removed.");
        }
    }
}

async fn copy(source: &Database, target: &Database, told: &mut impl FnMut(Copied)) -> Result<Vec<Moved>> {
    let mut snapshot = source.snapshot().await?;
    if !matches!(migrate::schema(&mut snapshot).await?, Schema::UpToDate(_)) {
        return Err(Error::Refused(
            "The register that is to be moved is not up to date with this pa-registry. Run pa-registry migrate on it \
             first."
                .to_owned(),
        ));
    }
    target.migrate().await?;
    let tables = tables(&mut snapshot).await?;
    let mut tx = target.begin().await?;
    make_ready(&mut tx, &tables).await?;
    let moved = pour(&mut snapshot, &mut tx, &tables, told).await?;
    if is_kept(&moved) {
        tx.commit().await?;
    }
    Ok(moved)
}

/// Refuses a target that holds a register, or another schema.
async fn make_ready(tx: &mut Tx, tables_there: &[Table]) -> Result<()> {
    if tables(tx).await? != tables_there {
        return Err(Error::Refused(
            "The two databases have different tables, though both were made by this pa-registry. Was one changed by \
             hand?"
                .to_owned(),
        ));
    }
    defer(tx).await?;
    for table in tables_there {
        if FILLED.contains(&table.name.as_str()) {
            // What stands there comes from the source.
            rows::clear(tx, table).await?;
        } else if rows::count(tx, table).await? > 0 {
            return Err(Error::Refused(format!(
                "The database to move to holds rows already (table {}). Name one that is empty or not yet made.",
                table.name.as_str()
            )));
        }
    }
    Ok(())
}

async fn pour(
    snapshot: &mut Conn,
    tx: &mut Tx,
    tables: &[Table],
    told: &mut impl FnMut(Copied),
) -> Result<Vec<Moved>> {
    let mut of = 0;
    for table in tables {
        of += rows::count(snapshot, table).await?;
    }
    let mut moved = Vec::new();
    for table in tables {
        let (mut tally, mut walk) = (Tally::of(table), Walk::through(table));
        loop {
            let some = walk.next(snapshot).await?;
            if some.is_empty() {
                break;
            }
            tally.add(&some);
            let rows = u64::try_from(some.len()).unwrap_or_default();
            rows::insert(tx, table, some).await?;
            told(Copied { rows, of });
        }
        moved.push((table, tally.sum()));
    }
    settle(tx).await?;
    let mut compared = Vec::new();
    for (table, from) in moved {
        compared.push(Moved { from, to: checksum::of_table(tx, table).await? });
    }
    Ok(compared)
}

async fn defer(tx: &mut Tx) -> Result<()> {
    // Each database has its own way to look at references later.
    let sql = Sql::new(match tx.dialect() {
        Dialect::Sqlite => SQLITE_DEFER,
        Dialect::Postgres => POSTGRES_DEFER,
    });
    tx.execute(sql).await.map(drop)
}

/// Looks at the references, and leaves the schema as it was.
async fn settle(tx: &mut Tx) -> Result<()> {
    let sql = Sql::new(match tx.dialect() {
        Dialect::Sqlite => SQLITE_SETTLE,
        Dialect::Postgres => POSTGRES_SETTLE,
    });
    tx.execute(sql).await.map(drop)
}
