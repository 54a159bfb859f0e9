//! A register of made-up people, to try the service out and to measure it.
//!
//! The same seed and scale give the same register. Names are put together from lists; addresses end in
//! `.example`; telephone numbers come from the range that Ofcom keeps for drama.

mod accounts_file;
mod folder;
mod make;
mod people;
mod scale;

pub use accounts_file::{AccountEntry, DEMO_PASSWORD};
pub use folder::{DemoError, DemoFolder, Found};
pub use make::make;
pub use scale::Scale;
