//! `pa-registry import`.

use super::import_assistants;
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

/// Reads files: where postcodes and wards are, and the personal assistants on a council's list
///
/// A file with errors changes nothing, and the service may run meanwhile. Of files about places each takes the place of
/// the one before it; docs/places.md says which to fetch. docs/importing-assistants.md is about lists of people.
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
    Assistants(AssistantsArguments),
}

/// What every import can be asked.
#[derive(Debug, Args)]
pub(super) struct FileArguments {
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

impl FileArguments {
    /// One import, as it was typed.
    pub(super) fn job(&self, command: &'static str, even_if_smaller: bool) -> Job {
        Job {
            path: self.file.clone(),
            report: self.report.clone(),
            wish: Wish { dry_run: self.dry_run, skip_wrong_rows: self.skip_wrong_rows, even_if_smaller },
            who: Who::operator(command),
            now: Clock::System.now(),
        }
    }
}

/// Reads postcodes: ONSPD, NSPL, OS Code-Point Open or a table of your own
///
/// Which of them it is shows in the first row. Without this a postcode is known only by its first half, and only in
/// Leicestershire.
#[derive(Debug, Args)]
#[command(after_long_help = PLACES_EXAMPLES)]
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
#[expect(clippy::doc_markdown, reason = "this is the help, shown as it stands")]
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
#[expect(clippy::doc_markdown, reason = "this is the help, shown as it stands")]
struct LocalitiesArguments {
    #[command(flatten)]
    file: FileArguments,
}

/// Reads a council's list of personal assistants: each becomes a draft, and is written to once
///
/// Columns email, first name and last name; if you have them: date of birth, postcode, telephone. Nobody sees a draft
/// before its owner has kept it: the mail has a link with which she does, or takes it away. An address that has an
/// account, or was imported before, is left alone, so a file can be imported again.
#[derive(Debug, Args)]
#[command(after_long_help = "Examples:
  pa-registry import assistants assistants.csv --dry-run
  pa-registry import assistants assistants.csv --report findings.csv")]
struct AssistantsArguments {
    #[command(flatten)]
    file: FileArguments,
}

/// Reads a file into the configured register.
pub(super) async fn run(arguments: ImportArguments) -> Result<(), String> {
    let (job, what) = match &arguments.what {
        What::Places(places) => {
            (places.file.job("import places", places.even_if_smaller), OfPlaces::Postcodes)
        }
        What::Wards(wards) => (wards.file.job("import wards", false), OfPlaces::Wards),
        What::Boundaries(boundaries) => {
            (boundaries.file.job("import boundaries", false), OfPlaces::Boundaries)
        }
        What::Localities(localities) => {
            (localities.file.job("import localities", false), OfPlaces::Localities)
        }
        What::Assistants(assistants) => return import_assistants::run(&assistants.file).await,
    };
    // What is wrong with the file is told before a database is made.
    let (sent, mut report) = job.open().map_err(|error| error.to_string())?;
    let settings = read()?;
    let db = connect(&DatabaseSettings { unhurried: true, ..serve::database_settings(&settings) }).await?;
    if !job.wish.dry_run {
        db.migrate().await.map_err(|error| told(&error))?;
    }
    let done = import(&db, &job, what, (sent, &mut report)).await;
    db.leave().await;
    say(&summary(end(report, &job, done)?, job.wish.dry_run));
    Ok(())
}

/// A file about places.
#[derive(Clone, Copy)]
enum OfPlaces {
    Postcodes,
    Wards,
    Boundaries,
    Localities,
}

async fn import(
    db: &Database,
    job: &Job,
    what: OfPlaces,
    file: (SentFile, &mut Report),
) -> Result<Done, IntakeError> {
    let mut reading = Reading::begin("Reading, bytes", file.0.bytes());
    let show = |bytes| reading.to(bytes);
    let done = match what {
        OfPlaces::Postcodes => places::import_postcodes(db, job, file, show).await,
        OfPlaces::Wards => places::import_wards(db, job, file, show).await,
        OfPlaces::Boundaries => places::import_boundaries(db, job, file, show).await,
        OfPlaces::Localities => places::import_localities(db, job, file, show).await,
    };
    reading.end();
    done
}

/// How far a file was read.
pub(super) struct Reading {
    progress: Progress,
    told: u64,
}

impl Reading {
    pub(super) fn begin(what: &'static str, bytes: u64) -> Self {
        Self { progress: Progress::begin(what, bytes), told: 0 }
    }

    pub(super) fn to(&mut self, bytes: u64) {
        self.progress.add(bytes.saturating_sub(self.told));
        self.told = self.told.max(bytes);
    }

    pub(super) fn end(self) {
        self.progress.end();
    }
}

/// Ends the report, says what was found, and gives how the import ended.
pub(super) fn end<D>(mut report: Report, job: &Job, done: Result<D, IntakeError>) -> Result<D, String> {
    let written = report.end();
    tell(&report, job);
    let done = done.map_err(|error| told(&error))?;
    written.map_err(|error| error.to_string())?;
    Ok(done)
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
