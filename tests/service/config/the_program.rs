//! What an operator reads who starts the program with settings that are wrong.

use crate::support::program::{Ended, program};
use std::fs;

#[test]
fn it_does_not_start_and_says_all_that_is_wrong() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("Rocket.toml"), "[default.register]\nlog = \"loud\"\n").unwrap();
    let mut serve = program(place.path());
    serve.arg("serve").env("REGISTER_HASH_PASSES", "1").env("REGISTER_TELEFONE", "0116 496 0100");
    let ended = Ended::of(serve);
    assert!(!ended.well);
    assert!(ended.said.starts_with("The settings are not right:\n"), "{}", ended.said);
    for sentence in [
        "  - REGISTER_HASH_PASSES must be a whole number from 2 to 100; 2 is the usual one.\n",
        "  - log \"loud\" is not known: write text or json.\n",
        "  - REGISTER_TELEFONE is not a setting: correct its name or remove it.",
    ] {
        assert!(ended.said.contains(sentence), "{}", ended.said);
    }
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1, "nothing was made");
}

#[test]
fn a_file_of_settings_that_cannot_be_read_is_no_reason_to_start_without() {
    let place = tempfile::tempdir().unwrap();
    let slip = "[default.register]\ndatabase_url = \"postgres://register:hush@db.example\n";
    fs::write(place.path().join("Rocket.toml"), slip).unwrap();
    let mut serve = program(place.path());
    serve.arg("serve");
    let ended = Ended::of(serve);
    assert!(!ended.well && ended.said.contains("Rocket.toml cannot be read at line 2"), "{}", ended.said);
    assert!(!ended.said.contains("hush"), "{}", ended.said);

    let mut serve = program(place.path());
    serve.arg("serve").env("ROCKET_CONFIG", "elsewhere.toml");
    let ended = Ended::of(serve);
    assert!(
        !ended.well && ended.said.contains("elsewhere.toml cannot be read: is it there"),
        "{}",
        ended.said
    );
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1, "nothing was made");
}
