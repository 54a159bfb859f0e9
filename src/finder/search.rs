//! Searching: ids from the index, rows from the register, each looked at again.

use std::sync::Arc;

use time::Date;

use super::{
    criteria::{Criteria, Place},
    cursor::Cursor,
    index::Index,
    matching::Seen,
    noted,
    ranking::Key,
    reason::{Reason, reasons},
    relax::{Relaxed, relax},
    seeker::Seeker,
    shelves::{Query, Run, Shelves, still_found},
    unmet,
};
use crate::{
    assistants::{
        Listing,
        ledger::ListingNeeds,
        listed::{Listed, ListedRows, Looks},
        terms::Looking,
    },
    clock::Timestamp,
    figures::RawPeople,
    ids::AssistantId,
    keys::Keyring,
    places::{Band, Gazetteer, WardCode},
    storage::{self, Database, Version},
};

/// What a search stands on.
#[derive(Clone, Debug)]
pub struct Finder<'a> {
    /// The register.
    pub db: &'a Database,
    /// Its version, asked for before any row is read: what was read since then still holds if this is the version now.
    pub at: Version,
    /// Rows that were read lately.
    pub rows: &'a ListedRows,
    /// The index.
    pub index: &'a Index,
    /// Where wards are.
    pub gazetteer: &'a Gazetteer,
    /// What the council needs before somebody is listed.
    pub needs: &'a ListingNeeds,
    /// The register's key.
    pub keys: &'a Keyring,
}

/// Which page of the results is wanted.
#[derive(Clone, Copy, Debug)]
pub struct PageAsked {
    /// After whom it begins; none for the first.
    pub after: Option<Cursor>,
    rows: usize,
}

/// One page of results.
#[derive(Debug)]
pub struct Results {
    /// Those who are shown, in order.
    pub rows: Vec<Found>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
    /// How many the index finds in all, before each is looked at again.
    pub matched: RawPeople,
    /// Where fewer than three people are found: which single criterion would bring more as a wish.
    pub relaxed: Option<Vec<Relaxed>>,
}

/// One result: nothing of it is closer than what she shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Whose record it is.
    pub id: AssistantId,
    /// What others see of her.
    pub listing: Arc<Listing>,
    /// Whether she looks for work.
    pub looking: Option<Looking>,
    /// Her ward, where she shows it and not a larger area: for a map.
    pub shown_ward: Option<WardCode>,
    /// The day of the last confirmation.
    pub confirmed_on: Option<Date>,
    /// That day, where it is too long ago: it is marked so.
    pub not_confirmed_since: Option<Date>,
    /// How far away, between the middles of the two wards; none where one of them is not known.
    pub band: Option<Band>,
    /// All that was asked for, with what of it is there and what is missing.
    pub reasons: Vec<Reason>,
}

/// Why there are no results.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The own place was named, and none was checked.
    #[error("the own place is not known")]
    NoPlace,
    /// The ward is not known.
    #[error("the ward is not known")]
    UnknownWard,
    /// The first page was asked for too long ago.
    #[error("the first page was asked for too long ago")]
    TooLate,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

impl PageAsked {
    /// The most rows of a page.
    pub const MOST: usize = 100;

    /// Asks for at least one row and at most a hundred.
    #[must_use]
    pub fn new(after: Option<Cursor>, rows: usize) -> Self {
        Self { after, rows: rows.clamp(1, Self::MOST) }
    }

    /// Asks for the first page.
    #[must_use]
    pub fn first(rows: usize) -> Self {
        Self::new(None, rows)
    }
}

/// Searches for somebody. Whoever the index names is read from the register and looked at again, so that nobody is shown
/// who may not be shown at this moment, or does not want to be found by the person who asks.
///
/// A first page of fewer than three people is counted as a need that is not met. That a registrar searches for somebody is
/// a line of the audit, without what is looked for.
pub async fn search(
    finder: &Finder<'_>,
    who: &Seeker,
    criteria: &Criteria,
    page: PageAsked,
    now: Timestamp,
) -> Result<Results, SearchError> {
    if page.after.is_some_and(|after| !after.is_fresh(now)) {
        return Err(SearchError::TooLate);
    }
    let from = from(finder, who, criteria)?;
    noted::search(finder.db, who, now).await?;
    let centre = finder.gazetteer.centre(from);
    let today = now.today();
    let query = Query { criteria, from, centre, today, run: Run::at(page.after, today) };
    let shelves = finder.index.shelves();
    let reading = Reading { finder, who, shelves: &shelves };
    let (mut rows, matched) = reading.fill(query, page.rows + 1).await?;
    let is_more = rows.len() > page.rows;
    rows.truncate(page.rows);
    let began_at = page.after.map_or(now, |after| after.began_at);
    let next = rows.last().filter(|_| is_more).map(|(last, _)| Cursor { began_at, last: *last });
    let rows: Vec<Found> = rows.into_iter().map(|(_, found)| found).collect();
    let relaxed = if page.after.is_none() && rows.len() < unmet::FEW && !is_more {
        unmet::count(finder, who, from, criteria, now).await?;
        Some(relax(&shelves, &query))
    } else {
        None
    };
    Ok(Results { rows, next, matched, relaxed })
}

