//! Figures about people, made so that no small number of them can be told (domain.md, part 5, "disclosure control").
//!
//! What was counted is a [`RawPeople`], which has no way to be printed or sent. What may be shown comes out of
//! [`disclosure`]: a [`disclosure::ShownCount`], a table with its own total, a share, a mean or a median. So a page that
//! shows a count of people without this does not compile.

mod answers;
pub mod disclosure;
mod middle;
mod organisations;
mod people;
mod share;
mod shown;
mod table;

pub use answers::RawAnswers;
pub use organisations::{Organisations, PROVIDERS_NEEDED};
pub use people::RawPeople;
