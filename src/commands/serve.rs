//! `pa-registry serve`.

use crate::clock::Clock;
use crate::config::{self, Settings};
use crate::serve::{self, Parts};
use clap::Args;

const EXAMPLES: &str = "Examples:
  pa-registry serve
  REGISTER_DATABASE_URL=postgres://register@db.example/register ROCKET_PORT=8080 pa-registry serve
  pa-registry serve --worker-only";

/// Brings the database up to date and serves the register
///
/// Runs until SIGTERM or Ctrl-C; then it finishes the requests and jobs that were begun, and ends.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct ServeArguments {
    /// Do jobs (mails, what is due every day) and answer no requests
    ///
    /// For a machine of its own, where others answer requests with --no-worker or beside their own jobs. Figures for
    /// Prometheus are shown where the setting for their address is given.
    #[arg(long)]
    worker_only: bool,
    /// Answer requests and leave all jobs to other instances
    ///
    /// At least one instance has to do them: without one no mail leaves.
    #[arg(long, conflicts_with = "worker_only")]
    no_worker: bool,
}

impl ServeArguments {
    fn parts(&self) -> Parts {
        match (self.worker_only, self.no_worker) {
            (true, _) => Parts::WorkersOnly,
            (_, true) => Parts::NoWorkers,
            _ => Parts::Everything,
        }
    }
}

/// Serves the register with the settings of `Rocket.toml` and the environment.
pub(super) async fn run(arguments: ServeArguments) -> Result<(), String> {
    let figment = config::figment();
    let settings = Settings::read(&figment).map_err(|e| e.to_string())?;
    serve::start_logging(settings.log);
    serve::quiet_panics();
    let service = serve::open(settings, Clock::System).await.map_err(|e| e.to_string())?;
    serve::run(service, figment, arguments.parts(), |_| {}).await.map_err(|e| e.to_string())
}
