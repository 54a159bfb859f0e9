//! Settings: can they be read, and are they more than those of a trial?

use super::finding::{Finding, Verdict};
use crate::config::{self, Figment, Settings};

pub(super) fn read() -> Result<Settings, Finding> {
    Settings::read(&config::figment()).map_err(|wrong| Finding::wrong("settings", wrong.0.join(" ")))
}

pub(super) fn look(settings: &Settings) -> Finding {
    let mut found = Vec::new();
    let address = settings.base_address.as_str();
    found.push(if settings.base_address.is_secure() {
        (Verdict::Ok, format!("They can be read; people come to {address}."))
    } else {
        let sentence = format!(
            "Only this machine can use the service at {address}. Set base_address to the https address that people type."
        );
        (Verdict::Warning, sentence)
    });
    if let Ok(usual) = Settings::read(&Figment::new())
        && usual.council.name == settings.council.name
    {
        let sentence =
            "Pages show the made-up council. Set council_name, telephone and the other lines of Rocket.toml.";
        found.push((Verdict::Warning, sentence.to_owned()));
    }
    Finding::of("settings", found)
}
