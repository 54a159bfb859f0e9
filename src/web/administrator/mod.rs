//! Pages of an administrator.

mod audit;
mod guidance;
mod job_words;
mod jobs;
mod officers;
mod routes;

pub(super) use routes::mount;
