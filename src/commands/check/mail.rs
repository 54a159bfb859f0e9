//! Mail: can it leave?

use super::finding::Finding;
use crate::config::{MailSettings, Settings};
use rustix::fs::Access;
use std::path::Path;

/// Each way out is asked by itself whether it is open; nothing is sent.
pub(super) fn look(settings: &Settings) -> Finding {
    match &settings.mail {
        MailSettings::Directory(folder) => folder_of_mails(folder),
    }
}

fn folder_of_mails(folder: &Path) -> Finding {
    // What is missing is made at the start, below the nearest folder that is there.
    let there = folder.ancestors().find(|part| part.is_dir()).unwrap_or(Path::new("."));
    match rustix::fs::access(there, Access::WRITE_OK | Access::EXEC_OK) {
        Ok(()) => {
            Finding::ok("mail", format!("Mails become files in {}; nobody sends them.", folder.display()))
        }
        Err(error) => Finding::wrong(
            "mail",
            format!(
                "The folder {} cannot be written: {error}. Give the service's user the right to, or set mail to another one.",
                there.display()
            ),
        ),
    }
}
