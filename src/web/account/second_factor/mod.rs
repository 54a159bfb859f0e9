//! The second factor: asked for at the sign-in, set up, and changed by its owner.

pub(super) mod ask;
mod halfway;
pub(super) mod own;
mod pages;
pub(super) mod recovery;
pub(super) mod set_up;

pub(super) use halfway::let_in;
