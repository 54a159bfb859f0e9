//! `pa-registry serve`.

use crate::clock::Clock;
use crate::config::{self, Settings};
use crate::serve;

/// Serves the register with the settings of `Rocket.toml` and the environment.
pub(super) async fn run() -> Result<(), String> {
    let figment = config::figment();
    let settings = Settings::read(&figment).map_err(|e| e.to_string())?;
    serve::start_logging(settings.log);
    serve::quiet_panics();
    let service = serve::open(settings, Clock::System).await.map_err(|e| e.to_string())?;
    serve::run(service, figment, |_| {}).await.map_err(|e| e.to_string())
}
