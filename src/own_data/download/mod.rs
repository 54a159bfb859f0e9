//! The copy of somebody's own data, as a file.

mod account;
mod act;
mod decisions;
mod employer;
mod experience;
mod ledger;
mod profile;
mod record;
mod request;
mod word;

pub use act::{DownloadError, download};
