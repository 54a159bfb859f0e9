//! A folder as a way out: each message becomes one whole file, or none.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use super::MailError;

/// Writes one message: under another name first, to disk, and only then under its own.
pub(super) async fn keep(folder: PathBuf, name: String, bytes: Vec<u8>) -> Result<(), MailError> {
    off_thread(folder, move |folder| write(folder, &name, &bytes)).await
}

/// Writes something and takes it away again.
pub(super) async fn check(folder: PathBuf) -> Result<(), MailError> {
    off_thread(folder, |folder| {
        fs::create_dir_all(folder)?;
        let try_out = folder.join(".check.part");
        write_through(&try_out, b"check")?;
        fs::remove_file(try_out)
    })
    .await
}

async fn off_thread(
    folder: PathBuf,
    work: impl FnOnce(&Path) -> io::Result<()> + Send + 'static,
) -> Result<(), MailError> {
    let place = folder.clone();
    let done = tokio::task::spawn_blocking(move || work(&place)).await;
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

/// A file that a crash left behind under this name is written over: what is sent again is the same mail.
fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = private().write(true).create(true).truncate(true).open(path)?;
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
