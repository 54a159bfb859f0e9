//! `pa-registry import assistants`.

use super::import::{FileArguments, Reading, end};
use super::say::{counted, say};
use super::settings::{connect, read, told};
use crate::assistants::{self, Errand, Imported};
use crate::config::{KeySettings, Settings};
use crate::intake::{IntakeError, Report, SentFile};
use crate::keys::{self, KeyFileError, Keyring};
use crate::mail::Letterhead;
use crate::places::Job;
use crate::serve;
use crate::storage::{Database, DatabaseSettings};
use std::io::ErrorKind;

/// Reads a council's list of personal assistants into the configured register.
pub(super) async fn run(file: &FileArguments) -> Result<(), String> {
    let job = file.job("import assistants", false);
    // What is wrong with the file is told before a database is made.
    let (sent, mut report) = job.open().map_err(|error| error.to_string())?;
    let settings = read()?;
    let db = connect(&DatabaseSettings { unhurried: true, ..serve::database_settings(&settings) }).await?;
    let done = match ready(&db, &settings, &job).await {
        Ok(keys) => import((&db, &keys), &settings.letterhead(), &job, (sent, &mut report)).await,
        Err(sentence) => {
            db.leave().await;
            return Err(sentence);
        }
    };
    db.leave().await;
    say(&summary(end(report, &job, done)?, job.wish.dry_run));
    Ok(())
}

/// Brings the register up to date and gives its key; a dry run leaves both as they are.
async fn ready(db: &Database, settings: &Settings, job: &Job) -> Result<Keyring, String> {
    let keys = match &settings.keys {
        KeySettings::Given(keys) => keys.clone(),
        KeySettings::File(path) if job.wish.dry_run => match keys::read(path) {
            // A register without a key has nothing yet that stands under one.
            Err(KeyFileError::Io { cause, .. }) if cause.kind() == ErrorKind::NotFound => {
                Keyring::draw().map_err(|error| error.to_string())?
            }
            read => read.map_err(|error| error.to_string())?,
        },
        KeySettings::File(path) => keys::load_or_make(path).map_err(|error| error.to_string())?,
    };
    if !job.wish.dry_run {
        db.migrate().await.map_err(|error| told(&error))?;
        keys::keep_known(db, &keys, job.now).await.map_err(|error| told(&error))?;
    }
    Ok(keys)
}

async fn import(
    (db, keys): (&Database, &Keyring),
    letterhead: &Letterhead,
    job: &Job,
    file: (SentFile, &mut Report),
) -> Result<Imported, IntakeError> {
    let mut reading = Reading::begin("Reading, bytes", file.0.bytes());
    let errand = Errand { db, keys, letterhead, wish: job.wish, who: job.who, now: job.now };
    let done = assistants::import(&errand, file, |bytes| reading.to(bytes)).await;
    reading.end();
    done
}

fn summary(done: Imported, dry_run: bool) -> String {
    let rows = counted(done.new + done.known, "row", "rows");
    let drafts = counted(done.new, "draft", "drafts");
    let mails = counted(done.new, "mail", "mails");
    let known = counted(done.known, "row was", "rows were");
    let left_out = format!("{known} left out, because the address is known.");
    if dry_run {
        format!("Read {rows}: {drafts} would be made, and {mails} written. {left_out} Nothing has changed.")
    } else {
        format!(
            "Imported {rows}: {drafts} made, and {mails} written, which leave while the service runs. {left_out}"
        )
    }
}
