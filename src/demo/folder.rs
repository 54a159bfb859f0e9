//! The folder of a demo: its database, its mails, and the note that says that the demo made them.

use super::{AccountEntry, Scale};
use crate::accounts::{CreateAccountError, HashError, Role};
use crate::assistants::EnrolError;
use crate::audit::SealError;
use crate::intake::IntakeError;
use crate::keys::KeyFileError;
use crate::storage;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};

const NOTE: &str = "demo.json";
const DATABASE: &str = "register.sqlite";
const MAKING: &str = "register.making.sqlite";
/// What SQLite keeps beside a database. One that outlived its database would be played into the next of its name.
const BESIDE: [&str; 2] = ["register.sqlite-wal", "register.sqlite-shm"];
const BESIDE_MAKING: [&str; 2] = ["register.making.sqlite-wal", "register.making.sqlite-shm"];

/// Why there is no demo; each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// A register is there that the demo did not make.
    #[error(
        "{0} holds a register that the demo did not make, and the demo leaves it alone. Choose another folder with --data."
    )]
    NotOurs(String),
    /// A demo is there with another seed or scale.
    #[error(
        "{folder} holds a demo with seed {seed} and scale {scale:?}. Add --fresh to make it anew, or choose another folder with --data."
    )]
    Another {
        /// The folder.
        folder: String,
        /// Its seed.
        seed: u64,
        /// Its scale.
        scale: Scale,
    },
    /// The folder cannot be used.
    #[error("{path} cannot be used: {cause}. Choose another folder with --data.")]
    Folder {
        /// The file or folder.
        path: String,
        /// What the system said.
        cause: io::Error,
    },
    /// The database failed.
    #[error("The database of the demo failed: {0}")]
    Storage(#[from] storage::Error),
    /// The key of the demo cannot be used.
    #[error(transparent)]
    Keys(#[from] KeyFileError),
    /// An account could not be made.
    #[error("An account of the demo could not be made: {0}")]
    Account(#[from] CreateAccountError),
    /// A record of the demo was refused.
    #[error("A record of the demo could not be written: {0}")]
    Record(#[from] EnrolError),
    /// The outlines of wards could not be written.
    #[error("The outlines of the demo could not be written: {0}")]
    Outlines(#[from] IntakeError),
    /// The audit of the demo could not be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// Chance gave answers that do not go together.
    #[error("Number {number} of the kind {role} could not be made up. Choose another number with --seed.")]
    Impossible {
        /// As what.
        role: Role,
        /// Which of them.
        number: usize,
    },
    /// The password could not be hashed.
    #[error("The password of the demo could not be hashed: {0}")]
    Hash(#[from] HashError),
}

/// What the note says.
#[derive(Debug, Serialize, Deserialize)]
struct Note {
    made_up: bool,
    seed: u64,
    scale: Scale,
}

/// What a folder holds.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing yet.
    Nothing,
    /// The demo that is wanted.
    Same,
}

/// The folder of a demo.
#[derive(Clone, Debug)]
pub struct DemoFolder(PathBuf);

impl DemoFolder {
    /// Uses a folder, made when it is missing.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub fn open(path: &Path) -> Result<Self, DemoError> {
        let folder = Self(path.to_owned());
        std::fs::create_dir_all(path).map_err(|cause| failed(path, cause))?;
        Ok(folder)
    }

    /// What is there. With `fresh`, what an earlier demo made is taken away first.
    ///
    /// # Errors
    /// A register is there that this demo did not make, or another demo and not `fresh`.
    pub fn look(&self, seed: u64, scale: Scale, fresh: bool) -> Result<Found, DemoError> {
        let note = match std::fs::read(self.0.join(NOTE)) {
            Ok(bytes) => serde_json::from_slice::<Note>(&bytes).ok().filter(|note| note.made_up),
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => None,
            Err(cause) => return Err(failed(&self.0.join(NOTE), cause)),
        };
        match note {
            None if self.0.join(DATABASE).exists() => Err(DemoError::NotOurs(self.0.display().to_string())),
            None => self.make_room(),
            Some(_) if !self.0.join(DATABASE).exists() => self.make_room(),
            Some(_) if fresh => {
                self.remove_all(&BESIDE)?;
                self.remove_all(&[DATABASE, "accounts.json", NOTE])?;
                self.make_room()
            }
            Some(note) if (note.seed, note.scale) == (seed, scale) => Ok(Found::Same),
            Some(note) => Err(DemoError::Another {
                folder: self.0.display().to_string(),
                seed: note.seed,
                scale: note.scale,
            }),
        }
    }

    /// Takes away what a demo that was cut short has left. A register that is not ours was refused before.
    fn make_room(&self) -> Result<Found, DemoError> {
        self.remove_all(&BESIDE_MAKING)?;
        self.remove_all(&[MAKING])?;
        self.remove_all(&BESIDE)?;
        Ok(Found::Nothing)
    }

    /// Keeps what was made. The note comes before the database gets its name, so a demo that was cut short is
    /// either taken away the next time or known as ours.
    ///
    /// # Errors
    /// A file cannot be written.
    pub fn keep(&self, seed: u64, scale: Scale, accounts: &[AccountEntry]) -> Result<(), DemoError> {
        self.write("accounts.json", accounts)?;
        self.write(NOTE, &Note { made_up: true, seed, scale })?;
        let (making, database) = (self.0.join(MAKING), self.0.join(DATABASE));
        std::fs::rename(&making, &database).map_err(|cause| failed(&making, cause))
    }

    /// How to sign in, as written when the demo was made.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn accounts(&self) -> Result<Vec<AccountEntry>, DemoError> {
        let path = self.0.join("accounts.json");
        let bytes = std::fs::read(&path).map_err(|cause| failed(&path, cause))?;
        serde_json::from_slice(&bytes).map_err(|cause| failed(&path, cause.into()))
    }

    /// Address of the database while it is being made.
    #[must_use]
    pub fn making_url(&self) -> String {
        format!("sqlite:{}", self.0.join(MAKING).display())
    }

    /// Address of the finished database.
    #[must_use]
    pub fn database_url(&self) -> String {
        format!("sqlite:{}", self.0.join(DATABASE).display())
    }

    /// Where the mails of the demo go.
    #[must_use]
    pub fn mail(&self) -> PathBuf {
        self.0.join("mail")
    }

    /// Where the key of the demo lies.
    #[must_use]
    pub fn key_file(&self) -> PathBuf {
        self.0.join("register.key")
    }

    fn write<T: Serialize + ?Sized>(&self, name: &str, value: &T) -> Result<(), DemoError> {
        let path = self.0.join(name);
        let text = serde_json::to_vec_pretty(value).map_err(|cause| failed(&path, cause.into()))?;
        std::fs::write(&path, text).map_err(|cause| failed(&path, cause))
    }

    fn remove_all(&self, names: &[&str]) -> Result<(), DemoError> {
        for path in names.iter().map(|name| self.0.join(name)) {
            match std::fs::remove_file(&path) {
                Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(failed(&path, cause)),
                _ => {}
            }
        }
        Ok(())
    }
}

fn failed(path: &Path, cause: io::Error) -> DemoError {
    DemoError::Folder { path: path.display().to_string(), cause }
}
