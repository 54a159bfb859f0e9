//! The HTML door, as visitors meet it.

mod access;
mod assets;
mod error_pages;
mod forms;
mod headers;
mod joining;
mod layout;
mod logs;
mod own_account;
mod reading;
mod second_factor;
mod signing_in;
mod stopping;
mod week;
