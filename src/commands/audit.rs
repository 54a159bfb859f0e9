//! `pa-registry audit verify`.

use super::say::say;
use super::settings::{beside_the_service, connect, read, told};
use crate::audit::{self, Head, Report};
use crate::config::{KeySettings, Settings};
use crate::keys::{self, Keyring};
use crate::storage::DatabaseSettings;
use clap::{Args, Subcommand};

const EXAMPLES: &str = "Examples:
  pa-registry audit verify
  pa-registry audit verify --expect 1204:9f2c…
  pa-registry audit verify --json | jq .findings

Exit codes: 0 when nothing was found, 1 when something was found or could not be checked, 2 when typed wrongly.";

/// Looks at the record of who did and saw what
#[derive(Debug, Args)]
pub(super) struct AuditArguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Verify(VerifyArguments),
}

/// Finds lines and seals that were changed, deleted, put in or exchanged
///
/// It also says how far the chain of seals goes. It reads everything from one moment, changes nothing, and may run
/// beside the service. What it prints last is to be noted apart from the register: only a noted head finds that all of
/// it was exchanged for an older copy.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
struct VerifyArguments {
    /// A head that was noted earlier: whether it is still part of the chain
    #[arg(long, value_name = "POSITION:CODE")]
    expect: Option<Head>,
    /// Print one object in JSON, for machines
    #[arg(long)]
    json: bool,
}

/// Looks at the configured register.
pub(super) async fn run(arguments: AuditArguments) -> Result<(), String> {
    let What::Verify(arguments) = arguments.what;
    let settings = read()?;
    let keys = keyring(&settings)?;
    // A replica may be behind, and then lack a head that was noted.
    let database = DatabaseSettings { reader_url: None, ..beside_the_service(&settings) };
    let db = connect(&database).await?;
    let report = audit::verify(&db, &keys, arguments.expect.as_ref()).await;
    db.leave().await;
    let report = report.map_err(|error| format!("The audit cannot be read: {}.", told(&error)))?;
    say(&if arguments.json { json(&report)? } else { report.to_string() });
    if report.is_clean() {
        return Ok(());
    }
    let more = u64::try_from(report.findings.len()).unwrap_or(u64::MAX).saturating_add(report.more_findings);
    Err(format!("Findings: {more}. docs/audit.md says what to do."))
}

/// The keys of the register. A missing key file is no reason to make a new one.
fn keyring(settings: &Settings) -> Result<Keyring, String> {
    match &settings.keys {
        KeySettings::File(path) => keys::read(path).map_err(|error| error.to_string()),
        KeySettings::Given(keys) => Ok(keys.clone()),
    }
}

fn json(report: &Report) -> Result<String, String> {
    let mut object = serde_json::to_value(report).map_err(|error| error.to_string())?;
    if let Some(object) = object.as_object_mut() {
        object.insert("clean".to_owned(), report.is_clean().into());
    }
    serde_json::to_string_pretty(&object).map_err(|error| error.to_string())
}
