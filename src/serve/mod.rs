//! Starting, listening and stopping. No decision about who may see what is made here.

mod answer;
mod gauges;
mod logging;
mod measure;
mod open;
mod parts;
mod run;
mod signal;

pub use logging::{quiet_panics, start_logging};
pub use open::{StartError, database_settings, open};
pub use parts::Parts;
pub use run::run;
