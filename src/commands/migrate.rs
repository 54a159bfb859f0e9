//! `pa-registry migrate`.

use super::say::{counted, say};
use super::settings::{connect, read, told};
use crate::serve;
use crate::storage::{Database, Schema};
use clap::Args;

const EXAMPLES: &str = "Examples:
  pa-registry migrate
  REGISTER_DATABASE_URL=postgres://register@db.example/register pa-registry migrate";

/// Makes the tables of the register, or brings them up to date
///
/// The service does this by itself when it starts. Type it where you want to see it happen before, for instance in an
/// upgrade: make a backup, migrate, start. A database that is up to date is left as it is; two may migrate at once.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct MigrateArguments {}

/// Migrates the configured database.
pub(super) async fn run(_: MigrateArguments) -> Result<(), String> {
    let settings = serve::database_settings(&read()?);
    let db = connect(&settings).await?;
    let done = migrate(&db).await;
    db.close().await.map_err(|error| told(&error))?;
    say(&format!("The database {} is up to date: {}.", settings.shown(), done?));
    Ok(())
}

async fn migrate(db: &Database) -> Result<String, String> {
    let before = db.schema().await.map_err(|error| told(&error))?;
    db.migrate().await.map_err(|error| told(&error))?;
    let after = db.schema().await.map_err(|error| told(&error))?;
    let all = match after {
        Schema::UpToDate(all) => all,
        Schema::Missing | Schema::Behind(_) => {
            return Err("The migrations left the database behind.".to_owned());
        }
    };
    let run = match before {
        Schema::Missing => all,
        Schema::Behind(missing) => missing,
        Schema::UpToDate(_) => 0,
    };
    let run = u64::try_from(run).unwrap_or_default();
    Ok(format!("{} ran now", counted(run, "migration", "migrations")))
}
