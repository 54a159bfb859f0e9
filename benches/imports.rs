//! All of the United Kingdom's postcodes at once: `cargo bench --bench imports`.
//!
//! Makes a made-up directory of 2.7 million postcodes in the layout of ONSPD, reads it into a new register with the
//! release binary, and says how long that took and how much memory at most; and how long the database's own loading of
//! the same columns takes. Times differ from machine to machine; the ratio within one run is the figure to compare.
//! With `REGISTER_TEST_DATABASE_URL` it does the same on that PostgreSQL server, in databases of its own.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

#[path = "imports/baseline.rs"]
mod baseline;
#[path = "imports/directory.rs"]
mod directory;
#[path = "imports/program.rs"]
mod program;

use std::error::Error;
use std::time::Duration;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// How many postcodes there are, those that ended counted in.
const POSTCODES: usize = 2_700_000;

fn main() -> Outcome<()> {
    // `cargo test --benches` runs this too, with other arguments: nothing to test here.
    if !std::env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let made = directory::make(folder.path(), POSTCODES)?;
    let size = std::fs::metadata(&made.directory)?.len() / 1_000_000;
    println!("{POSTCODES} made-up postcodes, {size} MB in the layout of ONSPD");
    let sqlite = format!("sqlite:{}", folder.path().join("register.sqlite").display());
    compare("SQLite", &sqlite, &made.directory, || baseline::sqlite(folder.path(), &made.columns))?;
    if let Some(server) = program::postgres() {
        let server = baseline::Server::new(server)?;
        compare("PostgreSQL", &server.register(), &made.directory, || server.copy(&made.columns))?;
    }
    Ok(())
}

fn compare(
    name: &str,
    address: &str,
    directory: &std::path::Path,
    own: impl FnOnce() -> Outcome<Duration>,
) -> Outcome<()> {
    let first = program::import(address, directory)?;
    let again = program::import(address, directory)?;
    let own = own()?;
    let ratio = first.took.as_secs_f64() / own.as_secs_f64();
    println!(
        "{name}: read in {:.1} s with at most {} MB; in place of an older edition, which is taken away, {:.1} s with \
         {} MB; its own loading of the same columns {:.1} s; ratio {ratio:.1}",
        first.took.as_secs_f64(),
        first.most_memory_mb,
        again.took.as_secs_f64(),
        again.most_memory_mb,
        own.as_secs_f64(),
    );
    Ok(())
}
