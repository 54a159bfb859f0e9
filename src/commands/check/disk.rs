//! Disk: is there room to go on?

use super::finding::{Finding, Verdict};
use crate::commands::say::size;
use crate::config::{MailSettings, Settings};
use crate::serve;
use crate::storage::free_bytes;
use std::path::{Path, PathBuf};

/// Below this somebody should make room, and below that writes are about to fail.
const LITTLE: u64 = 1_000_000_000;
const TOO_LITTLE: u64 = 100_000_000;

pub(super) fn look(settings: &Settings) -> Finding {
    let mut found: Vec<(Verdict, String)> = Vec::new();
    for (what, path) in places(settings) {
        let told = room(what, &path);
        if !found.contains(&told) {
            found.push(told);
        }
    }
    Finding::of("disk", found)
}

/// Where the service writes, and backups go.
fn places(settings: &Settings) -> Vec<(&'static str, PathBuf)> {
    let mut places = Vec::new();
    if let Some(file) = serve::database_settings(settings).file() {
        places.push(("the database", file));
    }
    if let MailSettings::Directory(folder) = &settings.mail {
        places.push(("mails", folder.clone()));
    }
    places.push(("backups", settings.backup_folder.clone()));
    places
}

fn room(what: &str, path: &Path) -> (Verdict, String) {
    let there = path.ancestors().find(|part| part.is_dir()).unwrap_or(Path::new("."));
    let free = match free_bytes(there) {
        Ok(free) => free,
        Err(error) => return (Verdict::Wrong, format!("The disk for {what} cannot be asked: {error}.")),
    };
    let (verdict, advice) = match free {
        LITTLE.. => (Verdict::Ok, ""),
        TOO_LITTLE..LITTLE => (Verdict::Warning, " Make room: less than 1 GB is little."),
        _ => (Verdict::Wrong, " Make room at once: below 100 MB writes are about to fail."),
    };
    (verdict, format!("{} free for {what}.{advice}", size(free)))
}
