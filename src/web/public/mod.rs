//! Pages for anybody.

mod pages;

pub(super) use pages::mount;
