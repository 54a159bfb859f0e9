//! Version 1.

mod ask;
mod assistant;
mod assistants;
mod change;
mod checks;
mod description;
mod found;
mod listings;
mod own_record;
mod places;
mod reason;
mod routes;
mod said;
mod seeking;
mod vocabularies;

pub(super) use listings::Listings;
pub(super) use routes::mount;
