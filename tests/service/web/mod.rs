//! The HTML door, as visitors meet it.

mod access;
mod error_pages;
mod forms;
mod headers;
mod joining;
mod logs;
mod own_account;
mod reading;
mod signing_in;
mod stopping;
