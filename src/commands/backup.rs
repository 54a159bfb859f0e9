//! `pa-registry backup`.

use super::say::{counted, say, size};
use super::settings::{beside_the_service, connect, read, told};
use super::tables;
use crate::clock::{Clock, Timestamp};
use crate::storage::{BackedUp, Database, DatabaseSettings, Dialect, back_up, quoted};
use clap::Args;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "Examples:
  pa-registry backup
  pa-registry backup --to /mnt/other-disk/register --keep 30

Every hour, by cron:
  7 * * * *  cd /srv/register && pa-registry backup";

/// Copies the register into one file, while the service runs
///
/// SQLite: the copy is that of one moment. It is made under another name, looked at (integrity, references, schema),
/// and only then gets its own name, register-DATE.sqlite with the time in UTC. Then all but the newest are removed.
/// Nothing half-written stays behind, also when the disk has too little room. People go on writing meanwhile.
///
/// The copy holds everything about everybody: keep it as safe as the register, on another disk.
///
/// PostgreSQL: it says which pg_dump to run, and ends with 1, because no backup was made.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
#[expect(clippy::doc_markdown, reason = "this is the help, shown as it stands")]
pub(super) struct BackupArguments {
    /// Folder for backups, made when it is missing [default: the setting backup_folder, data/backups]
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
    /// How many backups stay, the new one counted [default: the setting backups_kept, 14]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    keep: Option<u32>,
}

/// Makes one backup of the configured database.
pub(super) async fn run(arguments: BackupArguments) -> Result<(), String> {
    let settings = read()?;
    let folder = arguments.to.unwrap_or_else(|| settings.backup_folder.clone());
    let keep = arguments.keep.and_then(|keep| keep.try_into().ok()).unwrap_or(settings.backups_kept);
    let database = beside_the_service(&settings);
    let db = connect(&database).await?;
    let now = Clock::System.now();
    if db.dialect() == Dialect::Postgres {
        return Err(pg_dump(&db, &database, &folder, now).await);
    }
    let done = back_up(&db, &folder, keep, now).await;
    db.leave().await;
    tell(&done.map_err(|error| told(&error))?);
    Ok(())
}

fn tell(done: &BackedUp) {
    let rows = counted(tables::rows(&done.tables), "row", "rows");
    say(&format!("The backup {} is whole: {}, {rows}.", done.file.path.display(), size(done.bytes)));
    for path in &done.removed {
        say(&format!("The older backup {} was removed.", path.display()));
    }
}

/// What to run instead. The password stays where it is.
async fn pg_dump(db: &Database, settings: &DatabaseSettings, folder: &Path, now: Timestamp) -> String {
    let server = db.condition().await.map_or_else(|_| "PostgreSQL".to_owned(), |found| found.product);
    format!(
        "No backup was made: this register is in PostgreSQL ({server}). Run its own program, of the server's version or \
         a newer one, where the password comes from PGPASSWORD or ~/.pgpass:\n\n  \
         pg_dump --format=custom --no-owner --file={} {}",
        quoted(&folder.join(format!("register-{}.dump", now.to_utc().date())).display().to_string()),
        quoted(&settings.without_password())
    )
}
