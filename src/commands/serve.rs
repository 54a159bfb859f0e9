//! `pa-registry serve`.

use crate::clock::Clock;
use crate::config::{self, Settings};
use crate::serve;
use clap::Args;

const EXAMPLES: &str = "Examples:
  pa-registry serve
  REGISTER_DATABASE_URL=postgres://register@db.example/register ROCKET_PORT=8080 pa-registry serve";

/// Brings the database up to date and serves the register
///
/// Runs until SIGTERM or Ctrl-C; then it finishes the requests that were begun, and ends.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct ServeArguments {}

/// Serves the register with the settings of `Rocket.toml` and the environment.
pub(super) async fn run(_: ServeArguments) -> Result<(), String> {
    let figment = config::figment();
    let settings = Settings::read(&figment).map_err(|e| e.to_string())?;
    serve::start_logging(settings.log);
    serve::quiet_panics();
    let service = serve::open(settings, Clock::System).await.map_err(|e| e.to_string())?;
    serve::run(service, figment, |_| {}).await.map_err(|e| e.to_string())
}
