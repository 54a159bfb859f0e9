//! Organisations, which are no people.

use std::fmt;

use serde::{Serialize, Serializer};

/// A figure from providers needs so many of them, or it would be the figure of one that another knows.
pub const PROVIDERS_NEEDED: u64 = 3;

/// A count of organisations. They are public, so it is not rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Organisations(u64);

impl Organisations {
    /// This many.
    #[must_use]
    pub const fn counted(organisations: u64) -> Self {
        Self(organisations)
    }
}

impl fmt::Display for Organisations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Organisations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.0)
    }
}

/// A figure that so many providers told; none where they are fewer than 3.
///
/// What is made has to be a controlled figure itself where it is about people.
pub fn from_providers<T>(providers: Organisations, figure: impl FnOnce() -> T) -> Option<T> {
    (providers.0 >= PROVIDERS_NEEDED).then(figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_from_providers_needs_three_of_them() {
        for (providers, shown) in [(0, None), (2, None), (3, Some("told")), (40, Some("told"))] {
            assert_eq!(from_providers(Organisations::counted(providers), || "told"), shown, "{providers}");
        }
        assert_eq!(Organisations::counted(7).to_string(), "7");
        assert_eq!(serde_json::to_string(&Organisations::counted(2)).unwrap(), "2");
    }
}
