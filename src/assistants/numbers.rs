//! Which record has which number, for administrators who read what was done with records; also where a record is gone.

use std::collections::{BTreeMap, BTreeSet};

use super::{number::RegisterNumber, store};
use crate::{
    accounts::AdministratorActor,
    ids::AssistantId,
    storage::{self, Database},
};

/// The record to which a number was given.
pub async fn record_with_number(
    db: &Database,
    _who: AdministratorActor,
    number: &RegisterNumber,
) -> storage::Result<Option<AssistantId>> {
    store::number::given_to(&mut db.read().await?, number).await
}

/// The numbers of those of these records that have one.
pub async fn numbers_of(
    db: &Database,
    _who: AdministratorActor,
    ids: &BTreeSet<AssistantId>,
) -> storage::Result<BTreeMap<AssistantId, RegisterNumber>> {
    store::number::of_records(&mut db.read().await?, ids).await
}
