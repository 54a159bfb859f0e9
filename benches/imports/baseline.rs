//! Each database's own way to load a table.

use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::Outcome;
use crate::program::command;

/// The same columns and the same key as the register's.
const TABLE: &str = "CREATE TABLE place_postcodes (edition BIGINT NOT NULL, postcode TEXT NOT NULL, ward_code TEXT, \
    latitude DOUBLE PRECISION, longitude DOUBLE PRECISION, ended_on DATE, PRIMARY KEY (edition, postcode))";

/// `.import` of the sqlite3 program.
pub(crate) fn sqlite(folder: &Path, columns: &Path) -> Outcome<Duration> {
    let script = format!(
        "PRAGMA journal_mode = WAL;\n{TABLE};\n.mode csv\n.import {} place_postcodes\n",
        columns.display()
    );
    let file = folder.join("own.sqlite");
    run("sqlite3", &[&file.display().to_string()], &script)
}

/// A PostgreSQL server, with two databases of this benchmark's own.
pub(crate) struct Server {
    address: String,
}

const NAMES: [&str; 2] = ["imports_bench_register", "imports_bench_own"];

impl Server {
    pub(crate) fn new(address: String) -> Outcome<Self> {
        let server = Self { address };
        server.drop_databases()?;
        for name in NAMES {
            let make = format!(
                "CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C';\n"
            );
            run("psql", &["-q", "-v", "ON_ERROR_STOP=1", &server.address], &make)?;
        }
        Ok(server)
    }

    /// The address of the register.
    pub(crate) fn register(&self) -> String {
        self.database(NAMES[0])
    }

    fn database(&self, name: &str) -> String {
        let server = self.address.rsplit_once('/').map_or(self.address.as_str(), |(server, _)| server);
        format!("{server}/{name}")
    }

    /// `COPY`, after the table is made.
    pub(crate) fn copy(&self, columns: &Path) -> Outcome<Duration> {
        let address = self.database(NAMES[1]);
        run("psql", &["-q", "-v", "ON_ERROR_STOP=1", &address], &format!("{TABLE};\n"))?;
        let copy = format!("\\copy place_postcodes FROM '{}' WITH (FORMAT csv)\n", columns.display());
        run("psql", &["-q", "-v", "ON_ERROR_STOP=1", &address], &copy)
    }

    fn drop_databases(&self) -> Outcome<()> {
        for name in NAMES {
            run("psql", &["-q", &self.address], &format!("DROP DATABASE IF EXISTS {name};\n"))?;
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.drop_databases().is_err() {
            println!("The databases {} are left on the server.", NAMES.join(" and "));
        }
    }
}

/// Runs a program with a script, and says how long it took.
fn run(program: &str, arguments: &[&str], script: &str) -> Outcome<Duration> {
    let began = Instant::now();
    let mut running = command(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
    running.stdin.take().ok_or("no input")?.write_all(script.as_bytes())?;
    if !running.wait()?.success() {
        return Err(format!("{program} failed").into());
    }
    Ok(began.elapsed())
}
