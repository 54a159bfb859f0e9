//! Everybody who is listed, in memory, sorted by ward; and one page of a search.

use std::{collections::HashMap, sync::Arc};

use super::{
    criteria::Criteria,
    cursor::Cursor,
    entry::Entry,
    matching::{Seen, admits},
    ranking::Key,
};
use crate::{
    assistants::{listed::Facts, terms::Reach},
    clock::Timestamp,
    figures::RawPeople,
    ids::AssistantId,
    places::{Band, Centre, Miles, WardCode},
};
use time::Date;

/// The shelves of all wards in which somebody is listed. A copy shares what did not change.
#[derive(Clone, Debug, Default)]
pub struct Shelves {
    shelves: Vec<Shelf>,
    numbers: Arc<HashMap<WardCode, usize>>,
}

/// Those of one ward.
#[derive(Clone, Debug)]
struct Shelf {
    ward: WardCode,
    centre: Option<Centre>,
    entries: Arc<Vec<Entry>>,
}

/// What is asked of the shelves.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    /// What is looked for.
    pub criteria: &'a Criteria,
    /// The ward from whose middle distances run.
    pub from: &'a WardCode,
    /// Its middle, where it is known.
    pub centre: Option<Centre>,
    /// The day on which somebody has to be listed.
    pub today: Date,
    /// Which page of which run.
    pub run: Run,
}

/// A part of a run through all results.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// The day whose order holds.
    pub ranked_on: Date,
    /// Whose record changed from here on is not in it.
    pub changed_before: Timestamp,
    /// After whom it begins; none for the first.
    pub after: Option<Key>,
}

impl Run {
    /// The first page of a new run, or the one that begins at a cursor.
    #[must_use]
    pub fn at(cursor: Option<Cursor>, today: Date) -> Self {
        match cursor {
            None => Self { ranked_on: today, changed_before: Timestamp::MAX, after: None },
            Some(cursor) => Self {
                ranked_on: cursor.began_at.today(),
                changed_before: cursor.changes_from(),
                after: Some(cursor.last),
            },
        }
    }
}

/// A part of the results.
#[derive(Debug)]
pub struct Batch {
    /// The first of them, in order.
    pub keys: Vec<Key>,
    /// How many are found in all, those before counted in.
    pub matched: RawPeople,
}

impl Shelves {
    /// Puts everybody on the shelf of her ward, of which the middle is told where it is known.
    #[must_use]
    pub fn of(
        all: impl IntoIterator<Item = (WardCode, Entry)>,
        middle: impl Fn(&WardCode) -> Option<Centre>,
    ) -> Self {
        let mut by_ward: HashMap<WardCode, Vec<Entry>> = HashMap::new();
        for (ward, entry) in all {
            by_ward.entry(ward).or_default().push(entry);
        }
        let shelf = |(ward, entries)| Shelf { centre: middle(&ward), ward, entries: Arc::new(entries) };
        let shelves: Vec<Shelf> = by_ward.into_iter().map(shelf).collect();
        let numbers =
            shelves.iter().enumerate().map(|(number, shelf)| (shelf.ward.clone(), number)).collect();
        Self { shelves, numbers: Arc::new(numbers) }
    }

