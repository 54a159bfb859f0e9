//! How many people are made.

use serde::{Deserialize, Serialize};

/// A city, or all of England.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Scale {
    /// About as many as Leicester had in 2023/24: 790 PAs and 540 employers
    City,
    /// 130,000 PAs, and employers in the same proportion; they live in the wards of --places, or all in Leicester
    England,
}

impl Scale {
    /// Personal assistants.
    #[must_use]
    pub fn assistants(self) -> usize {
        match self {
            Self::City => 790,
            Self::England => 130_000,
        }
    }

    /// Employers.
    #[must_use]
    pub fn employers(self) -> usize {
        match self {
            Self::City => 540,
            Self::England => 88_861,
        }
    }
}

/// A length as progress counts.
pub(super) fn as_count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
