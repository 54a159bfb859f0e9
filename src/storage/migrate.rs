//! Bringing a schema to the version that this binary knows.

use sqlx::Connection;
use sqlx::migrate::{MigrateError, Migrator};

use super::connection::Conn;
use super::database::{Database, Dialect};
use super::error::{Error, Result};
use super::sql::Sql;
use super::{postgres, sqlite};

static SHARED: Migrator = sqlx::migrate!("./migrations");
static SQLITE: Migrator = sqlx::migrate!("./migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("./migrations/postgres");

/// How long an instance waits for another one that migrates the same file.
const WAITS: u32 = 24;

/// How many tables there are: that of the migrations, and all.
const SQLITE_TABLES: &str = "SELECT COUNT(*) FILTER (WHERE name = '_sqlx_migrations'), COUNT(*) FROM sqlite_schema WHERE type = 'table'";
const POSTGRES_TABLES: &str = "SELECT COUNT(*) FILTER (WHERE table_name = '_sqlx_migrations'), COUNT(*) FROM information_schema.tables \
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'";

/// How far a database's schema is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schema {
    /// It has no table at all.
    Missing,
    /// So many migrations of this binary have not run yet.
    Behind(usize),
    /// It is the one that this binary knows: so many migrations.
    UpToDate(usize),
}

impl Database {
    /// How far the schema is; one that is not fit is refused with a sentence that says what to do.
    pub async fn schema(&self) -> Result<Schema> {
        schema(&mut self.read().await?).await
    }
}

/// How far the schema is, without changing anything.
pub(super) async fn schema(db: &mut Conn) -> Result<Schema> {
    // Each database has its own catalogue.
    let (tables, known) = match db.dialect() {
        Dialect::Sqlite => (SQLITE_TABLES, with(&SQLITE)),
        Dialect::Postgres => (POSTGRES_TABLES, with(&POSTGRES)),
    };
    let (ours, all) = db.fetch_one(Sql::new(tables)).await?;
    refuse_strangers((ours, all))?;
    if ours == 0 {
        return Ok(Schema::Missing);
    }
    let run_before = Sql::new("SELECT version, checksum, success FROM _sqlx_migrations ORDER BY version");
    let run_before = db.fetch_all::<(i64, Vec<u8>, bool)>(run_before).await?;
    for (version, checksum, success) in &run_before {
        run(match known.iter().find(|migration| migration.version == *version) {
            None => Err(MigrateError::VersionMissing(*version)),
            Some(_) if !success => Err(MigrateError::Dirty(*version)),
            Some(migration) if *migration.checksum != **checksum => {
                Err(MigrateError::VersionMismatch(*version))
            }
            Some(_) => Ok(()),
        })?;
    }
    Ok(match known.iter().count() - run_before.len() {
        0 => Schema::UpToDate(run_before.len()),
        missing => Schema::Behind(missing),
    })
}

/// One schema, and the few files in which the databases differ, in order of their numbers.
fn with(dialect: &Migrator) -> Migrator {
    Migrator::with_migrations(SHARED.iter().chain(dialect.iter()).cloned().collect())
}

/// Migrates under the write lock, all or nothing: the driver knows no lock of its own for SQLite, and two instances
/// that start at once would both apply the first file.
pub(super) async fn sqlite(pools: &sqlite::Pools) -> Result<()> {
    let mut tx = begin_patiently(pools).await?;
    refuse_strangers(sqlx::query_as(SQLITE_TABLES).fetch_one(&mut *tx).await?)?;
    run(with(&SQLITE).run_direct(None, &mut *tx, false).await)?;
    Ok(tx.commit().await?)
}

async fn begin_patiently(pools: &sqlite::Pools) -> Result<sqlx::Transaction<'static, sqlx::Sqlite>> {
    for _ in 1..WAITS {
        match pools.begin().await.map_err(Error::from) {
            Err(Error::Unavailable(_)) => {
                tracing::info!("Another instance brings the database up to date; this one waits.");
            }
            answer => return answer,
        }
    }
    Ok(pools.begin().await?)
}

/// Migrates under the driver's advisory lock, each file in a transaction.
pub(super) async fn postgres(pools: &postgres::Pools) -> Result<()> {
    let mut connection = pools.without_limits().await?;
    refuse_strangers(sqlx::query_as(POSTGRES_TABLES).fetch_one(&mut connection).await?)?;
    let outcome = run(with(&POSTGRES).run_direct(None, &mut connection, false).await);
    // Closing gives the lock back, whatever happened.
    connection.close().await?;
    outcome
}

/// Refuses a database that has tables, and none that says which of our migrations made them.
fn refuse_strangers((ours, tables): (i64, i64)) -> Result<()> {
    if ours == 0 && tables > 0 {
        return Err(Error::Refused(
            "The database holds tables of another program. Name another one in REGISTER_DATABASE_URL."
                .to_owned(),
        ));
    }
    Ok(())
}

fn run(outcome: Result<(), MigrateError>) -> Result<()> {
    let sentence = match outcome {
        Ok(()) => return Ok(()),
        Err(MigrateError::Execute(error)) => return Err(error.into()),
        Err(MigrateError::VersionMissing(version)) => format!(
            "The database was brought to version {version} by a newer pa-registry. Start that one, or restore the \
             backup made before the upgrade."
        ),
        Err(MigrateError::VersionMismatch(version)) => format!(
            "Migration {version} in the database is not the one in this pa-registry. Start the pa-registry that made \
             the database; a shipped migration is never edited."
        ),
        Err(MigrateError::Dirty(version)) => format!(
            "Migration {version} stopped half-way. Restore the backup made before it and start again."
        ),
        Err(error) => format!("The database could not be migrated: {error}."),
    };
    Err(Error::Refused(sentence))
}
