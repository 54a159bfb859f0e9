//! A personal assistant as others see her, in words: for her own preview, for employers, for a record taken along.

mod checks;
mod said;
pub(super) mod times;

pub(super) use checks::{Entry, by, checked};
pub(super) use said::{notice, said};
