//! A canary in every private column, and everybody else asking for everything.
//!
//! `columns` is the list that a new column is added to, `story.rs` and `typed.rs` put the canaries in, `walk.rs` asks as everybody
//! else, `by_design.rs` says who reads something private because that is the work of the role.

mod assisted;
mod by_design;
mod columns;
mod debug_output_names_nobody;
mod employers;
mod errors_quote_nothing;
mod every_column_has_its_place;
mod needles;
mod nobody_else_sees_them;
mod officers;
mod story;
mod the_copy_is_hers;
mod the_walk_finds_them;
mod typed;
mod walk;
mod what_a_link_shows;
