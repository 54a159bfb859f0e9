//! Deciding about an employer.

use super::{
    Acceptance, letter,
    open::{OpenError, admitted, note},
};
use crate::{
    accounts::{RegistrarActor, Role},
    audit::{Detail, Kind},
    clock::Timestamp,
    employers::{
        events,
        life::Life,
        store,
        teller::act,
        words::{Hand, NotAccepted},
    },
    ids::EmployerId,
    keys::Keyring,
    mail::Letterhead,
    storage::{self, Database, Tx},
};

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum DecideError {
    /// It cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// It changed since the officer looked at it, or waits no more.
    #[error("it changed meanwhile")]
    Changed,
    /// Another officer decides.
    #[error("another officer decides")]
    AnotherDecides(Hand),
    /// The reason does not go with what was told.
    #[error("the reason does not go with what was told")]
    Reason,
}

impl From<storage::Error> for DecideError {
    fn from(error: storage::Error) -> Self {
        Self::Open(error.into())
    }
}

type Post<'a> = (&'a Keyring, &'a Letterhead);

/// Accepts an employer who was told as the person who asks saw it.
pub async fn accept(
    db: &Database,
    post: Post<'_>,
    who: RegistrarActor,
    (id, seen): (EmployerId, Timestamp),
    acceptance: Acceptance,
    now: Timestamp,
) -> Result<(), DecideError> {
    let life = Life::Checked { check: acceptance.check(), renewal: None };
    let decided = Decided { life, kind: events::CHECKED, how: acceptance.check().method.as_str() };
    decide(db, post, who, (id, seen, decided), now).await
}

/// Does not accept an employer who was told as the person who asks saw it.
pub async fn not_accept(
    db: &Database,
    post: Post<'_>,
    who: RegistrarActor,
    (id, seen): (EmployerId, Timestamp),
    reason: NotAccepted,
    now: Timestamp,
) -> Result<(), DecideError> {
    let life = Life::NotAccepted { reason, role: Role::Registrar, on: now.today() };
    let decided = Decided { life, kind: events::NOT_ACCEPTED, how: reason.as_str() };
    decide(db, post, who, (id, seen, decided), now).await
}

/// What is decided.
#[derive(Clone, Copy)]
struct Decided {
    life: Life,
    kind: Kind,
    how: &'static str,
}

async fn decide(
    db: &Database,
    (keys, letterhead): Post<'_>,
    who: RegistrarActor,
    (id, seen, decided): (EmployerId, Timestamp, Decided),
    now: Timestamp,
) -> Result<(), DecideError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let employer = admitted(&mut tx, who, id, now).await?;
        if let Some(hand) = store::desk::hand_of(&mut tx, id, who.account()).await? {
            return Err(DecideError::AnotherDecides(hand));
        }
        if employer.life.decide().is_err() || employer.said_at != seen {
            return Err(DecideError::Changed);
        }
        let told = &employer.told;
        if let Life::NotAccepted { reason, .. } = decided.life
            && !told
                .funding
                .zip(told.acts_for)
                .is_some_and(|(funding, for_whom)| reason.fits(funding, for_whom))
        {
            return Err(DecideError::Reason);
        }
        write(&mut tx, who, (id, decided), now).await?;
        let event = act(decided.kind, id).with("how", Detail::Word(decided.how));
        note(&mut tx, who, id, event, now).await?;
        letter::tell_decided(&mut tx, (keys, letterhead), id, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

async fn write(
    tx: &mut Tx,
    who: RegistrarActor,
    (id, decided): (EmployerId, Decided),
    now: Timestamp,
) -> storage::Result<()> {
    store::employer::save_life(tx, id, decided.life, now).await?;
    // The officer of before leaves the next decision to another one, and this one the decision after it.
    store::desk::forget_refusals(tx, id).await?;
    if matches!(decided.life, Life::NotAccepted { .. }) {
        store::desk::note_hand(tx, id, who.account(), Hand::NotAccepted).await?;
    }
    Ok(())
}
