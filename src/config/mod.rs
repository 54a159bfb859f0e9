//! The settings of the service: read once at the start, checked, and handed on as values.
//!
//! They come from the table `[default.register]` of `Rocket.toml` and from environment variables
//! `REGISTER_…` (a variable wins). Rocket's own settings (address, port) are `ROCKET_…`. Every setting is
//! described in `Rocket.toml`; nothing has to be set on a fresh machine.

mod base_address;
mod check;
mod mail;
mod raw;
mod reader;
mod settings;
mod sources;

pub use base_address::BaseAddress;
pub use mail::MailSettings;
pub use raw::DEFAULT_DATABASE;
/// The settings as written; named here so that whoever hands them on need not know the framework.
pub use rocket::figment::Figment;
pub use settings::{Council, KeySettings, LogFormat, SafeguardingContacts, Secret, Settings, SettingsError};
pub use sources::figment;
