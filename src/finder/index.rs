//! The index: loaded at the start, followed by what changes.

use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, PoisonError, RwLock},
};

use time::{Date, Duration};
use tokio::sync::Mutex;

use super::{entry::Entry, shelves::Shelves};
use crate::{
    assistants::{
        ledger::ListingNeeds,
        listed::{ListingChange, changes_since, facts_of, facts_of_all},
        wage::wage_rates,
    },
    clock::Timestamp,
    ids::{AssistantId, ListingChangeId},
    places::{Gazetteer, WardCode},
    storage::{self, Database},
};

/// Everybody who is listed, as of a moment ago. Searches share it; one at a time brings it up to date.
#[derive(Debug)]
pub struct Index {
    shelves: RwLock<Arc<Shelves>>,
    keeper: Mutex<Keeper>,
    needs: ListingNeeds,
}

/// What the index knows of how it came to be.
#[derive(Debug)]
struct Keeper {
    gazetteer: Arc<Gazetteer>,
    loaded_on: Date,
    loaded_at: Timestamp,
    /// Up to here changes were followed.
    followed_to: Timestamp,
    /// Changes of the last minute that were followed already.
    known: BTreeSet<ListingChangeId>,
    /// On which shelf somebody stands.
    where_is: HashMap<AssistantId, usize>,
}

/// What following the register did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Followed {
    /// Everything was read anew.
    Loaded,
    /// So many records were read again.
    Records(usize),
}

/// A transaction that was begun before another may come to be committed after it, so the last minute is asked for again
/// each time; no transaction lives longer than a quarter of that.
const AGAIN: Duration = Duration::seconds(60);
/// Everything is read anew after so long, so that whatever went wrong does not stay.
const ANEW: Duration = Duration::hours(6);
/// Whose changes are remembered for paging (see [`super::Cursor`]).
const REMEMBERED: Duration = Duration::days(1);
/// So many records are read at once.
const AT_ONCE: usize = 500;

impl Index {
    /// Reads everybody who is listed.
    pub async fn load(
        db: &Database,
        gazetteer: &Arc<Gazetteer>,
        needs: &ListingNeeds,
        now: Timestamp,
    ) -> storage::Result<Self> {
        let (shelves, keeper) = read_all(db, gazetteer, needs, now).await?;
        Ok(Self { shelves: RwLock::new(Arc::new(shelves)), keeper: Mutex::new(keeper), needs: needs.clone() })
    }

    /// Brings the index up to date with what was committed before this was called, on whatever instance. To be called
    /// every second, and by whoever wants a change of his own to be found at once.
    pub async fn follow(
        &self,
        db: &Database,
        gazetteer: &Arc<Gazetteer>,
        now: Timestamp,
    ) -> storage::Result<Followed> {
        let mut keeper = self.keeper.lock().await;
        if keeper.is_old(gazetteer, now) {
            let (shelves, anew) = read_all(db, gazetteer, &self.needs, now).await?;
            *keeper = anew;
            self.show(shelves);
            return Ok(Followed::Loaded);
        }
        let mut conn = db.read_current().await?;
        let from = keeper.followed_to.min(now) - AGAIN;
        let changes = changes_since(&mut conn, from).await?;
        let unknown: Vec<ListingChange> =
            changes.iter().filter(|change| !keeper.known.contains(&change.id)).copied().collect();
        if unknown.is_empty() {
            return Ok(Followed::Records(0));
        }
        let moments = latest(&unknown);
        let ids: Vec<AssistantId> = moments.keys().copied().collect();
        let (rates, mut fresh) = (wage_rates(db).await?, Vec::new());
        for ids in ids.chunks(AT_ONCE) {
            fresh.extend(facts_of(&mut conn, ids, &self.needs, &rates, now.today()).await?);
        }
        // From here on nothing can fail half-way: what the keeper knows and what the shelves hold stay together.
        let mut shelves = Shelves::clone(&self.shelves());
        let entries = fresh.into_iter().map(|(ward, facts)| {
            let changed_at = moments.get(&facts.id).copied().unwrap_or(now);
            (ward, Entry { facts, changed_at })
        });
        keeper.replace(&mut shelves, &ids, entries);
        keeper.has_followed(&changes);
        self.show(shelves);
        Ok(Followed::Records(ids.len()))
    }

    /// The index as it is now; it stays so for whoever holds it.
    #[must_use]
    pub fn shelves(&self) -> Arc<Shelves> {
        Arc::clone(&self.shelves.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn show(&self, shelves: Shelves) {
        *self.shelves.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(shelves);
    }
}

impl Keeper {
    /// Whether everything has to be read anew: wards were imported, another day began (pay is shown by the day's legal
    /// minimum), or it is long ago.
    fn is_old(&self, gazetteer: &Arc<Gazetteer>, now: Timestamp) -> bool {
        !Arc::ptr_eq(&self.gazetteer, gazetteer)
            || self.loaded_on != now.today()
            || !(self.loaded_at..=self.loaded_at + ANEW).contains(&now)
    }

    fn replace(
        &mut self,
        shelves: &mut Shelves,
        ids: &[AssistantId],
        fresh: impl Iterator<Item = (WardCode, Entry)>,
    ) {
        for id in ids {
            if let Some(number) = self.where_is.remove(id) {
                shelves.take(number, *id);
            }
        }
        for (ward, entry) in fresh {
            let centre = self.gazetteer.centre(&ward);
            let number = shelves.put(ward, entry, centre);
            self.where_is.insert(entry.facts.id, number);
        }
    }

    /// Everything up to these changes is in the index; they are those of the last minute, and older ones.
    fn has_followed(&mut self, changes: &[ListingChange]) {
        let latest = changes.iter().map(|change| change.at).max();
        self.followed_to = latest.map_or(self.followed_to, |latest| latest.max(self.followed_to));
        self.known = changes.iter().map(|change| change.id).collect();
    }
}

/// When each record changed last.
fn latest(changes: &[ListingChange]) -> HashMap<AssistantId, Timestamp> {
    let mut latest = HashMap::new();
    for change in changes {
        let at = latest.entry(change.of).or_insert(change.at);
        *at = change.at.max(*at);
    }
    latest
}

async fn read_all(
    db: &Database,
    gazetteer: &Arc<Gazetteer>,
    needs: &ListingNeeds,
    now: Timestamp,
) -> storage::Result<(Shelves, Keeper)> {
    // First what has changed, then everybody: whatever is committed between the two is followed once more, and not missed.
    let changes = changes_since(&mut db.read_current().await?, now - REMEMBERED).await?;
    let (today, moments) = (now.today(), latest(&changes));
    let rates = wage_rates(db).await?;
    let all = facts_of_all(db, needs, &rates, today).await?;
    let entries = all.into_iter().map(|(ward, facts)| {
        let changed_at = moments.get(&facts.id).copied().unwrap_or(Timestamp::MIN);
        (ward, Entry { facts, changed_at })
    });
    let shelves = Shelves::of(entries, |ward| gazetteer.centre(ward));
    let mut keeper = Keeper {
        gazetteer: Arc::clone(gazetteer),
        loaded_on: today,
        loaded_at: now,
        followed_to: now,
        known: BTreeSet::new(),
        where_is: shelves.all().map(|(number, entry)| (entry.facts.id, number)).collect(),
    };
    keeper.has_followed(&changes);
    Ok((shelves, keeper))
}
