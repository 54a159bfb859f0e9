//! Settings as they are written, before they are checked.

use crate::dress::Colours;
use rocket::figment::providers::{Env, Format, Serialized, Toml};
use rocket::figment::{Figment, Profile};
use serde::de::{Deserializer, Error as _};
use serde::{Deserialize, Serialize};
use std::fmt::Display;
use std::str::FromStr;

/// Why the service does not start: one sentence for each setting that is wrong.
#[derive(Debug, thiserror::Error)]
#[error("The settings are not right.\n{}", .0.iter().map(|s| format!("  - {s}\n")).collect::<String>())]
pub struct SettingsError(pub Vec<String>);

/// The database of a fresh machine.
pub const DEFAULT_DATABASE: &str = "sqlite:data/register.sqlite";

/// Variables that begin like our settings and belong to the build or the tests.
const NOT_SETTINGS: [&str; 4] = ["assets_dir", "conformance_data", "test_database_url", "statement_log"];

/// Rocket's settings with ours under `register`: defaults, then `Rocket.toml`, then the environment.
#[must_use]
pub fn figment() -> Figment {
    let ours = rocket::Config {
        ident: rocket::config::Ident::none(),
        ip_header: None,
        max_blocking: 64,
        cli_colors: false,
        log_level: rocket::config::LogLevel::Off,
        shutdown: stopped_by_us(),
        ..rocket::Config::release_default()
    };
    let mut figment = Figment::from(ours)
        .merge(Toml::file(Env::var_or("ROCKET_CONFIG", "Rocket.toml")).nested())
        .merge(Env::prefixed("ROCKET_").ignore(&["PROFILE", "CONFIG"]).global());
    // Values from the environment stay text: a telephone number would lose its leading zero as a number.
    for (key, value) in Env::prefixed("REGISTER_").ignore(&NOT_SETTINGS).iter() {
        figment = figment.merge(Serialized::global(&format!("register.{key}"), value));
    }
    figment.select(Profile::Default)
}

/// Signals are handled in `serve`, which turns readiness off before anything stops.
fn stopped_by_us() -> rocket::config::Shutdown {
    rocket::config::Shutdown {
        ctrlc: false,
        signals: std::collections::HashSet::new(),
        grace: 15,
        mercy: 5,
        ..rocket::config::Shutdown::default()
    }
}

/// The table `[default.register]` as written; `Rocket.toml` in the repository describes each line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Raw {
    pub(super) council_name: String,
    pub(super) service_name: String,
    pub(super) telephone: String,
    pub(super) interpreter_line: String,
    pub(super) contact_email: String,
    pub(super) safeguarding_telephone: String,
    pub(super) safeguarding_out_of_hours: String,
    pub(super) brand_colour: String,
    pub(super) link_colour: String,
    pub(super) brand_text_colour: String,
    pub(super) base_address: Option<String>,
    pub(super) mail: String,
    pub(super) mail_from: String,
    pub(super) database_url: String,
    pub(super) database_reader_url: Option<String>,
    #[serde(deserialize_with = "number")]
    pub(super) database_connections: u32,
    #[serde(deserialize_with = "number")]
    pub(super) hash_memory_kib: u32,
    #[serde(deserialize_with = "number")]
    pub(super) hash_passes: u32,
    #[serde(deserialize_with = "number")]
    pub(super) hash_slots: usize,
    #[serde(deserialize_with = "number")]
    pub(super) hash_queue: usize,
    #[serde(deserialize_with = "number")]
    pub(super) guesses_per_network: u32,
    #[serde(deserialize_with = "list")]
    pub(super) trusted_proxies: Vec<String>,
    pub(super) exit_to: String,
    pub(super) log: String,
    #[serde(deserialize_with = "number")]
    pub(super) drain_seconds: u64,
}

impl Default for Raw {
    fn default() -> Self {
        Self {
            council_name: "Example Council".into(),
            service_name: "Personal assistant register".into(),
            telephone: "0116 496 0100".into(),
            interpreter_line: "0116 496 0101".into(),
            contact_email: "register@council.example".into(),
            safeguarding_telephone: "0116 496 0102".into(),
            safeguarding_out_of_hours: "0116 496 0103".into(),
            brand_colour: Colours::default().brand.to_string(),
            brand_text_colour: Colours::default().brand_text.to_string(),
            link_colour: Colours::default().link.to_string(),
            base_address: None,
            mail: "directory:data/mail".into(),
            mail_from: "register@council.example".into(),
            database_url: DEFAULT_DATABASE.into(),
            database_reader_url: None,
            database_connections: 8,
            hash_memory_kib: 19 * 1024,
            hash_passes: 2,
            hash_slots: 0,
            hash_queue: 8,
            guesses_per_network: 100,
            trusted_proxies: Vec::new(),
            exit_to: "https://www.bbc.co.uk/weather".into(),
            log: "text".into(),
            drain_seconds: 0,
        }
    }
}

/// A number, or text that is one: environment variables are text.
fn number<'de, D, N>(from: D) -> Result<N, D::Error>
where
    D: Deserializer<'de>,
    N: FromStr + TryFrom<u64>,
    N::Err: Display,
{
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Number(u64),
        Text(String),
    }
    match Either::deserialize(from)? {
        Either::Number(n) => N::try_from(n).map_err(|_| D::Error::custom(format!("{n} is too large"))),
        Either::Text(t) => {
            t.trim().parse().map_err(|e| D::Error::custom(format!("\"{t}\" is not a whole number: {e}")))
        }
    }
}

/// A list, or text with commas between the items.
fn list<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Many(Vec<String>),
        Text(String),
    }
    Ok(match Either::deserialize(from)? {
        Either::Many(items) => items,
        Either::Text(t) => t.split(',').map(|s| s.trim().to_owned()).filter(|s| !s.is_empty()).collect(),
    })
}
