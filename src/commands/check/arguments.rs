//! What can be typed, and the subjects in their order.

use super::finding::{Finding, Verdict};
use super::{backups, clock, colours, database, disk, keys, mail, settings};
use crate::clock::Clock;
use crate::commands::say::{counted, say};
use crate::config::Settings;
use clap::Args;

const EXAMPLES: &str = "Examples:
  pa-registry check
  pa-registry check --json | jq '.[] | select(.verdict != \"ok\")'

Type it as the user that the service runs as: the superuser may write everywhere.";

/// Says whether everything is in order: settings, database, key, mail, disk, clock, backups
///
/// One line for each subject: OK, warning or WRONG, what was found, and what to do. It changes nothing and may run
/// beside the service. It ends with 1 when something is wrong, and with 0 when there are only warnings.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(in crate::commands) struct CheckArguments {
    /// Print a list in JSON, for machines
    #[arg(long)]
    json: bool,
}

/// Looks at everything and tells.
pub(in crate::commands) async fn run(arguments: CheckArguments) -> Result<(), String> {
    let findings = findings().await;
    if arguments.json {
        say(&serde_json::to_string_pretty(&findings).map_err(|error| error.to_string())?);
    } else {
        for finding in &findings {
            say(&finding.line());
        }
    }
    let wrong = findings.iter().filter(|finding| finding.verdict == Verdict::Wrong).count();
    match u64::try_from(wrong).unwrap_or(u64::MAX) {
        0 => Ok(()),
        wrong => Err(format!("{} wrong.", counted(wrong, "thing is", "things are"))),
    }
}

/// All subjects. Without settings nobody knows where to look for the others.
async fn findings() -> Vec<Finding> {
    let read = match settings::read() {
        Ok(read) => read,
        Err(finding) => return vec![finding],
    };
    let mut findings = vec![settings::look(&read)];
    findings.extend(subjects(&read).await);
    findings
}

async fn subjects(settings: &Settings) -> Vec<Finding> {
    let db = database::reach(settings).await;
    let (finding, condition) = database::look(db.as_ref()).await;
    let now = Clock::System.now();
    let findings = vec![
        finding,
        keys::look(settings, db.as_ref().ok()).await,
        mail::look(settings).await,
        disk::look(settings),
        clock::look(now, condition.as_ref()),
        colours::look(settings),
        backups::look(settings, now),
    ];
    if let Ok(db) = db {
        db.leave().await;
    }
    findings
}
