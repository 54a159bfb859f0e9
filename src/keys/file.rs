//! The file in which the keys lie.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, ErrorKind, Write as _},
    os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use super::keyring::{Keyring, KeyringError};

/// What stands at the top of a new file.
const HEADING: &str = "# The key of this register. Keep a copy in a safe place, apart from the database's backups:\n\
     # without it second factors, mails that wait and the audit's seals cannot be read, and with it and a copy\n\
     # of the database they can. The first line is in use; older keys stay below it.\n";

/// Why there is no key; each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// It could not be read or written.
    #[error(
        "The key file {} cannot be used: {cause}. Check key_file, and that the service's user may read and write there.",
        path.display()
    )]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// It holds something else.
    #[error("The key file {} is not one: {cause}. Restore it from its copy.", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        cause: KeyringError,
    },
    /// Others on this machine can read it.
    #[error("The key file {} can be read by others on this machine: run chmod 600 on it.", .0.display())]
    Open(PathBuf),
    /// There are no random bytes.
    #[error("A key could not be made: {0}.")]
    NoRandom(#[from] getrandom::Error),
}

/// The keys in a file; a file that is not there is made, once, with a new key.
pub fn load_or_make(path: &Path) -> Result<Keyring, KeyFileError> {
    match read(path) {
        Err(KeyFileError::Io { cause, .. }) if cause.kind() == ErrorKind::NotFound => make(path),
        answer => answer,
    }
}

/// The keys in a file that has to be there.
pub fn read(path: &Path) -> Result<Keyring, KeyFileError> {
    let io = |cause| KeyFileError::Io { path: path.to_owned(), cause };
    let text = zeroize::Zeroizing::new(fs::read_to_string(path).map_err(io)?);
    if fs::metadata(path).map_err(io)?.mode() & 0o077 != 0 {
        return Err(KeyFileError::Open(path.to_owned()));
    }
    Keyring::parse(&text).map_err(|cause| KeyFileError::Unreadable { path: path.to_owned(), cause })
}

/// Puts a new key before the others, and gives the keys as they are then.
pub fn rotate(path: &Path) -> Result<Keyring, KeyFileError> {
    let keys = read(path)?.rotated()?;
    write(path, &keys, |unfinished| fs::rename(unfinished, path))?;
    Ok(keys)
}

fn make(path: &Path) -> Result<Keyring, KeyFileError> {
    let keys = Keyring::draw()?;
    let io = |cause| KeyFileError::Io { path: path.to_owned(), cause };
    DirBuilder::new().recursive(true).mode(0o700).create(folder_of(path)).map_err(io)?;
    // A link refuses to replace a file that another instance made meanwhile; renaming would not.
    let kept = write(path, &keys, |unfinished| fs::hard_link(unfinished, path));
    match kept {
        Ok(()) => Ok(keys),
        Err(KeyFileError::Io { cause, .. }) if cause.kind() == ErrorKind::AlreadyExists => read(path),
        Err(error) => Err(error),
    }
}

/// Writes the whole file under another name, to disk, and only then lets `finish` give it its own.
fn write(
    path: &Path,
    keys: &Keyring,
    finish: impl FnOnce(&Path) -> io::Result<()>,
) -> Result<(), KeyFileError> {
    let unfinished = path.with_extension(format!("part-{}", uuid::Uuid::now_v7().simple()));
    let io = |cause| KeyFileError::Io { path: path.to_owned(), cause };
    let written = write_through(&unfinished, keys).and_then(|()| finish(&unfinished));
    // After a link, and after a failure, the other name is of no use; after a rename it is gone already.
    _ = fs::remove_file(&unfinished);
    written.map_err(io)?;
    File::open(folder_of(path)).and_then(|folder| folder.sync_all()).map_err(io)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn write_through(path: &Path, keys: &Keyring) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(HEADING.as_bytes())?;
    file.write_all(keys.reveal().as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn a_file_is_made_once_privately_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.key");
        let made = load_or_make(&path).unwrap();
        assert_eq!(load_or_make(&path).unwrap().current(), made.current());
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let rotated = rotate(&path).unwrap();
        assert_eq!(rotated.ids().nth(1), Some(made.current()));
        assert_eq!(read(&path).unwrap().current(), rotated.current());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn many_that_start_at_once_get_the_same_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.key");
        let made: Vec<_> = std::thread::scope(|scope| {
            let started: Vec<_> =
                (0..8).map(|_| scope.spawn(|| load_or_make(&path).unwrap().current())).collect();
            started.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(made.iter().all(|id| *id == made[0]), "{made:?}");
    }

    #[test]
    fn a_file_that_others_can_read_or_that_is_none_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.key");
        load_or_make(&path).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(read(&path), Err(KeyFileError::Open(_))));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        fs::write(&path, "nonsense").unwrap();
        let told = load_or_make(&path).unwrap_err().to_string();
        assert!(told.contains("line 1 is not a key") && told.contains("Restore it"), "{told}");
        assert!(matches!(load_or_make(&path.join("no/such")), Err(KeyFileError::Io { .. })));
    }
}
