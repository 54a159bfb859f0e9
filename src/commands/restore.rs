//! `pa-registry restore`.

use super::say::say;
use super::settings::{read, told};
use super::tables;
use crate::serve;
use crate::storage::{DatabaseSettings, quoted, restore};
use clap::Args;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "Examples:
  pa-registry restore data/backups/register-20261121T093000.000Z.sqlite
  REGISTER_DATABASE_URL=sqlite:/tmp/trial.sqlite pa-registry restore /mnt/backups/register-20261121T093000.000Z.sqlite";

/// Brings a backup back, where no register is
///
/// SQLite: the file is copied to where the settings say the register is, the copy is looked at (integrity, references,
/// migrations that this program knows), and only then it gets its name. Nothing is overwritten: stop the service and
/// move the old file away first, together with the -wal and -shm beside it. It says how many rows came back in each
/// table, with a checksum, which is the one that the register had.
///
/// PostgreSQL: it says which pg_restore to run, and ends with 1, because nothing was restored.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
#[expect(clippy::doc_markdown, reason = "this is the help, shown as it stands")]
pub(super) struct RestoreArguments {
    /// The backup
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Restores a file as the configured database.
pub(super) async fn run(arguments: RestoreArguments) -> Result<(), String> {
    let settings = serve::database_settings(&read()?);
    let Some(target) = settings.file() else { return Err(pg_restore(&settings, &arguments.file)) };
    let restored = restore(&arguments.file, &settings).await.map_err(|error| told(&error))?;
    say(&format!("The register is back at {}. Rows and checksum of each table:", target.display()));
    for line in tables::lines(&restored) {
        say(&line);
    }
    Ok(())
}

/// What to run instead. The password stays where it is.
fn pg_restore(settings: &DatabaseSettings, file: &Path) -> String {
    format!(
        "Nothing was restored: this register is in PostgreSQL. Make an empty database (docs/database.md says how), and \
         run PostgreSQL's own program, of the server's version or a newer one, where the password comes from PGPASSWORD \
         or ~/.pgpass:\n\n  pg_restore --no-owner --exit-on-error --single-transaction --dbname={} {}",
        quoted(&settings.without_password()),
        quoted(&file.display().to_string())
    )
}
