//! Where settings are written: `Rocket.toml` and the environment.

use rocket::figment::providers::{Env, Format, Toml};
use rocket::figment::value::{Dict, Map, Tag, Value};
use rocket::figment::{Error, Figment, Metadata, Profile, Provider};

/// Variables that begin like our settings and belong to the build or the tests.
const NOT_SETTINGS: [&str; 4] = ["assets_dir", "conformance_data", "test_database_url", "statement_log"];

/// What the reader of settings calls the environment.
pub(super) const ENVIRONMENT: &str = "environment";

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
    // A file that was asked for by name has to be there; the usual one need not be.
    let file = Env::var("ROCKET_CONFIG").map_or_else(|| Toml::file("Rocket.toml"), Toml::file_exact);
    Figment::from(ours)
        .merge(file.nested())
        .merge(Env::prefixed("ROCKET_").ignore(&["PROFILE", "CONFIG"]).global())
        .merge(Variables::of(Env::prefixed("REGISTER_").iter().map(|(key, value)| (key.to_string(), value))))
        .select(Profile::Default)
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

/// Variables `REGISTER_…`. They stay text: a telephone number that became a number would lose its leading zero.
struct Variables(Dict);

impl Variables {
    fn of(variables: impl IntoIterator<Item = (String, String)>) -> Self {
        let ours = variables.into_iter().filter(|(key, _)| !NOT_SETTINGS.contains(&key.as_str()));
        Self(ours.map(|(key, value)| (key, Value::from(value))).collect())
    }
}

impl Provider for Variables {
    fn metadata(&self) -> Metadata {
        Metadata::named(ENVIRONMENT)
    }

    fn data(&self) -> Result<Map<Profile, Dict>, Error> {
        let register = Value::Dict(Tag::Default, self.0.clone());
        Ok(Profile::Global.collect(Dict::from([("register".to_owned(), register)])))
    }
}

/// Why nothing at all can be read. Without this a file with a slip in it would count as an empty one.
///
/// Only the place of the slip is shown: the line itself may hold a password.
pub(super) fn unreadable(figment: &Figment) -> Option<String> {
    figment.data().err()?;
    // Asked in this way, the error knows its file.
    let error = figment.find_value("register").err()?;
    let file = error.metadata.as_ref().and_then(|m| m.source.as_ref()?.file_path());
    let file = file.map_or_else(|| "Rocket.toml".to_owned(), |path| path.display().to_string());
    let said = error.to_string();
    Some(match said.lines().next().and_then(|line| line.split_once("TOML parse error at ")) {
        Some((_, place)) => {
            let place = place.trim_end_matches(|c: char| !c.is_ascii_digit());
            format!(
                "{file} cannot be read at {place}: correct what is written there. Tables are [default] and [default.register], and text stands in quotes."
            )
        }
        None => format!("{file} cannot be read: is it there, and may the service's user read it?"),
    })
}

/// A sentence for each table that nobody would read.
pub(super) fn stray_tables(figment: &Figment) -> Vec<String> {
    let stray = figment.profiles().filter(|p| **p != Profile::Default && **p != Profile::Global);
    stray
        .map(|table| {
            format!("The table [{table}] in Rocket.toml is not read: write our settings under [default.register] and Rocket's under [default].")
        })
        .collect()
}

/// Rocket's own settings, checked before anything else is begun; the port, which the usual address needs.
pub(super) fn port(figment: &Figment, wrong: &mut Vec<String>) -> u16 {
    let whole = Figment::from(rocket::Config::release_default()).merge(figment).select(Profile::Default);
    match rocket::Config::try_from(&whole) {
        Ok(config) => config.port,
        Err(errors) => {
            wrong.extend(errors.into_iter().map(|error| {
                let name = error.path.join(".");
                let place = error.metadata.as_ref().map_or(String::new(), |m| format!(" (in {})", m.name));
                format!(
                    "Rocket's setting {name}{place} cannot be used: {}. Correct it or leave it out.",
                    error.kind
                )
            }));
            rocket::Config::release_default().port
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;

    fn with(variables: &[(&str, &str)]) -> Figment {
        let variables = variables.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        Figment::from(Variables::of(variables))
    }

    #[test]
    fn a_telephone_from_the_environment_keeps_its_leading_zero() {
        let settings = Settings::read(&with(&[("telephone", "01164960123"), ("council_name", "1")])).unwrap();
        assert_eq!(settings.council.telephone, "01164960123");
        assert_eq!(settings.council.name, "1");
    }

    #[test]
    fn numbers_and_lists_from_the_environment_are_read_from_text() {
        let settings = Settings::read(&with(&[
            ("guesses_per_network", " 7 "),
            ("trusted_proxies", "10.0.0.5, 10.1.0.0/16,"),
            ("database_reader_url", ""),
        ]))
        .unwrap();
        assert_eq!(settings.guesses_per_network, 7);
        assert_eq!(settings.trusted_proxies.len(), 2);
        assert!(settings.database_reader_url.is_none(), "an empty variable is none");
    }

    #[test]
    fn what_is_wrong_in_the_environment_is_called_by_the_name_of_its_variable() {
        let wrong = Settings::read(&with(&[("hash_slots", "many"), ("telefone", "1")])).unwrap_err();
        assert!(wrong.0[0].starts_with("REGISTER_HASH_SLOTS must be a whole number"), "{wrong}");
        assert!(wrong.0[1].starts_with("REGISTER_TELEFONE is not a setting"), "{wrong}");
    }

    #[test]
    fn variables_of_the_build_and_the_tests_are_no_settings() {
        Settings::read(&with(&[("statement_log", "x"), ("test_database_url", "y")])).unwrap();
    }
}
