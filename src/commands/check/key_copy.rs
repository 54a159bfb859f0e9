//! The copy of the register's key: is there one, is it the same, and would it outlive the disk of the database?

use super::finding::Verdict;
use super::places::{same_disk, within};
use crate::config::{KeySettings, Settings};
use crate::keys::{self, KeyFileError, Keyring};
use crate::serve;
use std::io::ErrorKind;
use std::path::Path;

/// What was found of the copy of these keys.
pub(super) fn look(settings: &Settings, ring: &Keyring) -> Vec<(Verdict, String)> {
    let wrong = match (&settings.key_backup_file, &settings.keys) {
        (Some(copy), _) => compare(copy, settings, ring),
        (None, KeySettings::File(file)) => vec![not_named(file)],
        // A store of secrets is a place apart already.
        (None, KeySettings::Given(_)) => return Vec::new(),
    };
    match &settings.key_backup_file {
        Some(copy) if wrong.is_empty() => {
            vec![(Verdict::Ok, format!("The copy in {} is the same.", copy.display()))]
        }
        _ => wrong.into_iter().map(|sentence| (Verdict::Warning, sentence)).collect(),
    }
}

fn not_named(file: &Path) -> String {
    format!(
        "key_backup_file is not set, so nobody can say whether the key is kept apart from the database. Copy {} to \
         another disk, away from the backups, and write in key_backup_file where the copy is.",
        file.display()
    )
}

fn compare(copy: &Path, settings: &Settings, ring: &Keyring) -> Vec<String> {
    let told = copy.display();
    let again = match &settings.keys {
        KeySettings::File(file) => format!("Copy {} there.", file.display()),
        KeySettings::Given(_) => "Write there what stands in the setting keys.".to_owned(),
    };
    let wrong = match keys::read(copy) {
        Ok(kept) if kept.ids().eq(ring.ids()) => None,
        Ok(kept) if ring.ids().any(|id| id == kept.current()) => {
            Some(format!("The copy in {told} has not all the keys in use: it is older. {again}"))
        }
        Ok(_) => Some(format!(
            "{told} holds other keys than those in use. Find out which are this register's. {again}"
        )),
        Err(KeyFileError::Io { cause, .. }) if cause.kind() == ErrorKind::NotFound => {
            Some(format!("There is no copy of the key in {told}: is its disk there? {again}"))
        }
        Err(KeyFileError::Io { cause, .. }) => {
            Some(format!("The copy of the key in {told} cannot be read: {cause}. Let this user read it."))
        }
        Err(KeyFileError::Unreadable { cause, .. }) => {
            Some(format!("The copy of the key in {told} is none: {cause}. {again}"))
        }
        Err(error) => Some(error.to_string()),
    };
    wrong.into_iter().chain(badly_placed(copy, settings)).collect()
}

/// A copy that goes down with the database, or goes away with its backups.
fn badly_placed(copy: &Path, settings: &Settings) -> Vec<String> {
    let mut found = Vec::new();
    let database = serve::database_settings(settings).file();
    let others = [database.as_deref(), key_file(settings)];
    if others.into_iter().flatten().any(|other| same_disk(copy, other)) {
        found.push(format!(
            "The copy of the key in {} is on the disk of the database or of the key: who loses one loses both. Keep it \
             on another disk.",
            copy.display()
        ));
    }
    if within(copy, &settings.backup_folder) {
        found.push(format!(
            "The copy of the key in {} lies among the backups: who takes them can read everything. Keep it apart.",
            copy.display()
        ));
    }
    found
}

fn key_file(settings: &Settings) -> Option<&Path> {
    match &settings.keys {
        KeySettings::File(file) => Some(file),
        KeySettings::Given(_) => None,
    }
}
