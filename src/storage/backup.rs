//! A copy of an SQLite register in one file, made while the service runs.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use time::PrimitiveDateTime;
use time::macros::format_description;

use super::checksum::TableSum;
use super::database::Database;
use super::error::{Error, Result};
use super::sql::Sql;
use super::{files, inspect};
use crate::clock::Timestamp;

/// What a backup is called while it is being made; what an earlier run left under this name is of no use.
const UNFINISHED: &str = ".unfinished.sqlite";

/// Room that has to stay free beside the copy.
const SPARE_BYTES: u64 = 16 * 1024 * 1024;

/// A finished backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupFile {
    /// Where it is.
    pub path: PathBuf,
    /// When it was made, by its name.
    pub made_at: Timestamp,
}

/// What a backup came to.
#[derive(Debug)]
pub struct BackedUp {
    /// The new file.
    pub file: BackupFile,
    /// How large it is.
    pub bytes: u64,
    /// What is in it.
    pub tables: Vec<TableSum>,
    /// Older backups that were removed.
    pub removed: Vec<PathBuf>,
}

/// The backups in a folder, newest first; other files are left alone.
pub fn backups(folder: &Path) -> io::Result<Vec<BackupFile>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        found.extend(name.and_then(time_in).map(|made_at| BackupFile { path, made_at }));
    }
    found.sort_by_key(|file| std::cmp::Reverse(file.made_at));
    Ok(found)
}

/// Copies the register into a folder, looks at the copy, and keeps the newest so many.
///
/// Writers go on meanwhile: the copy reads one snapshot on a connection of its own.
pub async fn back_up(db: &Database, folder: &Path, keep: usize, now: Timestamp) -> Result<BackedUp> {
    db.sqlite()?;
    files::make_folder(folder).map_err(|error| unusable(folder, &error))?;
    let held = files::hold(folder).map_err(|error| unusable(folder, &error))?;
    let Some(_held) = held else {
        return Err(Error::Refused(format!("Another backup is being made in {}.", folder.display())));
    };
    let unfinished = folder.join(UNFINISHED);
    files::remove(&unfinished).map_err(|error| unusable(folder, &error))?;
    let made = make(db, &unfinished).await;
    let finished = match made {
        Ok(tables) => finish(&unfinished, folder, now).map(|(file, bytes)| (file, bytes, tables)),
        Err(error) => Err(error),
    };
    let (file, bytes, tables) = match finished {
        Ok(finished) => finished,
        Err(error) => {
            files::remove(&unfinished).map_err(|error| unusable(folder, &error))?;
            return Err(full(folder, error));
        }
    };
    let removed = thin(folder, keep, &file).map_err(|error| unusable(folder, &error))?;
    Ok(BackedUp { file, bytes, tables, removed })
}

/// Writes the copy and looks at it.
async fn make(db: &Database, unfinished: &Path) -> Result<Vec<TableSum>> {
    let path = unfinished.to_str().ok_or_else(|| {
        Error::Refused(format!("The path {} is not UTF-8: choose another one.", unfinished.display()))
    })?;
    let mut conn = db.apart().await?;
    let size = "SELECT c.page_count * s.page_size FROM pragma_page_count AS c, pragma_page_size AS s";
    let (bytes,) = conn.fetch_one::<(i64,)>(Sql::new(size)).await?;
    enough_room(unfinished, u64::try_from(bytes).unwrap_or(u64::MAX))?;
    // SQLite fills a file that is there and empty, so that nobody else can read it at any time.
    let made = files::private().write(true).create_new(true).open(unfinished);
    made.map_err(|error| unusable(files::folder_of(unfinished), &error))?;
    let copied = conn.execute(Sql::new("VACUUM INTO $1").bind(path)).await;
    conn.close().await?;
    copied?;
    files::keep(unfinished).map_err(|error| unusable(files::folder_of(unfinished), &error))?;
    inspect::whole(unfinished, db.log.clone()).await
}

/// Refuses when a file of this size would not leave room to go on.
pub(super) fn enough_room(path: &Path, bytes: u64) -> Result<()> {
    let folder = files::folder_of(path);
    let free = files::free_bytes(folder).map_err(|error| unusable(folder, &error))?;
    if free >= bytes.saturating_add(SPARE_BYTES) {
        return Ok(());
    }
    Err(Error::Refused(format!(
        "The disk of {} has too little room: the copy needs {} MB and {} MB are free. Make room, or choose a folder on \
         another disk.",
        folder.display(),
        bytes.saturating_add(SPARE_BYTES).div_ceil(1_000_000),
        free / 1_000_000
    )))
}

/// Gives the copy its name.
fn finish(unfinished: &Path, folder: &Path, now: Timestamp) -> Result<(BackupFile, u64)> {
    let path = folder.join(name_of(now));
    let kept = files::give_name(unfinished, &path).and_then(|()| path.metadata());
    let bytes = kept.map_err(|error| unusable(folder, &error))?.len();
    // The name tells milliseconds.
    let made_at = path.file_name().and_then(|name| time_in(name.to_str()?)).unwrap_or(now);
    Ok((BackupFile { path, made_at }, bytes))
}

/// Removes all but the newest; never the one just made, even when the clock ran backwards.
fn thin(folder: &Path, keep: usize, new: &BackupFile) -> io::Result<Vec<PathBuf>> {
    let mut older = backups(folder)?;
    older.retain(|file| file.path != new.path);
    let removed: Vec<PathBuf> =
        older.into_iter().skip(keep.saturating_sub(1)).map(|file| file.path).collect();
    removed.iter().try_for_each(|path| files::remove(path))?;
    Ok(removed)
}

fn unusable(folder: &Path, error: &io::Error) -> Error {
    Error::Refused(format!(
        "The folder for backups, {}, cannot be used: {error}. Correct it, or choose another one.",
        folder.display()
    ))
}

/// A disk that filled up meanwhile is that of the folder, not that of the register.
fn full(folder: &Path, error: Error) -> Error {
    if !error.is_full() {
        return error;
    }
    Error::Refused(format!("The disk of {} became full. Make room and try again.", folder.display()))
}

/// `register-20261121T093000.000Z.sqlite`: sorted by name they are sorted by time.
fn name_of(now: Timestamp) -> String {
    let utc = now.to_utc();
    let (hour, minute, second, millis) = utc.time().as_hms_milli();
    format!(
        "register-{:04}{:02}{:02}T{hour:02}{minute:02}{second:02}.{millis:03}Z.sqlite",
        utc.year(),
        u8::from(utc.month()),
        utc.day()
    )
}

fn time_in(name: &str) -> Option<Timestamp> {
    let time = name.strip_prefix("register-")?.strip_suffix("Z.sqlite")?;
    let format = format_description!("[year][month][day]T[hour][minute][second].[subsecond digits:3]");
    let time = PrimitiveDateTime::parse(time, format).ok()?;
    Some(time.assume_utc().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_its_time() {
        let at: Timestamp = "2026-11-21T09:30:00.123456Z".parse().unwrap();
        assert_eq!(name_of(at), "register-20261121T093000.123Z.sqlite");
        assert_eq!(time_in(&name_of(at)), Some("2026-11-21T09:30:00.123Z".parse().unwrap()));
    }

    #[test]
    fn other_files_are_not_ours() {
        for other in
            ["register.sqlite", "register-2026.sqlite", "register-20261121T093000.123Z.sqlite.gz", ""]
        {
            assert_eq!(time_in(other), None, "{other}");
        }
    }
}