/// So many of those who fit are known at once: of whom somebody was told is compared with who fits the next day.
const MOST_FITTING: usize = 500;

/// Those who fit and may be shown at this moment, without anybody looking at them: the service looks in the name of somebody
/// who asked to be told. Nothing is counted, and nothing noted.
pub async fn fitting(
    finder: &Finder<'_>,
    who: &Seeker,
    criteria: &Criteria,
    now: Timestamp,
) -> Result<Vec<AssistantId>, SearchError> {
    let (from, today) = (from(finder, who, criteria)?, now.today());
    let query =
        Query { criteria, from, centre: finder.gazetteer.centre(from), today, run: Run::at(None, today) };
    let shelves = finder.index.shelves();
    let reading = Reading { finder, who, shelves: &shelves };
    let (rows, _) = reading.fill(query, MOST_FITTING).await?;
    Ok(rows.into_iter().map(|(_, found)| found.id).collect())
}

/// The ward from which distances run.
fn from<'a>(
    finder: &Finder<'_>,
    who: &'a Seeker,
    criteria: &'a Criteria,
) -> Result<&'a WardCode, SearchError> {
    let ward = match &criteria.place {
        Place::Own => who.ward().ok_or(SearchError::NoPlace)?,
        Place::Ward(ward) => ward,
    };
    if finder.gazetteer.ward(ward).is_some() { Ok(ward) } else { Err(SearchError::UnknownWard) }
}

/// Reads rows for somebody.
struct Reading<'a> {
    finder: &'a Finder<'a>,
    who: &'a Seeker,
    shelves: &'a Arc<Shelves>,
}

impl Reading<'_> {
    /// Asks the index for more until so many are there or it has no more.
    async fn fill(
        &self,
        mut query: Query<'_>,
        wanted: usize,
    ) -> storage::Result<(Vec<(Key, Found)>, RawPeople)> {
        let (mut rows, mut matched) = (Vec::new(), None);
        while rows.len() < wanted {
            let batch = self.shelves.batch(&query, wanted);
            matched = matched.or(Some(batch.matched));
            let Some(last) = batch.keys.last().copied() else { break };
            let is_last = batch.keys.len() < wanted;
            rows.extend(self.look_again(&query, &batch.keys).await?);
            if is_last {
                break;
            }
            query.run.after = Some(last);
        }
        rows.truncate(wanted);
        Ok((rows, matched.unwrap_or_default()))
    }

    /// Those who may be shown and are still what is looked for.
    async fn look_again(&self, query: &Query<'_>, keys: &[Key]) -> storage::Result<Vec<(Key, Found)>> {
        let Finder { db, ref at, rows, gazetteer, needs, .. } = *self.finder;
        let looks = Looks { asker: self.who.known_as(), needs, gazetteer, today: query.today };
        let ids: Vec<AssistantId> = keys.iter().map(Key::id).collect();
        let listed = rows.read((db, at), &ids, looks).await?;
        let mut keys = keys.iter();
        let found = listed.into_iter().filter_map(|listed| {
            // Both are in the same order, and some of the keys have nobody any more.
            let key = keys.find(|key| key.id() == listed.facts.id)?;
            Some((*key, self.found(query, &listed)?))
        });
        Ok(found.collect())
    }

    fn found(&self, query: &Query<'_>, listed: &Listed) -> Option<Found> {
        let away = self.finder.gazetteer.distance(query.from, &listed.ward);
        let is_here = listed.ward == *query.from;
        let miles = if is_here { 0.0 } else { away?.as_f64() };
        if !still_found(query, &listed.facts, miles) {
            return None;
        }
        let reasons = reasons(query.criteria, listed, Seen { miles, on: query.today });
        let band = if is_here { Some(Band::Under2) } else { away.map(Band::of) };
        Some(Found {
            id: listed.facts.id,
            listing: Arc::clone(&listed.listing),
            looking: listed.facts.looking,
            shown_ward: listed.shown_ward.clone(),
            confirmed_on: listed.confirmed_on,
            not_confirmed_since: listed.not_confirmed_since,
            band,
            reasons,
        })
    }
}
