//! Checks of single settings. Each says what is wrong in a sentence that names the setting and what to write.

use super::{BaseAddress, KeySettings, LogFormat};
use crate::assistants::ledger::ListingNeeds;
use crate::dress::{Colour, Colours, Dress};
use crate::keys::Keyring;
use crate::storage::Fault;
use crate::text::Email;
use ipnet::IpNet;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

/// Everything that was found wrong so far.
pub(super) struct Findings<'a>(pub(super) &'a mut Vec<String>);

impl Findings<'_> {
    /// The value, or a note of what is wrong with it.
    pub(super) fn note<T>(&mut self, result: Result<T, String>) -> Option<T> {
        result.map_err(|sentence| self.0.push(sentence)).ok()
    }

    /// Every page shows these, so none may be empty.
    pub(super) fn filled_in(&mut self, settings: &[(&str, &str)]) {
        for (name, _) in settings.iter().filter(|(_, value)| value.is_empty()) {
            self.0.push(format!("{name} is empty: every page shows it, so fill it in."));
        }
    }

    /// Colours that can be read, and read on one another.
    pub(super) fn dress(&mut self, brand: &str, brand_text: &str, link: &str) -> Dress {
        let usual = Colours::default();
        let mut colour = |name: &str, text: &str, usual: Colour| {
            self.note(text.parse().map_err(|e| format!("{name}: {e}."))).unwrap_or(usual)
        };
        let dress = Dress::new(Colours {
            brand: colour("brand_colour", brand, usual.brand),
            brand_text: colour("brand_text_colour", brand_text, usual.brand_text),
            link: colour("link_colour", link, usual.link),
        });
        self.0.extend(dress.check());
        dress
    }
}

pub(super) fn base_address(text: &str) -> Result<BaseAddress, String> {
    BaseAddress::parse(text).map_err(|e| format!("base_address{}: {e}.", shown(text)))
}

pub(super) fn backup_folder(text: &str) -> Result<PathBuf, String> {
    match text {
        "" => Err("backup_folder is empty: write a folder, for instance data/backups.".to_owned()),
        path => Ok(path.into()),
    }
}

pub(super) fn failpoint(text: &str) -> Result<Fault, String> {
    text.parse().map_err(|error| format!("failpoint: {error}."))
}

/// The keys as given, or the file in which they are.
pub(super) fn keys(file: &str, given: Option<&str>) -> Result<KeySettings, String> {
    match given {
        None => Ok(KeySettings::File(file.into())),
        Some(text) => Keyring::parse(text).map(KeySettings::Given).map_err(|_| {
            "keys is not a list of keys: write what stands in a key file, with commas between the keys."
                .to_owned()
        }),
    }
}

pub(super) fn email(name: &str, text: &str) -> Result<Email, String> {
    text.parse().map_err(|_| {
        format!("{name} \"{text}\" is not an email address: write one such as register@council.example.")
    })
}

pub(super) fn exit_to(text: String) -> Result<String, String> {
    match url::Url::parse(&text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(text),
        _ => Err(format!(
            "exit_to{} is not a web address: write for instance https://www.bbc.co.uk/weather.",
            shown(&text)
        )),
    }
}

pub(super) fn listing_needs(text: &str) -> Result<ListingNeeds, String> {
    text.parse().map_err(|refused| {
        format!("listing_needs: {refused}. Write for instance \"identity, right_to_work, reference, reference, dbs\".")
    })
}

pub(super) fn log_format(text: &str) -> Result<LogFormat, String> {
    match text {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        other => Err(format!("log \"{other}\" is not known: write text or json.")),
    }
}

/// Where metrics are asked for; a port of its own, so that it need not be open to the world.
pub(super) fn metrics_address(text: Option<&str>) -> Result<Option<SocketAddr>, String> {
    text.map(str::parse).transpose().map_err(|_| {
        "metrics_address is not an address with a port: write for instance 127.0.0.1:9464.".to_owned()
    })
}

pub(super) fn network(text: &str) -> Result<IpNet, String> {
    text.parse::<IpNet>().or_else(|_| text.parse::<IpAddr>().map(IpNet::from)).map_err(|_| {
        format!("trusted_proxies: \"{text}\" is not an address or a network: write for instance 10.0.0.5 or 10.0.0.0/8.")
    })
}

/// A web address as it may stand in a sentence: one with an `@` may hold a password.
fn shown(text: &str) -> String {
    if text.contains('@') { String::new() } else { format!(" \"{text}\"") }
}
