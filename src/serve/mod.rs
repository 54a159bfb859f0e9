//! Starting, listening and stopping. No decision about who may see what is made here.

mod logging;
mod open;
mod run;

pub use logging::{quiet_panics, start_logging};
pub use open::{StartError, database_settings, open};
pub use run::run;
