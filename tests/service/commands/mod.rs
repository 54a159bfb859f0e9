//! What an operator types, and reads.

mod check;
mod help;
mod life;
