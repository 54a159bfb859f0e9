//! Help, pages of the manual and completions, for every sub-command.

use std::fs;

use pa_registry::commands::program as command_line;

use crate::support::program::{Ended, program};

/// Every sub-command with its own name, those of groups as well ("audit", "audit verify").
fn all() -> Vec<(String, clap::Command)> {
    let mut all = Vec::new();
    let mut groups = vec![(String::new(), command_line())];
    while let Some((name, group)) = groups.pop() {
        for command in group.get_subcommands() {
            let name = format!("{name} {}", command.get_name()).trim().to_owned();
            groups.push((name.clone(), command.clone()));
            all.push((name, command.clone()));
        }
    }
    all
}

fn names() -> Vec<String> {
    let names: Vec<String> = all().into_iter().map(|(name, _)| name).collect();
    assert!(names.len() >= 9, "{names:?}");
    names
}

#[test]
fn every_sub_command_says_what_it_is_for_with_examples_and_exit_codes() {
    for (name, mut command) in all() {
        let about = command.get_about().unwrap_or_else(|| panic!("{name} says nothing")).to_string();
        assert!(!about.ends_with('.') && about.len() < 100, "{name}: one line without a full stop: {about}");
        if command.has_subcommands() {
            continue; // A group does nothing itself.
        }
        let help = command.render_long_help().to_string();
        assert!(help.contains("Examples:") && help.contains(&format!("pa-registry {name}")), "{help}");
        assert!(help.contains("Exit codes:"), "{help}");
        for argument in command.get_arguments() {
            assert!(argument.get_help().is_some(), "{name}: {} has no help", argument.get_id());
        }
    }
    command_line().debug_assert();
}

#[test]
fn every_sub_command_has_a_page_of_the_manual() {
    let folder = tempfile::tempdir().unwrap();
    let mut man = program(folder.path());
    man.args(["man", "new/pages"]);
    let ended = Ended::of(man);
    assert!(ended.well, "{}", ended.said);
    let mut pages: Vec<String> = fs::read_dir(folder.path().join("new/pages"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let mut wanted: Vec<String> =
        names().iter().map(|name| format!("pa-registry-{}.1", name.replace(' ', "-"))).collect();
    wanted.push("pa-registry.1".to_owned());
    pages.sort();
    wanted.sort();
    assert_eq!(pages, wanted);
    let page = fs::read_to_string(folder.path().join("new/pages/pa-registry-backup.1")).unwrap();
    assert!(page.contains(".TH") && page.contains("Exit codes:"), "{page}");
}

#[test]
fn every_shell_knows_every_sub_command() {
    for shell in ["bash", "zsh", "fish"] {
        let folder = tempfile::tempdir().unwrap();
        let mut completions = program(folder.path());
        completions.args(["completions", shell]);
        let ended = Ended::of(completions);
        assert!(ended.well, "{}", ended.said);
        for name in names() {
            assert!(name.split(' ').all(|word| ended.said.contains(word)), "{shell} does not know {name}");
        }
    }
}

#[test]
fn what_is_typed_wrongly_ends_with_two() {
    let folder = tempfile::tempdir().unwrap();
    for wrong in [&[][..], &["backups"], &["backup", "--keep", "0"], &["move", "--from", "x"], &["restore"]] {
        let mut typed = program(folder.path());
        typed.args(wrong);
        assert_eq!(typed.output().unwrap().status.code(), Some(2), "{wrong:?}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing was begun");
}
