//! The settings, for commands that need no framework.

use crate::config::{self, Settings};
use crate::storage::{Database, DatabaseSettings};

/// The settings of `Rocket.toml` and the environment.
pub(super) fn read() -> Result<Settings, String> {
    Settings::read(&config::figment()).map_err(|error| error.to_string())
}

/// Reaches a database, or says why not.
pub(super) async fn connect(settings: &DatabaseSettings) -> Result<Database, String> {
    Database::connect(settings).await.map_err(|error| told(&error))
}

/// An error of the database with its cause: whoever types a command is whoever reads the log.
pub(super) fn told(error: &(dyn std::error::Error + 'static)) -> String {
    match error.source() {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    }
}
