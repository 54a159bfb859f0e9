//! Where an SQLite file may lie, and the sentences for where it may not.

use std::fs::{DirBuilder, OpenOptions};
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
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        if !create_folder {
            return Err(Error::Refused(format!(
                "There is no folder {} for the database {}. Make it, or correct REGISTER_DATABASE_URL.",
                folder.display(),
                path.display()
            )));
        }
        make_folder(folder).map_err(|error| {
            Error::Refused(format!("The folder {} cannot be made: {error}.", folder.display()))
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

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn touch(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.read(true).append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}
