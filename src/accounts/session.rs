//! Sessions: an opaque token in a cookie, a row in the database, and limits that need no timer.

use time::Duration;

use super::{
    events,
    limits::SessionLimits,
    role::Roles,
    store::{self, session::SessionRow},
    token::SessionToken,
};
use crate::{
    audit::{self, Event, Who},
    clock::Timestamp,
    ids::{AccountId, SessionId},
    storage::{self, Database},
    text::Email,
};

/// How often the use of a session is written down at most. Until it is, the idle time counts from the last
/// note, so a session may end this much early and never late.
const NOTED_EVERY: Duration = Duration::minutes(5);

/// Somebody who is signed in.
///
/// Roles are read with the session, at every request: a role that is taken away is gone at the next click.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The session.
    pub id: SessionId,
    /// The account that signed in.
    pub account: AccountId,
    /// The account's address.
    pub email: Email,
    /// As what it may come in.
    pub roles: Roles,
    /// When it signed in.
    pub signed_in_at: Timestamp,
    /// When its last use was written down.
    pub seen_at: Timestamp,
}

impl Session {
    fn from_rows(rows: Vec<SessionRow>) -> Option<Self> {
        let factor = rows.first()?.second_factor_at.is_some();
        // An officer without a second factor is nobody's officer, however the session came about.
        let roles: Roles =
            rows.iter().map(|row| row.role).filter(|role| factor || !role.is_officer()).collect();
        if roles.is_empty() {
            return None;
        }
        let SessionRow { id, account_id: account, email, signed_in_at, seen_at, .. } =
            rows.into_iter().next()?;
        Some(Self { id, account, email, roles, signed_in_at, seen_at })
    }

    pub(super) fn is_over(&self, now: Timestamp) -> bool {
        SessionLimits::of(&self.roles).are_over(self.signed_in_at, self.seen_at, now)
    }
}

/// The session that a token opens, if it is not over.
pub async fn find_session(
    db: &Database,
    token: &SessionToken,
    now: Timestamp,
) -> storage::Result<Option<Session>> {
    let rows = store::session::find(&mut db.read_current().await?, token).await?;
    Ok(Session::from_rows(rows).filter(|session| !session.is_over(now)))
}

/// Writes down that a session was used, at most every five minutes.
pub async fn touch_session(db: &Database, session: &Session, now: Timestamp) -> storage::Result<()> {
    if now - session.seen_at < NOTED_EVERY {
        return Ok(());
    }
    // Rarely done, and large.
    Box::pin(db.retrying(|| async {
        let mut tx = db.begin().await?;
        store::session::touch(&mut tx, session.id, now - NOTED_EVERY, now).await?;
        tx.commit().await
    }))
    .await
}

/// Ends a session; its token opens nothing any more, on any instance.
pub async fn sign_out(db: &Database, session: &Session, now: Timestamp) -> storage::Result<()> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if store::session::end(&mut tx, session.id).await? > 0 {
            let event = Event::of(events::SIGNED_OUT).subject("session", session.id).about(session.account);
            audit::record(&mut tx, Who::owner(session.account), now, event).await?;
        }
        tx.commit().await
    })
    .await
}
