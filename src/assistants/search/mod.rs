//! Finding records by name, register number or postcode, for registrars.
//!
//! What a name can be found by (its keys) is made here and written with the name. A search says how many it found to the
//! audit and never what was typed.

mod act;
mod alike;
mod fold;
mod keys;
mod rank;
mod sought;
mod sound;
mod upkeep;

pub use act::{Found, Matches, search};
pub(super) use alike::{have_a_word_in_common, have_the_same_words};
pub(super) use keys::{KeyKind, NameKeys};
pub use sought::{Sought, SoughtName, SoughtProblem};
pub(super) use sound::sounds;
pub(super) use upkeep::fill_keys;
