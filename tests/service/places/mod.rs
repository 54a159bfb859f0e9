//! Where things are: published files come in whole or not at all, and postcodes and wards are found.

mod boundaries;
mod built_in;
mod conformance;
mod distances;
mod imports_end_whole;
mod layouts;
mod leftovers;
mod maps;
mod names_and_localities;
mod refusals;
mod scene;
mod the_program_imports;
