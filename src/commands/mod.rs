//! The sub-commands of `pa-registry`, one file each.

mod audit;
mod command;
mod demo;
mod serve;

pub use command::run;
