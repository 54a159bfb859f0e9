//! The HTML door: routes, forms and pages, arranged by audience.
//!
//! Routes are mounted through [`access::Door`] and nowhere else, so that who may come is written in one table. The JSON
//! door hangs its routes into the same frame.

pub mod access;
mod account;
mod administrator;
mod admit;
mod as_of;
pub mod assets;
mod assistant;
mod bearer;
mod client;
pub mod components;
mod cookie;
mod days;
mod employer;
mod error;
mod fault;
mod form;
pub mod frame;
mod framing;
mod guard;
mod headers;
mod health;
mod home;
mod journey;
mod kept;
mod listing;
mod meter;
mod moment;
mod names;
mod next;
mod officer;
mod on_behalf;
mod open;
mod parts;
mod public;
mod registrar;
mod reply;
mod request_log;
mod safeguarding;
mod seekers;
mod service;
mod several;
mod spreadsheet;
mod telling;
mod turns;
mod twice;
mod visitor;
mod wards;

pub(crate) use as_of::AsOf;
pub(crate) use bearer::{Asking, Calls};
pub(crate) use fault::Fault;
pub(crate) use guard::Our;
pub(crate) use meter::{Meter, Reading};
pub use open::open;
pub(crate) use request_log::RequestId;
pub use seekers::Seekers;
pub use service::{Service, Stopping};
