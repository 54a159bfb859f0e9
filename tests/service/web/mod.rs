//! The HTML door, as visitors meet it.

mod access;
mod administrator_jobs;
mod assets;
mod audit;
mod audit_file;
mod audit_of_records;
mod browser_pages;
mod changing_the_way_in;
mod employing;
mod error_pages;
mod forgetting;
mod forms;
mod headers;
mod joining;
mod layout;
mod letters;
mod logs;
mod own_account;
mod reading;
mod second_factor;
mod signing_in;
mod stopping;
mod ward_map;
mod week;
