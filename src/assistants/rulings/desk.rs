//! The desk on which a ruling lies: that of registrars, or that of safeguarding officers.

use super::{propose::RuleError, ruling::Ruling, words::RulingKind};
use crate::{
    accounts::{RecordOfficer, Role},
    assistants::{
        FullName,
        casework::{OpenError, act, admitted, note},
        events,
        record::Overview,
        store::{self, ruling::Known},
    },
    clock::Timestamp,
    ids::{AssistantId, RulingId},
    storage::{Database, Tx},
};

/// A record, opened for its refusals and removals.
#[derive(Debug)]
pub struct OpenedRulings {
    /// The record without what it tells.
    pub record: Overview,
    /// The name on it.
    pub name: Option<FullName>,
    /// Those of the desk of the person who asks, the latest first, each with whether that person proposed or decided it.
    pub rulings: Vec<(Ruling, bool)>,
    /// Whether officers of the other desk have the record in hand. What it is, is theirs to read.
    pub is_elsewhere: bool,
}

impl OpenedRulings {
    /// What the person who asks could propose; none where the record is nowhere in its life that allows it.
    #[must_use]
    pub fn kind(&self, role: Role) -> Option<RulingKind> {
        RulingKind::at(role, &self.record)
    }
}

impl RulingKind {
    /// What officers in this role can propose about a record. Whoever leaves the register while she is suspended, or
    /// begins again after it, can be removed for the risk that she was suspended for.
    #[must_use]
    pub fn at(role: Role, record: &Overview) -> Option<Self> {
        let escaped = role == Role::Safeguarding && record.suspended.is_some();
        Self::of(record.life).or(escaped.then_some(Self::Removal))
    }
}

/// Opens a record for its refusals and removals; that it was opened is noted.
pub async fn open_rulings(
    db: &Database,
    who: impl RecordOfficer,
    id: AssistantId,
    now: Timestamp,
) -> Result<OpenedRulings, OpenError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, id, now).await?;
        let all = store::ruling::all_of(&mut tx, id).await?;
        let (own, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|known| is_of(who, known));
        let opened = OpenedRulings {
            record: store::record::overview_by_id(&mut tx, id).await?.ok_or(OpenError::NotFound)?,
            name: store::record::name_of(&mut tx, id).await?,
            rulings: with_own(who, own),
            is_elsewhere: match who.role() {
                Role::Safeguarding => others.iter().any(|known| known.ruling.is_pending()),
                _ => store::risk::is_at_safeguarding(&mut tx, id).await?,
            },
        };
        note(&mut tx, who, id, act(events::RECORD_OPENED, id), now).await?;
        tx.commit().await?;
        Ok(opened)
    })
    .await
}

/// The rulings that lie on the desk of this officer, the latest first, each with whether this officer had a part in it.
pub(in crate::assistants) async fn rulings_of(
    tx: &mut Tx,
    who: impl RecordOfficer,
    id: AssistantId,
) -> Result<Vec<(Ruling, bool)>, OpenError> {
    let all = store::ruling::all_of(tx, id).await?;
    Ok(with_own(who, all.into_iter().filter(|known| is_of(who, known)).collect()))
}

fn with_own(who: impl RecordOfficer, all: Vec<Known>) -> Vec<(Ruling, bool)> {
    let with_own = all.into_iter().map(|known| {
        let is_own = known.is_by(who.account());
        (known.ruling, is_own)
    });
    with_own.collect()
}

fn is_of(who: impl RecordOfficer, known: &Known) -> bool {
    known.ruling.reason.role() == who.role()
}

/// The ruling that is meant, for an officer who may open the record and on whose desk it lies. Whatever an officer does
/// with a ruling begins here.
pub(super) async fn taken_up(
    tx: &mut Tx,
    who: impl RecordOfficer,
    (of, id): (AssistantId, RulingId),
    now: Timestamp,
) -> Result<Known, RuleError> {
    admitted(tx, who, of, now).await?;
    let known = store::ruling::find(tx, of, id).await?;
    known.filter(|known| is_of(who, known)).ok_or(RuleError::Stage)
}
