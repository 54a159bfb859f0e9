//! The queue of records at which somebody has to look.

use super::open::act;
use crate::{
    accounts::RegistrarActor,
    assistants::{
        events, life::Status, number::RegisterNumber, questions::AWAITED, store, store::casework::Queue,
    },
    audit,
    clock::Timestamp,
    ids::{AccountId, AssistantId},
    storage::{self, Conn, Database, Page, PageRequest},
};

/// A record at which somebody has to look. It names nobody: opening it does.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Case {
    /// Which.
    pub id: AssistantId,
    /// Its number.
    pub number: RegisterNumber,
    /// Whether it is new, or something in it has to be looked at again.
    pub status: Status,
    /// Since when the first of it waits.
    pub since: Timestamp,
    /// How many claims wait.
    pub claims: i64,
    /// How many answers nobody has read.
    pub answers: i64,
    /// When something was asked that is not answered.
    pub asked_at: Option<Timestamp>,
    /// When the last answer came.
    pub answered_at: Option<Timestamp>,
    /// When a refusal or removal was proposed that is not decided.
    pub proposed_at: Option<Timestamp>,
    /// From when on it can be decided; none while its owner is not told.
    pub ready_at: Option<Timestamp>,
    /// When its owner appealed, where nobody has decided yet.
    pub appealed_at: Option<Timestamp>,
    /// The registrar who works on it, if anybody does.
    pub taken_by: Option<AccountId>,
}

/// Which records of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Those on which the person who asks works.
    Mine,
    /// All.
    Everyones,
}

impl Case {
    /// Since when the council could act: since the last answer, the end of the days for a reply, the appeal.
    #[must_use]
    pub fn in_hand_since(&self) -> Timestamp {
        let later = [self.answered_at, self.ready_at, self.appealed_at];
        later.into_iter().flatten().fold(self.since, Timestamp::max)
    }
}

/// What the council can go on with.
fn in_hand(now: Timestamp) -> Queue {
    Queue::InHand { asked_before: now - AWAITED, now }
}

/// The records at which somebody has to look, the longest waiting first. While the answer to a question is awaited,
/// a record is in the queue of whoever works on it and of nobody else.
pub async fn cases(
    db: &Database,
    who: RegistrarActor,
    whose: Whose,
    page: &PageRequest,
    now: Timestamp,
) -> Result<Page<Case>, storage::Error> {
    let queue = match whose {
        Whose::Mine => Queue::Of(who.account()),
        Whose::Everyones => in_hand(now),
    };
    store::casework::page(&mut db.read_current().await?, queue, page).await
}

/// How many records wait.
pub async fn count_cases(db: &mut Conn, now: Timestamp) -> Result<i64, storage::Error> {
    store::casework::count(db, in_hand(now)).await
}

/// Gives the person who asks the record that waits longest of those on which nobody works. None when there is none.
pub async fn take_next_case(
    db: &Database,
    who: RegistrarActor,
    now: Timestamp,
) -> Result<Option<AssistantId>, storage::Error> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let id = loop {
            let Some(id) = store::casework::first_free(&mut tx, in_hand(now), who.account()).await? else {
                return Ok(None);
            };
            if store::casework::take(&mut tx, id, who.account(), now).await? == 1 {
                break id;
            }
        };
        audit::record(&mut tx, who.who(), now, act(events::CASE_TAKEN, id)).await?;
        tx.commit().await?;
        Ok(Some(id))
    })
    .await
}

/// Gives a record back to everybody; nothing happens when the person who asks does not work on it.
pub async fn give_back_case(
    db: &Database,
    who: RegistrarActor,
    id: AssistantId,
    now: Timestamp,
) -> Result<(), storage::Error> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if store::casework::give_back(&mut tx, id, who.account()).await? == 1 {
            audit::record(&mut tx, who.who(), now, act(events::CASE_GIVEN_BACK, id)).await?;
        }
        tx.commit().await
    })
    .await
}
