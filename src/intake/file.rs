//! A file that somebody sent.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use super::error::IntakeError;
use super::seems::{not_a_table, not_text};

/// So much of a file is looked at to tell what it is.
const HEAD: u64 = 4_096;

/// A file that is text in UTF-8 as far as its beginning shows, with or without a mark.
#[derive(Debug)]
pub struct SentFile {
    pub(super) file: File,
    name: String,
    bytes: u64,
    head: Vec<u8>,
}

impl SentFile {
    /// Opens a file, and refuses what is no text with what it seems to be.
    pub fn open(path: &Path) -> Result<Self, IntakeError> {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let unreadable = |cause| IntakeError::Unreadable { name: path.display().to_string(), cause };
        let (file, head, bytes) = begin(path).map_err(unreadable)?;
        let refuse = |what: &str| Err(IntakeError::WrongKind(format!("{name} seems to be {what}")));
        if head.iter().all(u8::is_ascii_whitespace) {
            return Err(IntakeError::WrongKind(format!("{name} is empty.")));
        }
        if let Some(what) = not_text(&head) {
            return refuse(what);
        }
        Ok(Self { file, name, bytes, head })
    }

    /// The same file, if it may be a table.
    pub fn table(self) -> Result<Self, IntakeError> {
        match not_a_table(&self.head) {
            Some(what) => Err(IntakeError::WrongKind(format!("{} seems to be {what}", self.name))),
            None => Ok(self),
        }
    }

    /// The same file, if it may be JSON.
    pub fn json(self) -> Result<Self, IntakeError> {
        match self.head.trim_ascii_start().first() {
            Some(b'{') => Ok(self),
            _ => Err(IntakeError::WrongKind(format!(
                "{} is no GeoJSON: it does not begin with a curly bracket.",
                self.name
            ))),
        }
    }

    /// Its name without folders.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How large it is.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.bytes
    }
}

/// The file with its mark skipped, its beginning, and its size.
fn begin(path: &Path) -> io::Result<(File, Vec<u8>, u64)> {
    let mut file = File::open(path)?;
    let about = file.metadata()?;
    if !about.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no file"));
    }
    let mut head = Vec::new();
    (&mut file).take(HEAD).read_to_end(&mut head)?;
    let mark: u64 = if head.starts_with("\u{feff}".as_bytes()) { 3 } else { 0 };
    file.seek(SeekFrom::Start(mark))?;
    Ok((file, head.split_off(usize::try_from(mark).unwrap_or_default()), about.len() - mark))
}
