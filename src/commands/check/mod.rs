//! `pa-registry check`: looks at everything the service stands on, one file for each subject, and changes nothing.

mod arguments;
mod backups;
mod clock;
mod colours;
mod database;
mod disk;
mod finding;
mod key_copy;
mod keys;
mod mail;
mod places;
mod settings;

pub(super) use arguments::{CheckArguments, run};
