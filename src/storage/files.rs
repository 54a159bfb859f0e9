//! Where an SQLite file may lie, and the sentences for where it may not.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::error::{Error, Result};

/// Reads the path out of an address such as `sqlite:data/register.db` or `sqlite:///srv/register.db`.
pub(super) fn path(address: &str) -> Result<PathBuf> {
    let rest = address.strip_prefix("sqlite:").unwrap_or(address);
    let path = rest.strip_prefix("//").unwrap_or(rest);
    if path.is_empty() || path.contains(":memory:") || path.contains('?') {
        return Err(Error::Refused(format!(
            "The database address {address:?} names no file. Write it as sqlite:path/to/file.db, without options; \
             a database in memory would forget everything."
        )));
    }
    Ok(PathBuf::from(path))
}

/// Refuses a database that is not there.
pub(super) fn require(path: &Path) -> Result<()> {
    if path.exists() {
        return Ok(());
    }
    Err(Error::Refused(format!("There is no database {}. Correct its address.", path.display())))
}

/// Makes sure that the file can be written, and makes it readable to its owner only when it is new.
pub(super) fn prepare(path: &Path, create_folder: bool) -> Result<()> {
    let folder = folder_of(path);
    if !folder.is_dir() {
        if !create_folder {
            return Err(Error::Refused(format!(
                "There is no folder {} for the database {}. Make it, or correct REGISTER_DATABASE_URL.",
                folder.display(),
                path.display()
            )));
        }
        make_folder(folder).map_err(|error| {
            Error::Refused(format!(
                "The folder {} cannot be made: {error}. Make it, or correct REGISTER_DATABASE_URL.",
                folder.display()
            ))
        })?;
    }
    if path.is_dir() {
        return Err(Error::Refused(format!(
            "The database address names the folder {}. Add the name of a file in it.",
            path.display()
        )));
    }
    touch(path).map_err(|error| {
        Error::Refused(format!(
            "The database {} cannot be written: {error}. Give the service's user the right to write the file and \
             its folder.",
            path.display()
        ))
    })
}

/// Makes a folder that only its owner can look into.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn touch(path: &Path) -> io::Result<()> {
    private().read(true).append(true).create(true).open(path).map(drop)
}

/// Options for a file that only its owner can read.
pub(super) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// The folder that a file lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A path with more at its end, as SQLite names what it keeps beside a database.
pub(super) fn beside(path: &Path, more: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(more);
    name.into()
}

/// Removes a file, if it is there.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Puts a file's content, and then its name, on disk for good.
pub(super) fn keep(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()?;
    keep_names(path)
}

/// Puts the names in a file's folder on disk for good.
fn keep_names(path: &Path) -> io::Result<()> {
    File::open(folder_of(path))?.sync_all()
}

/// Gives a finished file its name, for good. A link refuses a name that is taken, where a rename would replace what is
/// there.
pub(super) fn give_name(unfinished: &Path, path: &Path) -> io::Result<()> {
    fs::hard_link(unfinished, path)?;
    fs::remove_file(unfinished)?;
    keep_names(path)
}

/// Holds a folder until it is dropped; nothing when another process holds it.
pub(super) fn hold(folder: &Path) -> io::Result<Option<File>> {
    let file = private().write(true).create(true).truncate(false).open(folder.join(".pa-registry.lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        Err(fs::TryLockError::Error(error)) => Err(error),
    }
}

/// How many bytes may still be written on the disk of a file or folder, by those who are not its administrator.
pub fn free_bytes(path: &Path) -> io::Result<u64> {
    let disk = rustix::fs::statvfs(path)?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
}
