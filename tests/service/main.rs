//! One integration binary, so that tests link once.

mod accounts;
mod rules;
mod storage;
mod support;
mod web;
