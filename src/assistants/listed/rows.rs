//! The rows of a page, each as the register has it at this moment.

use std::{collections::HashMap, sync::Arc};

use time::Date;

use super::{
    ledger::{CheckedClaims, read_checked},
    page::{Listed, Looks, Shelved},
};
use crate::{
    assistants::{store, wage::wage_rates},
    ids::AssistantId,
    storage::{Database, Kept, Result, Version},
};

/// So many people are kept.
const MOST: usize = 5_000;

/// Those who were looked at lately, as others see them on a day: no last name, no day of birth, no postcode. Each is kept
/// for as long as nothing at all was committed to the register, and is then read again; so whoever is hidden, suspended or
/// changed, on whatever instance, is shown so from the commit on. It serves one service, with what its council needs.
#[derive(Debug)]
pub struct ListedRows {
    shown: Kept<(AssistantId, Date), Option<Arc<Shelved>>>,
    checked: Kept<(AssistantId, Date), Arc<CheckedClaims>>,
}

impl Default for ListedRows {
    fn default() -> Self {
        Self { shown: Kept::at_most(MOST), checked: Kept::at_most(MOST) }
    }
}

impl ListedRows {
    /// Those of some people who may be shown to the person who looks, in the order in which they are asked for. Whoever is
    /// hidden, suspended, paused or under 18, lacks a check that the council needs, or has blocked the person who looks, is
    /// not among them.
    pub async fn read(
        &self,
        (db, at): (&Database, &Version),
        ids: &[AssistantId],
        looks: Looks<'_>,
    ) -> Result<Vec<Arc<Listed>>> {
        let today = looks.today;
        let found = |id: &AssistantId| Some((*id, self.shown.find(at, &(*id, today))?));
        let mut rows: HashMap<AssistantId, Option<Arc<Shelved>>> = ids.iter().filter_map(found).collect();
        let missing: Vec<AssistantId> = ids.iter().copied().filter(|id| !rows.contains_key(id)).collect();
        if !missing.is_empty() {
            let read = read_anew(db, &missing, looks).await?;
            self.shown.keep(at, read.iter().map(|(id, row)| ((*id, today), row.clone())));
            rows.extend(read);
        }
        let seen = |id: &AssistantId| rows.get(id)?.as_ref()?.seen_by(looks.asker).cloned();
        Ok(ids.iter().filter_map(seen).collect())
    }

    /// What of somebody's claims is checked on a day; to be asked about people only whom [`Self::read`] gives.
    pub async fn checked(
        &self,
        (db, at): (&Database, &Version),
        id: AssistantId,
        today: Date,
    ) -> Result<Arc<CheckedClaims>> {
        let read =
            || async move { Ok(Arc::new(read_checked(&mut db.read_current().await?, id, today).await?)) };
        self.checked.or_read(at, (id, today), read).await
    }
}

/// Each of these, with none for whoever may not be shown.
async fn read_anew(
    db: &Database,
    ids: &[AssistantId],
    looks: Looks<'_>,
) -> Result<Vec<(AssistantId, Option<Arc<Shelved>>)>> {
    let rates = wage_rates(db).await?;
    let mut rows = store::listed_page::page(&mut db.read_current().await?, ids).await?;
    let shown =
        |id: &AssistantId| (*id, rows.remove(id).and_then(|row| row.shown(looks, &rates)).map(Arc::new));
    Ok(ids.iter().map(shown).collect())
}
