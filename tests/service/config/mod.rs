//! Settings: none are needed, and whatever is wrong is told at once, in sentences that say what to do.

mod defaults;
mod mail;
mod refusals;
mod secrets;
mod the_program;

use pa_registry::config::{Figment, Settings, SettingsError};
use rocket::figment::providers::{Format as _, Toml};

/// Settings from what might stand in `Rocket.toml`.
fn read(toml: &str) -> Result<Settings, SettingsError> {
    Settings::read(&Figment::from(Toml::string(toml).nested()))
}

/// Settings from lines below `[default.register]`.
fn ours(lines: &str) -> Result<Settings, SettingsError> {
    read(&format!("[default.register]\n{lines}"))
}
