//! `pa-registry import`.

use super::say::{counted, say};
use super::settings::{connect, read, told};
use crate::audit::Who;
use crate::clock::Clock;
use crate::intake::{IntakeError, Report, SentFile, Wish};
use crate::places::{self, Done, Job};
use crate::progress::Progress;
use crate::serve;
use crate::storage::{Database, DatabaseSettings};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Reads published files: where postcodes and wards are
///
/// Each file takes the place of the one before it. A file is taken whole or not at all, and the service may run
/// meanwhile. docs/places.md says which files to fetch.
#[derive(Debug, Args)]
pub(super) struct ImportArguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Places(PlacesArguments),
    Wards(WardsArguments),
    Boundaries(BoundariesArguments),
    Localities(LocalitiesArguments),
}

/// What every import can be asked.
#[derive(Debug, Args)]
struct FileArguments {
    /// The file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Read and report, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// Write everything that is found into this file (CSV); only the first 20 are printed
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Leave out rows with errors instead of refusing the file
    #[arg(long)]
    skip_wrong_rows: bool,
}

/// Reads postcodes: ONSPD, NSPL, OS Code-Point Open or a table of your own
///
/// Which of them it is shows in the first row. Without this a postcode is known only by its first half, and only in
/// Leicestershire.
#[derive(Debug, Args)]
#[command(after_long_help = PLACES_EXAMPLES)]
#[expect(clippy::doc_markdown, reason = "this is the help, shown as it stands")]
struct PlacesArguments {
    #[command(flatten)]
    file: FileArguments,
    /// Take a file that has much fewer postcodes than the register
    #[arg(long)]
    even_if_smaller: bool,
}

const PLACES_EXAMPLES: &str = "Examples:
  pa-registry import places ONSPD_NOV_2025_UK.csv --dry-run
  pa-registry import places ONSPD_NOV_2025_UK.csv --report findings.csv
  pa-registry import places le.csv --even-if-smaller";

/// Reads names and codes of wards and authorities
///
/// ONS publishes them beside the postcodes; columns WD..CD, WD..NM, LAD..CD, LAD..NM of any year. A table of your own
/// has ward_code, ward_name, lad_code, lad_name, and latitude and longitude if you know the middle of each ward.
#[derive(Debug, Args)]
#[command(after_long_help = "Examples:
  pa-registry import wards WD_LAD_MAY_2025_UK_LU.csv
  pa-registry import wards wards.csv --dry-run")]
struct WardsArguments {
    #[command(flatten)]
    file: FileArguments,
}

/// Reads outlines of wards, as ONS publishes them in GeoJSON
///
/// It gives names, codes and the middle of each ward, from which every distance runs, and outlines for maps.
#[derive(Debug, Args)]
#[command(after_long_help = "Examples:
  pa-registry import boundaries WD_MAY_2025_UK_BGC.geojson
  pa-registry import boundaries leicester.geojson --dry-run")]
struct BoundariesArguments {
    #[command(flatten)]
    file: FileArguments,
}

/// Reads your council's own groups of wards
///
/// Columns ward_code and locality. A personal assistant may choose that others see the locality and not the ward.
#[derive(Debug, Args)]
#[command(after_long_help = "Examples:
  pa-registry import localities localities.csv
  pa-registry import localities localities.csv --dry-run")]
struct LocalitiesArguments {
    #[command(flatten)]
    file: FileArguments,
}

/// Reads a file into the configured register.
pub(super) async fn run(arguments: ImportArguments) -> Result<(), String> {
    let (file, even_if_smaller, command) = match &arguments.what {
        What::Places(places) => (&places.file, places.even_if_smaller, "import places"),
        What::Wards(wards) => (&wards.file, false, "import wards"),
        What::Boundaries(boundaries) => (&boundaries.file, false, "import boundaries"),
        What::Localities(localities) => (&localities.file, false, "import localities"),
    };
    let wish = Wish { dry_run: file.dry_run, skip_wrong_rows: file.skip_wrong_rows, even_if_smaller };
    let job = Job {
        path: file.file.clone(),
        report: file.report.clone(),
        wish,
        who: Who::operator(command),
        now: Clock::System.now(),
    };
    // What is wrong with the file is told before a database is made.
    let (sent, mut report) = job.open().map_err(|error| error.to_string())?;
    let settings = read()?;
    let db = connect(&DatabaseSettings { unhurried: true, ..serve::database_settings(&settings) }).await?;
    db.migrate().await.map_err(|error| told(&error))?;
    let done = import(&db, &job, &arguments.what, (sent, &mut report)).await;
    db.leave().await;
    let written = report.end();
    tell(&report, &job);
    let done = done.map_err(|error| told(&error))?;
    written.map_err(|error| error.to_string())?;
    say(&summary(done, wish.dry_run));
    Ok(())
}

async fn import(
    db: &Database,
    job: &Job,
    what: &What,
    file: (SentFile, &mut Report),
) -> Result<Done, IntakeError> {
    let mut progress = Progress::begin("Reading, bytes", file.0.bytes());
    let mut told = 0;
    let mut show = |bytes: u64| {
        progress.add(bytes.saturating_sub(told));
        told = told.max(bytes);
    };
    let done = match what {
        What::Places(_) => places::import_postcodes(db, job, file, &mut show).await,
        What::Wards(_) => places::import_wards(db, job, file, &mut show).await,
        What::Boundaries(_) => places::import_boundaries(db, job, file, &mut show).await,
        What::Localities(_) => places::import_localities(db, job, file, &mut show).await,
    };
    progress.end();
    done
}

/// Says what was found: the first of it, and where the rest is.
fn tell(report: &Report, job: &Job) {
    for finding in report.shown() {
        say(&format!("  {finding}"));
    }
    let all = report.errors() + report.warnings();
    let more = all.saturating_sub(u64::try_from(report.shown().len()).unwrap_or(u64::MAX));
    match &job.report {
        Some(path) if all > 0 => say(&format!("Everything that was found is in {}.", path.display())),
        None if more > 0 => say(&format!("  and {more} more; --report FILE writes them all.")),
        _ => {}
    }
}

fn summary(done: Done, dry_run: bool) -> String {
    let mut parts = vec![counted(done.rows, "row", "rows")];
    if done.ended > 0 {
        parts.push(format!("{} postcodes that ended", done.ended));
    }
    if done.without_point > 0 {
        parts.push(format!("{} without a point", done.without_point));
    }
    let what = format!("{} ({})", parts.join(", "), done.layout.replace('_', " "));
    if dry_run { format!("Read {what}. Nothing has changed.") } else { format!("Imported {what}.") }
}
