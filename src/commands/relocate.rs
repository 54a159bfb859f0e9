//! `pa-registry move`.

use super::say::{counted, say};
use super::settings::told;
use super::tables::{short, width};
use crate::progress::Progress;
use crate::storage::{DatabaseSettings, Moved, transfer};
use clap::Args;

const EXAMPLES: &str = "Examples:
  pa-registry move --from sqlite:data/register.sqlite --to postgres://register@db.example/register
  pa-registry move --from postgres://register@db.example/register --to sqlite:/srv/register/register.sqlite

A password on the command line can be seen by everybody on the machine. Leave it out of the address: PGPASSWORD or
~/.pgpass have it.";

/// Copies the whole register into another database, SQLite or PostgreSQL
///
/// Stop the service first: what is written to the old database while this runs, or afterwards, is not in the new one.
/// The old database is not changed; when you are content, let REGISTER_DATABASE_URL name the new one.
///
/// The new database must be empty or not yet made. All is copied from one moment, in one transaction, and before that
/// is kept, number of rows and checksum of each table are compared on both sides. If one differs, or something fails,
/// the new database stays empty.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
#[expect(clippy::doc_markdown, reason = "this is the help, shown as it stands")]
pub(super) struct MoveArguments {
    /// The database that holds the register
    #[arg(long, value_name = "URL")]
    from: String,
    /// The database that is to hold it
    #[arg(long, value_name = "URL")]
    to: String,
}

/// Copies, compares, and shows both sides.
pub(super) async fn run(arguments: MoveArguments) -> Result<(), String> {
    let (from, to) = (DatabaseSettings::new(arguments.from), DatabaseSettings::new(arguments.to));
    let mut progress = None;
    let moved = transfer(&from, &to, |copied| {
        progress.get_or_insert_with(|| Progress::begin("Copying rows", copied.of)).add(copied.rows);
    })
    .await;
    if let Some(progress) = progress {
        progress.end();
    }
    let moved = moved.map_err(|error| told(&error))?;
    for line in lines(&moved) {
        say(&line);
    }
    let different = moved.iter().filter(|table| !table.is_equal()).count();
    if different > 0 {
        let tables = counted(u64::try_from(different).unwrap_or(u64::MAX), "table differs", "tables differ");
        return Err(format!("{tables}, so nothing was kept in {}.", to.shown()));
    }
    say(&format!("Everything in {} is now in {} too, and equal.", from.shown(), to.shown()));
    Ok(())
}

fn lines(moved: &[Moved]) -> Vec<String> {
    let width = width(moved.iter().map(|table| &table.from)).max("table".len());
    let line = |table: &Moved| {
        let (from, to) = (&table.from, &table.to);
        let verdict = if table.is_equal() { "equal" } else { "DIFFERENT" };
        format!(
            "  {:<width$}  {:>9}  {}  {:>9}  {}  {verdict}",
            from.table,
            from.rows,
            short(from),
            to.rows,
            short(to)
        )
    };
    let head = format!(
        "  {:<width$}  {:>9}  {:<16}  {:>9}  {:<16}",
        "table", "rows", "checksum", "rows", "checksum"
    );
    std::iter::once(head).chain(moved.iter().map(line)).collect()
}
