//! The settings, for commands that need no framework.

use crate::config::{self, Settings};
use crate::serve;
use crate::storage::{Database, DatabaseSettings};

/// The settings of `Rocket.toml` and the environment.
pub(super) fn read() -> Result<Settings, String> {
    Settings::read(&config::figment()).map_err(|error| error.to_string())
}

/// How to reach the configured database for a look while the service runs: nothing is made, and a statement may take as
/// long as it needs.
pub(super) fn beside_the_service(settings: &Settings) -> DatabaseSettings {
    let settings = serve::database_settings(settings);
    DatabaseSettings { must_exist: true, unhurried: true, create: false, ..settings }
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
