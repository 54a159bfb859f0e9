//! Pages of an administrator.

mod audit;
mod guidance;
mod job_words;
mod jobs;
mod officers;
mod requests;
mod retention;
mod routes;

pub(super) use requests::REQUESTS;
pub(super) use retention::RETENTION;
pub(super) use routes::mount;
