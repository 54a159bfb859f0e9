//! What an officer does before it is decided.

use super::{
    desk::taken_up,
    letter,
    ruling::{Reasons, Ruling, Said},
    words::{RulingKind, RulingReason},
};
use crate::{
    accounts::{RecordOfficer, Role},
    assistants::{
        casework::{OpenError, admitted, note, tell_owner},
        events,
        life::{Life, PausedFrom},
        record::Overview,
        store,
    },
    audit::{Detail, Event, Kind},
    clock::Timestamp,
    ids::{AssistantId, RulingId},
    keys::Keyring,
    mail::Letterhead,
    storage::{self, Database, Tx},
    text::TextRefused,
};

/// What is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Why.
    pub reason: RulingReason,
    /// Why, in writing.
    pub reasons: Reasons,
    /// Whether its owner is told later, because an enquiry by the police or under section 42 must not be disturbed.
    pub held: bool,
}

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalProblem {
    /// No reason was chosen.
    Reason,
    /// The written reasons cannot be kept.
    Reasons(TextRefused),
}

/// Why nothing came of it.
#[derive(Debug, thiserror::Error)]
pub enum RuleError {
    /// The record cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The record is a draft or has left, something is proposed already, or the reason is for other officers.
    #[error("nothing can be proposed now")]
    NotNow,
    /// It is not at that stage any more, or not yet.
    #[error("it is not at that stage")]
    Stage,
}

impl From<storage::Error> for RuleError {
    fn from(error: storage::Error) -> Self {
        Self::Open(error.into())
    }
}

impl Proposal {
    /// Reads what an officer in this role chose and typed, and finds everything that is wrong. Where there is one reason
    /// only, nobody is asked for it.
    pub fn read(role: Role, reason: &str, reasons: &str, held: bool) -> Result<Self, Vec<ProposalProblem>> {
        let own: Vec<RulingReason> = RulingReason::of(role).collect();
        let reason = match *own {
            [only] => Some(only),
            _ => own.into_iter().find(|own| own.as_str() == reason),
        };
        match (reason.ok_or(ProposalProblem::Reason), reasons.parse()) {
            (Ok(reason), Ok(reasons)) => Ok(Self { reason, reasons, held }),
            (reason, reasons) => {
                let reason = reason.err();
                Err(reason.into_iter().chain(reasons.err().map(ProposalProblem::Reasons)).collect())
            }
        }
    }
}

impl RulingKind {
    /// What can be proposed about a record that is here in its life.
    #[must_use]
    pub const fn of(life: Life) -> Option<Self> {
        match life {
            Life::Sent | Life::Paused(PausedFrom::Sent) => Some(Self::Refusal),
            Life::OnRecord | Life::Paused(PausedFrom::OnRecord) => Some(Self::Removal),
            Life::Draft | Life::Left => None,
        }
    }
}

/// Proposes to refuse or to remove a record, and tells its owner unless that has to wait.
pub async fn propose(
    db: &Database,
    (keys, letterhead): (&Keyring, &Letterhead),
    who: impl RecordOfficer,
    (of, proposal): (AssistantId, &Proposal),
    now: Timestamp,
) -> Result<(), RuleError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, of, now).await?;
        let record = store::record::overview_by_id(&mut tx, of).await?.ok_or(OpenError::NotFound)?;
        let ruling = proposed(who.role(), &record, proposal, now).ok_or(RuleError::NotNow)?;
        if store::ruling::insert(&mut tx, (of, who.account()), &ruling).await? == 0 {
            return Err(RuleError::NotNow);
        }
        if who.role() == Role::Registrar {
            store::casework::take(&mut tx, of, who.account(), now).await?;
        }
        let event = about(events::RULING_PROPOSED, ruling.id);
        note(&mut tx, who, of, event.with("reason", Detail::Word(ruling.reason.as_str())), now).await?;
        if ruling.told_at.is_some() {
            write_proposed(&mut tx, (keys, letterhead), of, now).await?;
        }
        Ok(tx.commit().await?)
    })
    .await
}

/// What is proposed; nothing where the reason is for other officers, or the record is nowhere that allows it.
fn proposed(role: Role, record: &Overview, proposal: &Proposal, now: Timestamp) -> Option<Ruling> {
    if proposal.reason.role() != role {
        return None;
    }
    Some(Ruling {
        id: RulingId::new(now),
        kind: RulingKind::at(role, record)?,
        reason: proposal.reason,
        life: record.life,
        proposed: Said { at: now, role, text: proposal.reasons.clone() },
        told_at: (!proposal.held).then_some(now),
        reply: None,
        withdrawn_at: None,
        decided: None,
    })
}

/// Tells the owner of a record what was held back: an enquiry is over, or is not disturbed any more.
pub async fn tell_now(
    db: &Database,
    post: (&Keyring, &Letterhead),
    who: impl RecordOfficer,
    (of, id): (AssistantId, RulingId),
    now: Timestamp,
) -> Result<(), RuleError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        taken_up(&mut tx, who, (of, id), now).await?;
        if store::ruling::tell(&mut tx, (of, id), now).await? == 0 {
            return Err(RuleError::Stage);
        }
        note(&mut tx, who, of, about(events::RULING_TOLD, id), now).await?;
        write_proposed(&mut tx, post, of, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Takes a proposal back before it is decided; its owner is told if she was told of it.
pub async fn withdraw(
    db: &Database,
    (keys, letterhead): (&Keyring, &Letterhead),
    who: impl RecordOfficer,
    (of, id): (AssistantId, RulingId),
    now: Timestamp,
) -> Result<(), RuleError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let known = taken_up(&mut tx, who, (of, id), now).await?;
        if store::ruling::withdraw(&mut tx, (of, id), now).await? == 0 {
            return Err(RuleError::Stage);
        }
        note(&mut tx, who, of, about(events::RULING_WITHDRAWN, id), now).await?;
        if known.ruling.told_at.is_some() {
            tell_owner(&mut tx, keys, of, &letter::withdrawn(letterhead), now).await?;
        }
        Ok(tx.commit().await?)
    })
    .await
}

async fn write_proposed(
    tx: &mut Tx,
    (keys, letterhead): (&Keyring, &Letterhead),
    of: AssistantId,
    now: Timestamp,
) -> storage::Result<()> {
    let until = now.today().saturating_add(Ruling::REPLY);
    tell_owner(tx, keys, of, &letter::proposed(letterhead, until), now).await?;
    Ok(())
}

/// An act with a refusal or a removal.
pub(super) fn about(kind: Kind, id: RulingId) -> Event {
    Event::of(kind).subject("ruling", id)
}
