//! Telling employers that somebody fits: once a day the service looks in the name of those who asked for it, as they would
//! themselves, and writes to them that there is somebody. Whom, they see when they look: a message names nobody.
//!
//! What is asked for is kept with the employer ([`crate::employers::kept`]); who fits the finder says ([`crate::finder`]).

mod letter;
mod look;

pub use look::{LookedForAll, Looking, look};
