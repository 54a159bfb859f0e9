//! A fresh machine needs no settings.

use std::fs;
use std::path::Path;

use pa_registry::config::{Figment, MailSettings, Settings};

use super::{ours, read};

#[test]
fn nothing_has_to_be_set() {
    let settings = Settings::read(&Figment::new()).unwrap();
    assert_eq!(settings.database_url.reveal(), "sqlite:data/register.sqlite");
    assert_eq!(settings.mail, MailSettings::Directory("data/mail".into()));
    assert_eq!(settings.base_address.as_str(), "http://127.0.0.1:8000");
    assert!(settings.hash.are_strong() && settings.hash.slots > 0);
    assert!(!settings.demo);
}

#[test]
fn the_usual_address_follows_the_port() {
    let settings = read("[default]\nport = 8123").unwrap();
    assert_eq!(settings.base_address.as_str(), "http://127.0.0.1:8123");
}

/// The file that operators begin with: its lines, taken out of their comments, are the defaults, and none is missing.
#[test]
fn every_line_of_rocket_toml_shows_the_default() {
    let file = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Rocket.toml")).unwrap();
    let lines: Vec<&str> = file
        .lines()
        .filter_map(|line| line.strip_prefix("# "))
        .filter(|line| line.split_once(" = ").is_some_and(|(name, _)| !name.contains(' ')))
        .collect();
    let settings = ours(&lines.join("\n").replace("\"postgres://…\"", "\"\"")).unwrap();
    let usual = Settings::read(&Figment::new()).unwrap();
    assert_eq!(format!("{settings:?}"), format!("{usual:?}"));
    assert_eq!(settings.database_url.reveal(), usual.database_url.reveal());

    let known = ours("nonsense = 1").unwrap_err().to_string();
    let (_, known) = known.split_once("remove it. The settings are ").unwrap();
    let mut known: Vec<&str> = known.trim_end_matches('.').split(", ").collect();
    let mut shown: Vec<&str> = lines.iter().map(|line| line.split_once(" = ").unwrap().0).collect();
    known.sort_unstable();
    shown.sort_unstable();
    assert_eq!(shown, known);
}
