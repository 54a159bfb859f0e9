//! A folder as a way out: each message becomes one whole file, or none.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use super::MailError;

/// Writes one message: under another name first, to disk, and only then under its own.
pub(super) async fn keep(folder: PathBuf, name: String, bytes: Vec<u8>) -> Result<(), MailError> {
    let place = folder.clone();
    let done = tokio::task::spawn_blocking(move || write(&place, &name, &bytes)).await;
    done.unwrap_or_else(|cut_short| Err(io::Error::other(cut_short)))
        .map_err(|cause| MailError::Folder { folder, cause })
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let unfinished = folder.join(format!(".{name}.part"));
    let finished = folder.join(format!("{name}.eml"));
    let written = write_through(&unfinished, bytes).and_then(|()| fs::rename(&unfinished, &finished));
    if let Err(error) = written {
        // What is left of it is of no use to anybody; the first error is the one to tell.
        let _ = fs::remove_file(&unfinished);
        return Err(error);
    }
    // The name itself is on disk only when the folder is.
    File::open(folder)?.sync_all()
}

fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = private().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Mails carry links that let people in: nobody else on the machine reads them.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}
