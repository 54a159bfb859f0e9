//! Answers between pages: kept for one owner, found by nobody else, gone in time.

mod acts_fail_whole;
mod answers_are_forgotten;
mod answers_are_kept;
mod many_pages_are_sent_at_once;
mod scene;
