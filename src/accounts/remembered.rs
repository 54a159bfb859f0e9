//! Who asks, remembered from one request to the next for as long as nothing was committed.

use super::{
    api::{Caller, find_caller},
    known_by::{KnownBy, known_by},
    session::{Session, find_session},
    tell::Whom,
    token::{ApiToken, SessionToken},
};
use crate::{
    clock::Timestamp,
    storage::{Database, Kept, Result, Version},
};

/// So many of each are remembered.
const MOST: usize = 2_000;

/// Who asked lately. A session that is ended, a token that is taken back or a role that is lost is a commit, on whatever
/// instance, so none of them is remembered beyond it; and what only the clock ends is looked at each time.
#[derive(Debug)]
pub struct Remembered {
    sessions: Kept<String, Session>,
    callers: Kept<String, Caller>,
    known_by: Kept<Whom, KnownBy>,
}

impl Default for Remembered {
    fn default() -> Self {
        Self { sessions: Kept::at_most(MOST), callers: Kept::at_most(MOST), known_by: Kept::at_most(MOST) }
    }
}

impl Remembered {
    /// The session that a token opens, if it is not over; see [`find_session`].
    pub async fn session(
        &self,
        (db, at): (&Database, &Version),
        token: &SessionToken,
        now: Timestamp,
    ) -> Result<Option<Session>> {
        let found = self.sessions.or_find(at, token.hash(), || find_session(db, token, now)).await?;
        Ok(found.filter(|session| !session.is_over(now)))
    }

    /// Whoever a token stands for, if it has not ended; see [`find_caller`].
    pub async fn caller(
        &self,
        (db, at): (&Database, &Version),
        token: &ApiToken,
        now: Timestamp,
    ) -> Result<Option<Caller>> {
        let found = self.callers.or_find(at, token.hash(), || find_caller(db, token, now)).await?;
        Ok(found.filter(|caller| !caller.is_over(now)))
    }

    /// By what this person is known; see [`known_by`].
    pub async fn known_by(&self, (db, at): (&Database, &Version), whom: Whom) -> Result<KnownBy> {
        let read = || async move { known_by(&mut db.read_current().await?, whom).await };
        self.known_by.or_read(at, whom, read).await
    }
}
