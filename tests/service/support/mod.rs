//! What tests stand on.

pub(crate) mod app;
pub(crate) mod browser;
pub(crate) mod database;
pub(crate) mod page;
pub(crate) mod people;

pub(crate) use app::App;
