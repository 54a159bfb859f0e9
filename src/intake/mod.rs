//! Files that people send: read row by row, reported on by line and column, and kept whole or not at all.
//!
//! [`SentFile`] opens a file and refuses what is no text, naming what it seems to be. [`Table`] reads CSV a row at a
//! time and [`Features`] reads GeoJSON a feature at a time, both in bounded memory whatever the file holds. A reader
//! runs on a thread for blocking work and hands rows on in batches ([`read_apart`]); [`load`] writes them under an
//! edition that nobody sees, and [`Edition::make_current`] shows it in one short transaction. A
//! list that is short is taken whole instead ([`collect`]). What is wrong goes into a [`Report`].

mod collect;
mod edition;
mod error;
mod features;
mod file;
mod finding;
mod header;
mod load;
mod meter;
mod outlet;
mod report;
mod seems;
mod store;
mod table;
mod tidy;

pub use collect::collect;
pub use edition::{Current, Edition, EditionKind, current, current_editions};
pub use error::IntakeError;
pub use features::{Broke, Corners, Feature, Features, Geometry, Ring};
pub use file::SentFile;
pub use finding::{Finding, Level};
pub use header::Header;
pub use load::{Labels, Loaded, Stored, Wish, load};
pub use outlet::{Inflow, Outlet, Stopped, read_apart};
pub use report::Report;
pub use seems::seems_to_be;
pub use table::{Row, Table};
pub use tidy::{cleared, give_up_stale, uncleared};
