//! The program, and what it takes.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::Outcome;

/// What an import took.
pub(crate) struct Took {
    pub(crate) took: Duration,
    pub(crate) most_memory_mb: u64,
}

/// The server that a benchmark may use.
#[expect(clippy::disallowed_methods, reason = "the benchmark's own setting")]
pub(crate) fn postgres() -> Option<String> {
    std::env::var("REGISTER_TEST_DATABASE_URL").ok().filter(|address| !address.is_empty())
}

/// A program that is started.
#[expect(clippy::disallowed_methods, reason = "the benchmark starts programs")]
pub(crate) fn command(program: &str) -> Command {
    Command::new(program)
}

/// Reads a directory into the register at this address.
pub(crate) fn import(address: &str, directory: &Path) -> Outcome<Took> {
    let began = Instant::now();
    let mut import = command(env!("CARGO_BIN_EXE_pa-registry"))
        .args(["import", "places", "--even-if-smaller"])
        .arg(directory)
        .current_dir(directory.parent().ok_or("the directory lies nowhere")?)
        .env("REGISTER_DATABASE_URL", address)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let mut most = 0;
    let ended = loop {
        most = most.max(most_memory(&import));
        match import.try_wait()? {
            Some(ended) => break ended,
            None => thread::sleep(Duration::from_millis(20)),
        }
    };
    if !ended.success() {
        return Err(format!("the import into {address} failed").into());
    }
    Ok(Took { took: began.elapsed(), most_memory_mb: most / 1_000 })
}

/// The most memory that a process had so far, in kB, as Linux counts it.
fn most_memory(process: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", process.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse().ok()).unwrap_or_default()
}
