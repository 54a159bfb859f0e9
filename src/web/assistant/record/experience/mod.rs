//! What a PA has done and learned: jobs, qualifications, training, and what she wants next.
//!
//! A part has a question that opens it ([`opening`]), a page that shows what was told ([`hub`]), and pages on which an
//! entry of a list is added, changed and removed ([`entry`]). The files named after a list say what is special to it.

mod entry;
mod hub;
mod job;
mod job_form;
mod jobs;
mod opening;
mod openings;
mod pathway;
mod qualification;
mod qualifications;
mod request;
mod requests;
mod routes;
mod shown;
mod told;
mod training;
mod trainings;

pub(super) use routes::mount;
pub(super) use told::told;
