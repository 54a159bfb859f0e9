//! What tests stand on.

pub(crate) mod app;
pub(crate) mod browser;
mod checksum;
pub(crate) mod database;
pub(crate) mod faults;
mod history;
pub(crate) mod imports;
pub(crate) mod letters;
pub(crate) mod logs;
pub(crate) mod outbox;
pub(crate) mod page;
pub(crate) mod people;
pub(crate) mod program;
pub(crate) mod published;
pub(crate) mod sources;
pub(crate) mod specimen;

pub(crate) use app::App;
