//! A register of made-up people, to try the service out and to measure it.
//!
//! The same seed and scale give the same register, but for what is sealed under the demo's own key and the days on which
//! records were confirmed, which count from the day on which it is made. Names are put
//! together from lists; addresses end in `.example`; telephone numbers come from the ranges that Ofcom keeps for drama.
//! Records are made of answers that the register takes, and are written by it; `shares` says which published figures
//! they come near to.

mod accounts_file;
mod assistants;
mod assisted;
mod communities;
mod dice;
mod employers;
mod employing;
mod folder;
mod homes;
mod make;
mod numbers;
mod outlines;
mod people;
mod record;
mod requests;
mod scale;
mod shares;
mod shown;
mod tokens;

pub use accounts_file::{AccountEntry, DEMO_PASSWORD};
pub use folder::{DemoError, DemoFolder, Found};
pub use make::make;
pub use scale::Scale;
