//! The sessions of an account, as its owner sees and ends them.

use super::{
    actor::AccountActor,
    agent::Agent,
    desk::Desk,
    end_sessions::end_in_browsers,
    events,
    limits::SessionLimits,
    notice,
    post::post,
    session::Session,
    store::{self, session::ListedRow},
};
use crate::{
    audit::{self, Detail, Event},
    clock::Timestamp,
    ids::SessionId,
    storage::{self, Database},
};

/// A session in the list of its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSession {
    /// The session.
    pub id: SessionId,
    /// When it signed in.
    pub signed_in_at: Timestamp,
    /// When its last use was written down.
    pub seen_at: Timestamp,
    /// In which browser; not known of sessions from before this was kept.
    pub agent: Option<Agent>,
    /// It is the one that asks.
    pub is_this: bool,
}

/// The open sessions of the account of this one, the one that was used last first.
pub async fn list_sessions(
    db: &Database,
    session: &Session,
    now: Timestamp,
) -> storage::Result<Vec<OpenSession>> {
    let limits = SessionLimits::of(&session.roles);
    let rows = store::session::list(&mut db.read_current().await?, session.account).await?;
    let open = rows.into_iter().filter(|row| !limits.are_over(row.signed_in_at, row.seen_at, now));
    Ok(open.map(|row| listed(&row, session.id)).collect())
}

fn listed(row: &ListedRow, this: SessionId) -> OpenSession {
    let agent = row.browser.zip(row.system).map(|(browser, system)| Agent { browser, system });
    let ListedRow { id, signed_in_at, seen_at, .. } = *row;
    OpenSession { id, signed_in_at, seen_at, agent, is_this: id == this }
}

/// Ends one other session of the same account, and says whether there was such a session.
pub async fn end_session(
    desk: &Desk<'_>,
    session: &Session,
    which: SessionId,
    now: Timestamp,
) -> storage::Result<bool> {
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            let ended = store::session::end_of(&mut tx, session.account, which).await?;
            if ended > 0 {
                let event = Event::of(events::SESSION_ENDED).subject("session", which).about(session.account);
                audit::record(&mut tx, AccountActor::of(session).who(), now, event).await?;
                post(&mut tx, desk, &session.email, &notice::sessions_ended(desk.letterhead, ended), now)
                    .await?;
            }
            tx.commit().await?;
            Ok(ended > 0)
        })
        .await
}

/// Ends all sessions of the account but this one, and says how many those were.
pub async fn end_other_sessions(desk: &Desk<'_>, session: &Session, now: Timestamp) -> storage::Result<u64> {
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            let ended = end_in_browsers(&mut tx, session.account, Some(session.id)).await?;
            if ended > 0 {
                let event = Event::of(events::OTHER_SESSIONS_ENDED).about(session.account);
                let event = event.with("sessions", Detail::count(ended));
                audit::record(&mut tx, AccountActor::of(session).who(), now, event).await?;
                post(&mut tx, desk, &session.email, &notice::sessions_ended(desk.letterhead, ended), now)
                    .await?;
            }
            tx.commit().await?;
            Ok(ended)
        })
        .await
}
