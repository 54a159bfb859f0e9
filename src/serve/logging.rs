//! Log lines, as text or JSON. What may be in them is written down in docs/logging.md.

use crate::config::LogFormat;
use tracing_subscriber::EnvFilter;

/// Sends log lines to the standard error stream.
///
/// A second call (tests) changes nothing.
pub fn start_logging(format: LogFormat) {
    let filter = EnvFilter::new("info,sqlx=warn,rocket=off,hyper=warn");
    let lines =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    // An error means that lines go somewhere already.
    _ = match format {
        LogFormat::Text => lines.with_ansi(false).try_init(),
        LogFormat::Json => lines.json().flatten_event(true).try_init(),
    };
}

/// Logs that and where something panicked, never what it said: a panic's words may hold what people typed.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(|| "unknown".to_owned(), ToString::to_string);
        tracing::error!(place, "A panic was caught.");
    }));
}
