//! Deciding about a claim.

use super::acceptance::Acceptance;
use super::news::decided;
use super::open::{OpenError, admitted, note};
use crate::{
    accounts::{RegistrarActor, Role},
    assistants::{
        events,
        ledger::{Claim, ClaimKind, DbsOutcome, Decision, NotAccepted, Standing},
        listed, store,
    },
    audit::{Detail, Event, Kind},
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Database, Tx},
};

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum DecideClaimError {
    /// The record cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The record has no such claim, or one that its owner took back meanwhile.
    #[error("there is no such claim")]
    NotFound,
    /// It changed since the officer looked at it.
    #[error("it changed meanwhile")]
    Changed,
    /// The person who asks has filled in this record for its owner; another officer decides about it.
    #[error("whoever filled in a record does not decide about it")]
    OwnWork,
    /// The reason does not go with this kind of claim.
    #[error("the reason does not go with this kind of claim")]
    Reason,
}

impl From<storage::Error> for DecideClaimError {
    fn from(error: storage::Error) -> Self {
        Self::Open(error.into())
    }
}

/// Accepts a claim as the person who asks saw it.
pub async fn accept_claim(
    db: &Database,
    who: RegistrarActor,
    (of, seen): (AssistantId, &Claim),
    acceptance: Acceptance,
    now: Timestamp,
) -> Result<(), DecideClaimError> {
    let Acceptance { method, look_again_by, outcome } = acceptance;
    let decision = Decision { role: Role::Registrar, on: now.today(), look_again_by };
    let standing = Standing::Checked { method, decision };
    let what = Decided { of, seen, standing, outcome, kind: events::CLAIM_CHECKED };
    decide(db, who, what, Detail::Word(method.as_str()), now).await
}

/// Does not accept a claim as the person who asks saw it.
pub async fn not_accept_claim(
    db: &Database,
    who: RegistrarActor,
    (of, seen): (AssistantId, &Claim),
    reason: NotAccepted,
    now: Timestamp,
) -> Result<(), DecideClaimError> {
    if !reason.fits(seen.kind()) {
        return Err(DecideClaimError::Reason);
    }
    let decision = Decision { role: Role::Registrar, on: now.today(), look_again_by: None };
    let standing = Standing::NotAccepted { reason, decision };
    let outcome = (seen.kind() == ClaimKind::Dbs).then_some(DbsOutcome::NotAccepted);
    let what = Decided { of, seen, standing, outcome, kind: events::CLAIM_NOT_ACCEPTED };
    decide(db, who, what, Detail::Word(reason.as_str()), now).await
}

/// What is decided of which claim, as the officer saw it.
#[derive(Clone, Copy)]
struct Decided<'a> {
    of: AssistantId,
    seen: &'a Claim,
    standing: Standing,
    outcome: Option<DbsOutcome>,
    kind: Kind,
}

async fn decide(
    db: &Database,
    who: RegistrarActor,
    what: Decided<'_>,
    detail: Detail,
    now: Timestamp,
) -> Result<(), DecideClaimError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, what.of, now).await?;
        if store::helper::has_filled_in(&mut tx, who.account(), what.of).await? {
            return Err(DecideClaimError::OwnWork);
        }
        let claims = store::claim::all_of(&mut tx, what.of).await?;
        let claim = claims.iter().find(|claim| claim.id == what.seen.id).ok_or(DecideClaimError::NotFound)?;
        // What she told anew since then, nobody has looked at.
        if claim != what.seen {
            return Err(DecideClaimError::Changed);
        }
        write(&mut tx, what, now).await?;
        let event = Event::of(what.kind).subject("claim", claim.id).with("how", detail);
        note(&mut tx, who, what.of, event, now).await?;
        decided(&mut tx, what.of, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

async fn write(tx: &mut Tx, what: Decided<'_>, now: Timestamp) -> storage::Result<()> {
    store::claim::decide(tx, what.seen.id, what.standing).await?;
    listed::changed(tx, what.of, now).await?;
    if let Some(outcome) = what.outcome {
        store::claim::see_certificate(tx, what.seen.id, now.today(), outcome).await?;
    }
    store::casework::end_when_done(tx, what.of).await?;
    Ok(())
}
