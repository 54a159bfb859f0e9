//! The JSON door: what pages show, for programs (docs/api.md).
//!
//! Its routes hang in the same frame as the pages: [`crate::web::access::Door`] puts the same wrapper before them and
//! writes them into the same table. Who asks is known by a token or by the session of a browser, which may only read.
//! Whatever goes wrong is a problem by RFC 9457.

mod limits;
mod open;
mod parameters;
mod problem;
mod refusal;
mod v1;

pub use open::{mount, open};
