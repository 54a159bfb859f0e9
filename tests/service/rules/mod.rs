//! What every part of the service keeps to, read from its source, its templates and its pages.

mod dependencies;
mod files;
mod fixtures;
