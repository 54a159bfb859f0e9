//! What in a record ends: training, the right to work, car insurance, and checks at which the council looks again
//! (domain.md, part 2; docs/decisions/0031-what-ends-is-told-beforehand.md).
//!
//! [`Nearness`] says how near an end is. [`remind_of_endings`] tells the owner 90, 60 and 30 days before and once after,
//! once for all instances; [`find_endings`] is what her own page says.

mod ending;
mod find;
mod letter;
mod nearness;
mod remind;

pub(super) use ending::About;
pub use ending::{Ending, Ends};
pub use find::find_endings;
pub use nearness::Nearness;
pub(super) use remind::followed_up_to;
pub use remind::remind_of_endings;
