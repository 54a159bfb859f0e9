//! The HTML door.
pub mod assets;
pub mod components;
