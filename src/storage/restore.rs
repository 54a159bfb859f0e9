//! Brings a backup back, where no register is.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::backup::enough_room;
use super::checksum::TableSum;
use super::error::{Error, Result};
use super::settings::DatabaseSettings;
use super::statement_log::StatementLog;
use super::{files, inspect};

/// What every SQLite file begins with.
const HEADER: &[u8; 16] = b"SQLite format 3\0";

/// Copies a backup to where the register belongs, looks at the copy, and only then gives it its name. Nothing that is
/// there is overwritten.
pub async fn restore(backup: &Path, target: &DatabaseSettings) -> Result<Vec<TableSum>> {
    let log = StatementLog::open(target.statement_log.as_deref())?;
    let target = &files::path(&target.url)?;
    refuse_register(target)?;
    refuse_stranger(backup)?;
    let folder = files::folder_of(target);
    files::make_folder(folder).map_err(|error| unusable(target, &error))?;
    let Some(_held) = files::hold(folder).map_err(|error| unusable(target, &error))? else {
        return Err(Error::Refused(format!("Another backup is being restored in {}.", folder.display())));
    };
    let unfinished = files::beside(target, ".unfinished");
    files::remove(&unfinished).map_err(|error| unusable(target, &error))?;
    let tables = async {
        copy(backup, &unfinished)?;
        let tables = inspect::whole(&unfinished, log).await?;
        files::give_name(&unfinished, target).map_err(|error| unusable(target, &error))?;
        Ok(tables)
    }
    .await;
    files::remove(&unfinished).map_err(|error| unusable(target, &error))?;
    tables
}

/// Refuses to overwrite, and refuses a log that would be played into what is restored.
fn refuse_register(target: &Path) -> Result<()> {
    if target.exists() {
        return Err(Error::Refused(format!(
            "There is a database at {} already, and restoring overwrites none. Stop the service and move the file away \
             together with the -wal and -shm beside it, or name another place in REGISTER_DATABASE_URL.",
            target.display()
        )));
    }
    for more in ["-wal", "-journal", "-shm"] {
        let log = files::beside(target, more);
        if log.exists() {
            return Err(Error::Refused(format!(
                "{} was left by a database that is gone, and would be played into the one restored here. Move it away.",
                log.display()
            )));
        }
    }
    Ok(())
}

/// Refuses what is no finished SQLite file.
fn refuse_stranger(backup: &Path) -> Result<()> {
    let mut header = [0; HEADER.len()];
    let read = File::open(backup).and_then(|mut file| file.read_exact(&mut header));
    match read {
        Err(error) if error.kind() != io::ErrorKind::UnexpectedEof => {
            return Err(Error::Refused(format!(
                "{} cannot be read: {error}. Name a file that is there, and that this user may read.",
                backup.display()
            )));
        }
        Ok(()) if header == *HEADER => {}
        _ => {
            return Err(Error::Refused(format!(
                "{} is no backup of a register. Name a file that pa-registry backup made.",
                backup.display()
            )));
        }
    }
    let log = files::beside(backup, "-wal");
    if log.metadata().is_ok_and(|log| log.len() > 0) {
        return Err(Error::Refused(format!(
            "{} is a database in use: part of it stands in {}. Restore a file that pa-registry backup made.",
            backup.display(),
            log.display()
        )));
    }
    Ok(())
}

fn copy(backup: &Path, unfinished: &Path) -> Result<()> {
    let copied = || {
        let mut from = File::open(backup)?;
        let room = enough_room(unfinished, from.metadata()?.len());
        if room.is_err() {
            return Ok(room);
        }
        let mut to = files::private().write(true).create_new(true).open(unfinished)?;
        io::copy(&mut from, &mut to)?;
        to.sync_all()?;
        Ok(Ok(()))
    };
    copied().map_err(|error: io::Error| unusable(unfinished, &error))?
}

fn unusable(target: &Path, error: &io::Error) -> Error {
    Error::Refused(format!(
        "{} cannot be written: {error}. Give this user the right to, or name another place in REGISTER_DATABASE_URL.",
        target.display()
    ))
}
