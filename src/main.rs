//! The `pa-registry` program.
fn main() {}
