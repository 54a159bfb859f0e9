//! From settings to a service that is ready to answer.

use crate::accounts::Hasher;
use crate::clock::Clock;
use crate::config::{KeySettings, MailSettings, Settings};
use crate::keys;
use crate::mail::{MailServer, MailServerError, Mailer};
use crate::storage::{self, Database, DatabaseSettings, Failpoint};
use crate::web::{Seekers, Service, Stopping};
use std::path::Path;
use std::sync::Arc;

/// Why the service does not start; each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The settings are wrong.
    #[error(transparent)]
    Settings(#[from] crate::config::SettingsError),
    /// The database cannot be used.
    #[error("The database cannot be used: {0}")]
    Database(#[from] storage::Error),
    /// The folder for mails cannot be used.
    #[error(
        "The folder for mails, {path}, cannot be made or written to: {cause}. Set mail to another folder."
    )]
    MailFolder {
        /// The folder.
        path: String,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The mail server cannot be set up.
    #[error(transparent)]
    MailServer(#[from] MailServerError),
    /// The register's own key cannot be used.
    #[error(transparent)]
    KeyFile(#[from] keys::KeyFileError),
    /// The register was sealed with another key.
    #[error(transparent)]
    Keys(#[from] keys::KeysError),
    /// Password hashing cannot be set up.
    #[error("Password hashing cannot be set up: {0}")]
    Hash(#[from] crate::accounts::HashError),
    /// The address is taken, or cannot be listened on.
    #[error("{0}")]
    Listen(String),
}

/// Connects to the database, brings it up to date, and makes everything that pages stand on.
///
/// # Errors
/// A sentence that says what to do.
pub async fn open(settings: Settings, clock: Clock) -> Result<Arc<Service>, StartError> {
    let db = Database::connect(&database_settings(&settings)).await?;
    db.migrate().await?;
    let keys = match &settings.keys {
        KeySettings::File(path) => keys::load_or_make(path)?,
        KeySettings::Given(keys) => keys.clone(),
    };
    keys::keep_known(&db, &keys, clock.now()).await?;
    let mailer = match &settings.mail {
        MailSettings::Directory(path) => {
            make_private_folder(path)
                .map_err(|cause| StartError::MailFolder { path: path.display().to_string(), cause })?;
            Mailer::Directory(path.clone())
        }
        // Whether the server answers is for `check`: it may start after us, and mails wait.
        MailSettings::Smtp(server) => Mailer::Smtp(Arc::new(MailServer::new(server.clone())?)),
    };
    let hasher = Hasher::new(settings.hash)?;
    let letterhead = settings.letterhead();
    Ok(Arc::new(Service {
        settings,
        letterhead,
        words: &crate::words::EN,
        db,
        clock,
        keys,
        mailer,
        atlas: Arc::default(),
        charts: crate::places::Charts::default(),
        lookout: Arc::default(),
        remembered: crate::accounts::Remembered::default(),
        seekers: Seekers::default(),
        hasher,
        stopping: Stopping::default(),
    }))
}

/// How to reach the database of these settings.
#[must_use]
pub fn database_settings(settings: &Settings) -> DatabaseSettings {
    let failpoint = Failpoint::ready();
    failpoint.arm(settings.failpoint);
    DatabaseSettings {
        reader_url: settings.database_reader_url.as_ref().map(|url| url.reveal().to_owned()),
        failpoint,
        writers: settings.database_connections,
        readers: settings.database_connections,
        // Only the folder of the default is ours to make: a mistyped path must not become a new, empty register.
        create: settings.database_url.reveal() == crate::config::DEFAULT_DATABASE || settings.demo,
        ..DatabaseSettings::new(settings.database_url.reveal())
    }
}

/// A folder that only this user of the machine can look into: mails hold links that let people in.
fn make_private_folder(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}
