//! web.
mod assets;
mod layout;
mod week;
