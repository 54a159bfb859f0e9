//! The only way from what was counted to what may be shown. The rules are those of domain.md, part 5:
//!
//! | | |
//! |---|---|
//! | nobody | shown as 0 |
//! | 1 to 7 people | not shown: "fewer than 8" |
//! | 8 people and more | rounded to the nearest 5 |
//! | a total | rounded on its own, and so that no hidden cell can be worked out from it |
//! | a share | from the rounded parts, on 20 people or more |
//! | a mean, a median | of 8 people or more |
//! | organisations | not rounded; a figure from providers needs 3 of them |
//! | answers to a survey | from 10 answers on |
//!
//! ```
//! use pa_registry::figures::{RawPeople, disclosure::ShownCount};
//! let shown = |people| ShownCount::of(RawPeople::counted(people)).to_string();
//! assert_eq!([shown(0), shown(3), shown(8), shown(42)], ["0", "fewer than 8", "10", "40"]);
//! ```
//!
//! Two figures that are published at different times are two figures: a count that is shown every night gives the exact
//! one away when it flips. Whoever publishes keeps to one moment.

pub use super::answers::ShownAnswers;
pub use super::middle::{ShownMean, ShownMedian};
pub use super::organisations::from_providers;
pub use super::share::ShownShare;
pub use super::shown::ShownCount;
pub use super::table::{ShownTable, ShownTotal};
