//! One piece of work.

use serde_json::{Map, Value};
use time::Duration;
use uuid::Uuid;

use crate::{clock::Timestamp, ids::JobId};

/// A kind of work. Whoever queues it declares it, as a constant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind(&'static str);

impl Kind {
    /// A kind by its name, such as `mail.send`.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }
}

/// Work to be queued. It carries ids and counts, never content: what it needs it reads when it runs.
#[derive(Clone, Debug, PartialEq)]
pub struct NewJob {
    pub(super) kind: Kind,
    pub(super) payload: Map<String, Value>,
    pub(super) run_at: Option<Timestamp>,
}

impl NewJob {
    /// Work of this kind, to be done at once.
    #[must_use]
    pub fn of(kind: Kind) -> Self {
        Self { kind, payload: Map::new(), run_at: None }
    }

    /// The row that it is about.
    #[must_use]
    pub fn with(mut self, key: &'static str, id: impl Into<Uuid>) -> Self {
        self.payload.insert(key.to_owned(), Value::from(id.into().to_string()));
        self
    }

    /// Not before this instant.
    #[must_use]
    pub fn not_before(mut self, at: Timestamp) -> Self {
        self.run_at = Some(at);
        self
    }
}

/// Work that was claimed.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// Which.
    pub id: JobId,
    /// The name of its kind.
    pub kind: String,
    /// When it was queued.
    pub queued_at: Timestamp,
    /// How often it was begun, this time included.
    pub attempts: i64,
    pub(super) payload: Map<String, Value>,
}

impl Job {
    /// Whether it was begun more often than any job may be: whoever began it was gone before it ended.
    #[must_use]
    pub fn is_hopeless(&self) -> bool {
        self.attempts > ATTEMPTS
    }

    /// The row that it is about.
    #[must_use]
    pub fn id_of<I: From<Uuid>>(&self, key: &str) -> Option<I> {
        let text = self.payload.get(key)?.as_str()?;
        Uuid::try_parse(text).ok().map(I::from)
    }
}

/// Why work was not done, in words that name nobody, and whether trying again can help.
///
/// The words are kept with the job. Pages say known ones in the words of their language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It may go better later.
    Later(&'static str),
    /// It cannot go better by itself; somebody has to look.
    Never(&'static str),
}

impl Failure {
    /// The database did not do as asked.
    pub const DATABASE: Self = Self::Later("the database did not do as asked");
    /// It panicked.
    pub const CUT_SHORT: Self = Self::Later("it broke off because of a fault in the service");
    /// It was begun again and again, and neither done nor given back.
    pub const NEVER_FINISHED: Self = Self::Never("it was begun too often and never finished");
    /// Nobody knows what there is to do.
    pub const UNKNOWN_KIND: Self = Self::Never("this version of the service does not know this kind of work");
    /// It does not say whom or what it is about.
    pub const INCOMPLETE: Self = Self::Never("it does not say what it is about");

    /// The same reason, when trying again may help.
    #[must_use]
    pub const fn later(self) -> Self {
        match self {
            Self::Later(reason) | Self::Never(reason) => Self::Later(reason),
        }
    }

    /// The reason.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::Later(reason) | Self::Never(reason) => reason,
        }
    }
}

/// The wait after the first failure; it doubles.
const FIRST_WAIT: Duration = Duration::seconds(10);
/// The longest wait.
const LONGEST_WAIT: Duration = Duration::hours(1);
/// After so many attempts, four days, it is parked: whatever is wrong does not pass by itself.
const ATTEMPTS: i64 = 100;

/// When work that failed for the n-th time is tried again; never, when it is to be parked.
pub(super) fn again_at(attempts: i64, failure: Failure, now: Timestamp) -> Option<Timestamp> {
    if attempts >= ATTEMPTS || matches!(failure, Failure::Never(_)) {
        return None;
    }
    let doublings = u32::try_from(attempts.clamp(1, 20) - 1).unwrap_or(0);
    Some(now + (FIRST_WAIT * 2_i32.pow(doublings)).min(LONGEST_WAIT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_an_hour_and_end_in_parking() {
        let now = Timestamp::from_unix_micros(0);
        let wait =
            |attempts| again_at(attempts, Failure::Later("x"), now).map(|at| (at - now).whole_seconds());
        assert_eq!([wait(0), wait(1), wait(2), wait(9)], [Some(10), Some(10), Some(20), Some(2_560)]);
        assert_eq!([wait(10), wait(99), wait(100)], [Some(3_600), Some(3_600), None]);
        assert_eq!(again_at(1, Failure::Never("x"), now), None);
    }
}