    /// Everybody, with the number of the shelf.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &Entry)> {
        let shelves = self.shelves.iter().enumerate();
        shelves.flat_map(|(number, shelf)| shelf.entries.iter().map(move |entry| (number, entry)))
    }

    /// Whether two hold the same people, with the same facts, in the same wards.
    #[must_use]
    pub fn holds_the_same_as(&self, other: &Self) -> bool {
        self.everybody() == other.everybody()
    }

    fn everybody(&self) -> Vec<(&WardCode, &Facts)> {
        let mut all = Vec::with_capacity(self.len());
        for shelf in &self.shelves {
            all.extend(shelf.entries.iter().map(|entry| (&shelf.ward, &entry.facts)));
        }
        all.sort_unstable_by_key(|(_, facts)| facts.id);
        all
    }

    /// How many people there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.shelves.iter().map(|shelf| shelf.entries.len()).sum()
    }

    /// Whether there is nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes somebody off a shelf.
    pub(super) fn take(&mut self, number: usize, id: AssistantId) {
        let Some(kept) = self.shelves.get_mut(number) else { return };
        if let Some(place) = kept.entries.iter().position(|entry| entry.facts.id == id) {
            Arc::make_mut(&mut kept.entries).swap_remove(place);
        }
    }

    /// Puts somebody on the shelf of a ward, and says which one that is.
    pub(super) fn put(&mut self, ward: WardCode, entry: Entry, centre: Option<Centre>) -> usize {
        if let Some(number) = self.numbers.get(&ward).copied() {
            if let Some(shelf) = self.shelves.get_mut(number) {
                Arc::make_mut(&mut shelf.entries).push(entry);
            }
            return number;
        }
        let number = self.shelves.len();
        Arc::make_mut(&mut self.numbers).insert(ward.clone(), number);
        self.shelves.push(Shelf { centre, ward, entries: Arc::new(vec![entry]) });
        number
    }

    /// The first so many of those who are found and come after the page before.
    #[must_use]
    pub fn batch(&self, query: &Query<'_>, most: usize) -> Batch {
        let Run { ranked_on, changed_before, after } = query.run;
        let (mut keys, mut matched) = (Vec::new(), 0);
        self.each(query, |entry, miles, band| {
            matched += 1;
            if entry.changed_at < changed_before {
                let seen = Seen { miles, on: ranked_on };
                let key = Key::of(query.criteria, &entry.facts, seen, band);
                if after.is_none_or(|after| key > after) {
                    keys.push(key);
                }
            }
        });
        if keys.len() > most && most > 0 {
            keys.select_nth_unstable(most - 1);
        }
        keys.truncate(most);
        keys.sort_unstable();
        Batch { keys, matched: RawPeople::counted(matched) }
    }

    /// How many are found; for people it goes through `figures::disclosure`.
    #[must_use]
    pub fn how_many(&self, query: &Query<'_>) -> RawPeople {
        RawPeople::counted(self.count(query))
    }

    /// How many are found, as a number for the rules of a search.
    pub(super) fn count(&self, query: &Query<'_>) -> u64 {
        let mut matched = 0;
        self.each(query, |_, _, _| matched += 1);
        matched
    }

    /// Goes through those who are found, with how far they live.
    fn each(&self, query: &Query<'_>, mut found: impl FnMut(&Entry, f64, Band)) {
        let farthest = farthest(query.criteria);
        for shelf in &self.shelves {
            let Some(away) = shelf.away(query, farthest) else { continue };
            let (miles, band) = (away.map_or(0.0, Miles::as_f64), away.map_or(Band::Under2, Band::of));
            let seen = Seen { miles, on: query.today };
            for entry in shelf.entries.iter().filter(|entry| admits(query.criteria, &entry.facts, seen)) {
                found(entry, miles, band);
            }
        }
    }
}

impl Shelf {
    /// How far its ward lies from where the search begins: none in the same ward. Nothing where that is too far, or where
    /// one of the two middles is not known.
    #[expect(clippy::option_option, reason = "too far is another thing than here")]
    fn away(&self, query: &Query<'_>, farthest: f64) -> Option<Option<Miles>> {
        if self.ward == *query.from {
            return Some(None);
        }
        let (from, to) = (query.centre?, self.centre?);
        // Most wards are too far north or south already, and that costs less to see.
        if (from.latitude - to.latitude).abs() * MILES_OF_A_DEGREE > farthest {
            return None;
        }
        let miles = Miles::between(from, to);
        (miles.as_f64() <= farthest).then_some(Some(miles))
    }
}

/// Miles of a degree of latitude, rather too few: nobody is left out by it.
const MILES_OF_A_DEGREE: f64 = 68.0;

/// Beyond this nobody is found: it is the farthest that anybody travels, or what is asked for.
fn farthest(criteria: &Criteria) -> f64 {
    let most = Reach::ALL.iter().map(|reach| f64::from(reach.miles())).fold(0.0, f64::max);
    criteria.miles.must.map_or(most, |within| f64::from(within.number()).min(most))
}

/// Whether facts are those of somebody who is found from a ward, and where she stands.
pub(super) fn still_found(query: &Query<'_>, facts: &Facts, miles: f64) -> bool {
    admits(query.criteria, facts, Seen { miles, on: query.today })
}
