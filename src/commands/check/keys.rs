//! The register's key: is it there, is it this register's, and does it lie apart from the backups?

use super::finding::{Finding, Verdict};
use super::key_copy;
use super::places::within;
use crate::config::{KeySettings, Settings};
use crate::keys::{self, Keyring};
use crate::storage::{Database, Schema};
use std::path::Path;

/// What was found. Without a database only the file is looked at.
pub(super) async fn look(settings: &Settings, db: Option<&Database>) -> Finding {
    let mut found = Vec::new();
    let ring = match &settings.keys {
        KeySettings::Given(ring) => {
            found.push((
                Verdict::Ok,
                "It is given in the setting keys. Keep a copy apart from the backups.".to_owned(),
            ));
            Some(ring.clone())
        }
        KeySettings::File(file) => read(file, settings, &mut found),
    };
    if let Some(ring) = &ring {
        found.extend(key_copy::look(settings, ring));
    }
    if let (Some(ring), Some(db)) = (&ring, db) {
        found.extend(fits(ring, db).await);
    }
    Finding::of("key", found)
}

fn read(file: &Path, settings: &Settings, found: &mut Vec<(Verdict, String)>) -> Option<Keyring> {
    if !file.exists() {
        let sentence = format!(
            "There is no key file {} yet. The first start makes one; a register that has one elsewhere needs that one.",
            file.display()
        );
        found.push((Verdict::Warning, sentence));
        return None;
    }
    if within(file, &settings.backup_folder) {
        let sentence = format!(
            "{} lies among the backups: who takes them can read everything. Keep it apart.",
            file.display()
        );
        found.push((Verdict::Warning, sentence));
    }
    match keys::read(file) {
        Ok(ring) => {
            let sentence = format!("{} can be read, by its owner only. No backup holds it.", file.display());
            found.push((Verdict::Ok, sentence));
            Some(ring)
        }
        Err(error) => {
            found.push((Verdict::Wrong, error.to_string()));
            None
        }
    }
}

/// Whether it opens what this register sealed.
async fn fits(ring: &Keyring, db: &Database) -> Option<(Verdict, String)> {
    match db.schema().await {
        Ok(Schema::UpToDate(_)) => {}
        // What is not there yet, or not fit, is told of as the database.
        _ => return None,
    }
    keys::fit(db, ring).await.err().map(|error| (Verdict::Wrong, error.to_string()))
}
