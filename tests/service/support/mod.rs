//! What tests stand on.

pub mod app;
pub mod browser;
pub mod database;
pub mod page;
pub mod people;

pub use app::App;
