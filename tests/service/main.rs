//! One integration binary, so that tests link once.
#![expect(missing_docs, unused, reason = "tests are read by name")]

mod accounts;
mod rules;
mod storage;
mod support;
mod web;
