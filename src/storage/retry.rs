//! Trying again when two transactions met.

use std::error::Error as StdError;
use std::time::Duration;

use tokio::time::Instant;

use super::cause::Cause;
use super::database::{Database, Dialect};

/// For how long an act is tried. A number of tries would do less the busier the machine is, which is when it is
/// needed; longer than this nobody waits for a page.
const PATIENCE: Duration = Duration::from_secs(10);

/// The longest wait before the second try; it doubles from try to try.
const FIRST_WAIT_MILLIS: u32 = 8;

/// What the longest wait grows to: enough tries fit into the patience.
const LAST_WAIT_MILLIS: u32 = 512;

impl Database {
    /// Runs an act, and runs it again when it lost against another transaction.
    ///
    /// The act begins, works and commits inside; nothing outside the database may happen in it. SQLite has one
    /// writer, so there the act runs once.
    pub async fn retrying<T, E, A, F>(&self, mut act: A) -> Result<T, E>
    where
        A: FnMut() -> F,
        F: Future<Output = Result<T, E>>,
        E: StdError + 'static,
    {
        if self.dialect() == Dialect::Sqlite {
            return act().await;
        }
        let began = Instant::now();
        let mut attempt = 1;
        loop {
            match act().await {
                Err(error) if lost(&error) && began.elapsed() < PATIENCE => {
                    tracing::debug!(attempt, "a transaction lost against another one and is tried again");
                    tokio::time::sleep(wait(attempt)).await;
                    attempt += 1;
                }
                answer => return answer,
            }
        }
    }
}

/// Whether a conflict is somewhere among an error's causes, in whatever enum of whatever capability it arrived.
fn lost(error: &(dyn StdError + 'static)) -> bool {
    std::iter::successors(Some(error), |error: &&(dyn StdError + 'static)| (*error).source())
        .any(|error| error.downcast_ref::<Cause>().is_some_and(Cause::is_conflict))
}

/// Anything between nothing and twice the previous longest wait, so that those who met do not meet again.
fn wait(attempt: u32) -> Duration {
    let doubled = FIRST_WAIT_MILLIS.saturating_mul(2_u32.saturating_pow(attempt));
    let longest = doubled.min(LAST_WAIT_MILLIS);
    // Without randomness from the system, half the wait is still better than none.
    let millis = getrandom::u32().map_or(longest / 2, |random| random % longest);
    Duration::from_millis(u64::from(millis))
}
