//! The minimal record.

use std::fmt;

use time::Date;

use crate::{
    assistants::{
        FullName,
        birth::BirthDate,
        rulings::{Ruling, RulingKind},
        store,
    },
    clock::Timestamp,
    ids::{AssistantId, RulingId},
    storage::{self, Tx},
};

/// Somebody who was refused or removed for risk. There is nothing more to be known of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Removed {
    /// Which: the id of the ruling, whether that is kept or not.
    pub id: RulingId,
    /// What she was called.
    pub name: FullName,
    /// When she was born.
    pub born_on: BirthDate,
    /// What was decided.
    pub decision: RulingKind,
    /// On which day.
    pub decided_on: Date,
}

impl fmt::Debug for Removed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Removed({})", self.id)
    }
}

/// Keeps the minimal record of whom a ruling for risk is about. Where nobody has said a name or a date of birth, there is
/// nothing by which anybody could be known again.
pub(in crate::assistants) async fn keep(
    tx: &mut Tx,
    of: AssistantId,
    ruling: &Ruling,
    now: Timestamp,
) -> storage::Result<()> {
    let (Some(first), Some(last), Some(born)) = store::record::identity(tx, of).await? else {
        return Ok(());
    };
    let (name, born_on) = (FullName { first, last }, BirthDate::kept(born));
    let (id, decision) = (ruling.id, ruling.kind);
    let removed = Removed { id, name, born_on, decision, decided_on: now.today() };
    store::risk::insert(tx, &removed).await?;
    Ok(())
}

/// An appeal was allowed: the minimal record goes, and with it whatever was found by it. Where this record itself was
/// found by an earlier one, that one does not stand in its way any more.
pub(in crate::assistants) async fn let_back(
    tx: &mut Tx,
    (of, id): (AssistantId, RulingId),
    now: Timestamp,
) -> storage::Result<()> {
    store::risk::delete(tx, id).await?;
    store::risk::allow(tx, of, now).await?;
    Ok(())
}
