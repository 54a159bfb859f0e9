//! Pages for anybody.

mod employing;
pub(in crate::web) mod help;
mod pages;
mod privacy;
mod purposes;

pub(super) use pages::mount;
