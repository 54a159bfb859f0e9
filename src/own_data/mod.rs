//! What the register keeps of somebody, for that person: a copy to take away (docs/privacy.md).
//!
//! The copy ([`download()`]) has types of its own, so that nothing comes into it by being added elsewhere: it holds what
//! the person gave and what was decided about it, by roles and never by names, and nothing of or about anybody else.

mod download;
mod events;

pub use download::{DownloadError, download};
