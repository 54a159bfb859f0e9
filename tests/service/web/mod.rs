//! web.
mod assets;
