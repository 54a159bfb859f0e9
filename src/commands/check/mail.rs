//! Mail: can it leave?

use super::finding::Finding;
use crate::commands::settings::told;
use crate::config::{MailSettings, Settings};
use crate::mail::{MailServer, Mailer, SmtpSettings};
use rustix::fs::Access;
use std::path::Path;
use std::sync::Arc;

/// Each way out is asked by itself whether it is open; nothing is sent.
pub(super) async fn look(settings: &Settings) -> Finding {
    match &settings.mail {
        MailSettings::Directory(folder) if folder.exists() => {
            asked(
                Mailer::Directory(folder.clone()),
                format!("Mails become files in {}; nobody sends them.", folder.display()),
            )
            .await
        }
        MailSettings::Directory(folder) => folder_to_be(folder),
        MailSettings::Smtp(server) => server_of_mails(server).await,
    }
}

async fn asked(mailer: Mailer, well: String) -> Finding {
    match mailer.check().await {
        Ok(()) => Finding::ok("mail", well),
        Err(error) => Finding::wrong("mail", told(&error)),
    }
}

async fn server_of_mails(server: &SmtpSettings) -> Finding {
    match MailServer::new(server.clone()) {
        Ok(ready) => {
            let well = format!("The mail server {} takes mails from us.", ready.name());
            asked(Mailer::Smtp(Arc::new(ready)), well).await
        }
        Err(error) => Finding::wrong("mail", error.to_string()),
    }
}

/// What is missing is made at the start, below the nearest folder that is there.
fn folder_to_be(folder: &Path) -> Finding {
    let there = folder.ancestors().find(|part| part.is_dir()).unwrap_or(Path::new("."));
    match rustix::fs::access(there, Access::WRITE_OK | Access::EXEC_OK) {
        Ok(()) => Finding::ok(
            "mail",
            format!("Mails will become files in {}; nobody sends them.", folder.display()),
        ),
        Err(error) => Finding::wrong(
            "mail",
            format!(
                "The folder {} cannot be written: {error}. Give the service's user the right to, or set mail to another one.",
                there.display()
            ),
        ),
    }
}
