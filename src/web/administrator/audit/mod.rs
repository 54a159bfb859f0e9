//! Reading the audit: by person, by officer, by days; on pages, and as a file.

mod acts;
mod days;
mod export;
mod form;
mod kinds;
mod lines;
mod page;
mod query;
mod routes;

pub(super) use routes::mount;
