//! Files that people send.

mod features;
mod files;
mod reports;
mod tables;
