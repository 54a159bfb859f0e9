//! The `pa-registry` program: makes the runtime, reads the command line and hands over.

use std::process::ExitCode;

/// Threads for work that blocks: reading files, hashing passwords.
const BLOCKING_THREADS: usize = 64;

/// What the database answers comes from threads of its own. After so many turns a thread looks whether there is such an
/// answer: else whoever waits for one waits for all who compute, which made one request in a hundred ten times as long.
const TURNS: u32 = 4;

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .max_blocking_threads(BLOCKING_THREADS)
        .global_queue_interval(TURNS)
        .thread_name("register")
        .enable_all()
        .build();
    match runtime {
        Ok(runtime) => runtime.block_on(pa_registry::commands::run()),
        Err(_) => ExitCode::FAILURE,
    }
}
