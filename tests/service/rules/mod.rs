//! What every part of the service keeps to, read from its source, its templates and its pages.

mod accessibility;
mod dependencies;
mod files;
mod fixtures;
mod log_lines;
mod page_checks;
mod template_text;
mod words;
mod words_in_use;
