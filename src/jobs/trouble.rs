//! Trouble that comes back every second fills no log.

use std::fmt::Display;

/// Tells of trouble when it begins and when it is over.
#[derive(Debug)]
pub(super) struct Trouble {
    /// The name of what is in trouble.
    of: &'static str,
    lasts: bool,
}

impl Trouble {
    pub(super) fn of(of: &'static str) -> Self {
        Self { of, lasts: false }
    }

    /// The answer, if there is one.
    pub(super) fn note<T, E: Display>(&mut self, answer: Result<T, E>) -> Option<T> {
        match answer {
            Ok(value) => {
                if std::mem::take(&mut self.lasts) {
                    tracing::info!(of = self.of, "Work in the background goes on again.");
                }
                Some(value)
            }
            Err(cause) => {
                if !std::mem::replace(&mut self.lasts, true) {
                    tracing::warn!(of = self.of, %cause, "Work in the background cannot go on; it is tried again and again.");
                }
                None
            }
        }
    }
}
