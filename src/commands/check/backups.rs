//! Backups: is there a fresh one, and does it lie on another disk?

use super::finding::{Finding, Verdict};
use super::places::same_disk;
use crate::clock::Timestamp;
use crate::config::Settings;
use crate::serve;
use crate::storage::backups;
use std::io;
use std::path::Path;
use time::Duration;

/// A daily backup and two hours.
const OLD: Duration = Duration::hours(26);

pub(super) fn look(settings: &Settings, now: Timestamp) -> Finding {
    let Some(database) = serve::database_settings(settings).file() else {
        return Finding::ok(
            "backups",
            "PostgreSQL is backed up by pg_dump, which tells this program nothing.",
        );
    };
    let folder = &settings.backup_folder;
    let mut found = vec![match backups(folder) {
        Ok(files) => newest(folder, files.first().map(|file| file.made_at), now),
        Err(error) if error.kind() == io::ErrorKind::NotFound => newest(folder, None, now),
        Err(error) => {
            let sentence = format!("The folder {} cannot be read: {error}.", folder.display());
            (Verdict::Wrong, sentence)
        }
    }];
    if same_disk(&database, folder) {
        let sentence = format!(
            "{} is on the disk of the database: who loses one loses both. Set backup_folder to another disk, or copy the files elsewhere.",
            folder.display()
        );
        found.push((Verdict::Warning, sentence));
    }
    Finding::of("backups", found)
}

fn newest(folder: &Path, newest: Option<Timestamp>, now: Timestamp) -> (Verdict, String) {
    match newest {
        None => (
            Verdict::Warning,
            format!("There is none in {}. Run pa-registry backup, best daily.", folder.display()),
        ),
        Some(made_at) if now - made_at > OLD => (
            Verdict::Warning,
            format!("The newest is of {made_at}, more than a day old. Run pa-registry backup, best daily."),
        ),
        Some(made_at) => (Verdict::Ok, format!("The newest is of {made_at}, in {}.", folder.display())),
    }
}
