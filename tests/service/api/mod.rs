//! The JSON door: each file is one thing that holds.

mod description;
mod limits;
mod of_her_own_record;
mod of_places_and_words;
mod problems;
mod scene;
mod searching;
mod tokens;
