//! The HTML door.
pub mod assets;
pub mod components;
pub mod dress;
pub mod frame;
