//! The rows of a page, each as the register has it at this moment.

use std::{collections::HashMap, sync::Arc, time::Duration};

use time::Date;
use tokio::{sync::Mutex, time::timeout};

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

/// So many read rows at once.
const TURNS: usize = 16;

/// So long one waits for another who reads the same. If the database hangs, not everybody waits for everybody.
const PATIENCE: Duration = Duration::from_secs(1);

/// Those who were looked at lately, as others see them on a day: no last name, no day of birth, no postcode. Each is kept
/// for as long as nothing at all was committed to the register, and is then read again; so whoever is hidden, suspended or
/// changed, on whatever instance, is shown so from the commit on. It serves one service, with what its council needs.
#[derive(Debug)]
pub struct ListedRows {
    shown: Kept<(AssistantId, Date), Shown>,
    checked: Kept<(AssistantId, Date), Arc<CheckedClaims>>,
    /// Who reads rows anew; those who ask for the same at once wait for one of them.
    turns: [Mutex<()>; TURNS],
}

/// Somebody who may be shown, or that she may not.
type Shown = Option<Arc<Shelved>>;

impl Default for ListedRows {
    fn default() -> Self {
        let turns = std::array::from_fn(|_| Mutex::default());
        Self { shown: Kept::at_most(MOST), checked: Kept::at_most(MOST), turns }
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
        let (mut rows, missing) = self.kept(at, ids, looks.today);
        if let Some(first) = missing.first() {
            let _turn = timeout(PATIENCE, self.turn_of(*first).lock()).await;
            // Somebody else may have read them meanwhile, of a register that is newer than this request.
            let at = &db.version().await?;
            let (kept, missing) = self.kept(at, &missing, looks.today);
            rows.extend(kept);
            if !missing.is_empty() {
                let read = read_anew(db, &missing, looks).await?;
                self.shown.keep(at, read.iter().map(|(id, row)| ((*id, looks.today), row.clone())));
                rows.extend(read);
            }
        }
        let seen = |id: &AssistantId| rows.get(id)?.as_ref()?.seen_by(looks.asker).cloned();
        Ok(ids.iter().filter_map(seen).collect())
    }

    /// Those of whom it is known how they are shown in a version of the register, and the others.
    fn kept(
        &self,
        at: &Version,
        ids: &[AssistantId],
        today: Date,
    ) -> (HashMap<AssistantId, Shown>, Vec<AssistantId>) {
        let found = |id: &AssistantId| Some((*id, self.shown.find(at, &(*id, today))?));
        let rows: HashMap<AssistantId, Shown> = ids.iter().filter_map(found).collect();
        let missing = ids.iter().copied().filter(|id| !rows.contains_key(id)).collect();
        (rows, missing)
    }

    /// Whoever begins with the same person asks for the same page, and has the same turn.
    fn turn_of(&self, first: AssistantId) -> &Mutex<()> {
        let [.., last] = first.as_uuid().into_bytes();
        let [only, others @ ..] = &self.turns;
        let number = usize::from(last) % TURNS;
        number.checked_sub(1).and_then(|number| others.get(number)).unwrap_or(only)
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
) -> Result<Vec<(AssistantId, Shown)>> {
    let rates = wage_rates(db).await?;
    let mut rows = store::listed_page::page(&mut db.read_current().await?, ids).await?;
    let shown =
        |id: &AssistantId| (*id, rows.remove(id).and_then(|row| row.shown(looks, &rates)).map(Arc::new));
    Ok(ids.iter().map(shown).collect())
}
