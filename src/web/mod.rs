//! The HTML door: routes, forms and pages, arranged by audience.
//!
//! Routes are mounted through [`access::Door`] and nowhere else, so that who may come is written in one table.

pub mod access;
mod account;
mod administrator;
mod admit;
pub mod assets;
mod assistant;
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
mod service;
mod several;
mod spreadsheet;
mod telling;
mod turns;
mod twice;
mod visitor;
mod wards;

pub use open::open;
pub use service::{Service, Stopping};
