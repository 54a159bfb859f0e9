//! The `pa-registry` program: makes the runtime, reads the command line and hands over.

use std::process::ExitCode;

/// A page of results is made of hundreds of small pieces of text; this one gives and takes them sooner than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Threads for work that blocks: reading files, hashing passwords.
const BLOCKING_THREADS: usize = 64;

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .max_blocking_threads(BLOCKING_THREADS)
        .thread_name("register")
        .enable_all()
        .build();
    match runtime {
        Ok(runtime) => runtime.block_on(pa_registry::commands::run()),
        Err(_) => ExitCode::FAILURE,
    }
}
