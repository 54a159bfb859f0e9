//! Pages of an administrator.

mod audit;
mod job_words;
mod jobs;
mod routes;

pub(super) use routes::mount;
