//! Instants, days in England, and the one place that reads the system's time.
//!
//! An instant is UTC in whole microseconds, because that is what both databases keep: anything finer would come back
//! changed. A rule never asks what time it is; it takes `now: Timestamp`, and only doors hold a [`Clock`]. Rules about
//! days (ages, expiry, rates) take [`Timestamp::today`], the date in London.

mod age;
mod day;
mod months;
mod source;
mod timestamp;

pub use age::{age_on, birthday};
pub use months::{months_after, months_before};
pub use source::{Clock, FixedClock};
pub use timestamp::{Timestamp, TimestampError};
