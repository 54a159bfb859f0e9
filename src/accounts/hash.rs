//! What is kept of a password.

use std::fmt;

use argon2::{Params, password_hash::phc};
use serde::{Deserialize, Serialize};

/// A password as it is kept: argon2id, its settings, a salt and the result, in PHC form.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PasswordHash(String);

/// How much work one hash is, and how many may be made at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HashSettings {
    /// Memory for one hash, in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub passes: u32,
    /// How many hashes are made at the same time; more than the cores only makes all of them slower.
    pub slots: usize,
    /// How many may wait for each slot before the next one is told to come back.
    pub queue: usize,
}

impl HashSettings {
    /// The least memory that a running service may use (OWASP: 19 MiB with two passes).
    pub const LEAST_MEMORY_KIB: u32 = 19 * 1024;
    /// The fewest passes that a running service may use.
    pub const LEAST_PASSES: u32 = 2;

    /// Whether these settings are fit for real people's passwords.
    #[must_use]
    pub fn are_strong(&self) -> bool {
        self.memory_kib >= Self::LEAST_MEMORY_KIB && self.passes >= Self::LEAST_PASSES
    }
}

impl Default for HashSettings {
    fn default() -> Self {
        Self {
            memory_kib: Self::LEAST_MEMORY_KIB,
            passes: Self::LEAST_PASSES,
            slots: std::thread::available_parallelism().map_or(1, usize::from),
            queue: 8,
        }
    }
}

impl PasswordHash {
    /// A hash as it stands in the database; whether it can be read shows when it is used.
    pub(super) fn stored(text: String) -> Self {
        Self(text)
    }

    /// Reads a hash that was kept elsewhere, in the draft of a sign-up; what is none is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let hash = phc::PasswordHash::new(text).ok()?;
        Params::try_from(&hash).is_ok().then(|| Self(text.to_owned()))
    }

    /// The PHC text, for the database and nothing else.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it was made with less work than is asked for now.
    pub(super) fn is_weaker_than(&self, settings: &HashSettings) -> bool {
        let made_with = phc::PasswordHash::new(&self.0).ok().and_then(|hash| Params::try_from(&hash).ok());
        made_with.is_none_or(|made| made.m_cost() < settings.memory_kib || made.t_cost() < settings.passes)
    }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}
