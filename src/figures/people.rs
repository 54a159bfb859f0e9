//! People, as they were counted.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;

/// So many people. It can be added to others and handed to [`disclosure`](super::disclosure), and nothing else: it is
/// neither printed nor sent, nor compared, and its debug output says nothing.
///
/// ```compile_fail
/// fn printed(people: pa_registry::figures::RawPeople) -> String {
///     people.to_string()
/// }
/// ```
///
/// ```compile_fail
/// fn sent(people: pa_registry::figures::RawPeople) -> String {
///     serde_json::to_string(&people).unwrap()
/// }
/// ```
///
/// ```compile_fail
/// fn compared(people: pa_registry::figures::RawPeople) -> bool {
///     people == pa_registry::figures::RawPeople::counted(3)
/// }
/// ```
///
/// ```
/// let people = pa_registry::figures::RawPeople::counted(3);
/// assert_eq!(format!("{people:?}"), "RawPeople(…)");
/// ```
#[derive(Clone, Copy, Default)]
pub struct RawPeople(u64);

impl RawPeople {
    /// This many.
    #[must_use]
    pub const fn counted(people: u64) -> Self {
        Self(people)
    }

    /// How many there are of something.
    #[must_use]
    pub fn in_all<T>(people: &[T]) -> Self {
        Self(u64::try_from(people.len()).unwrap_or(u64::MAX))
    }

    /// The number, for the rules of this module alone.
    pub(super) const fn number(self) -> u64 {
        self.0
    }
}

impl Add for RawPeople {
    type Output = Self;

    fn add(self, others: Self) -> Self {
        Self(self.0.saturating_add(others.0))
    }
}

impl Sum for RawPeople {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), Add::add)
    }
}

impl fmt::Debug for RawPeople {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawPeople(…)")
    }
}
