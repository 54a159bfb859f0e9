//! Everybody who is listed, in memory, sorted by ward; and one page of a search.

use std::{collections::HashMap, sync::Arc};

use super::{
    around::Around,
    criteria::Criteria,
    cursor::Cursor,
    entry::Entry,
    matching::{Seen, admits, reach as reach_of},
    ranking::{First, Key},
};
use crate::{
    assistants::{listed::Facts, terms::Reach},
    clock::Timestamp,
    figures::RawPeople,
    ids::AssistantId,
    places::{Band, Centre, WardCode},
};
use time::Date;

/// The shelves of all wards in which somebody is listed. A copy shares what did not change.
#[derive(Clone, Debug, Default)]
pub struct Shelves {
    wards: Vec<Shelf>,
    numbers: Arc<HashMap<WardCode, usize>>,
    around: Arc<Around>,
}

/// Those of one ward, who travels farthest first.
#[derive(Clone, Debug)]
struct Shelf {
    ward: WardCode,
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
        let shelf = |(ward, mut entries): (WardCode, Vec<Entry>)| {
            entries.sort_by(|one, other| reach(other).total_cmp(&reach(one)));
            Shelf { ward, entries: Arc::new(entries) }
        };
        let wards: Vec<Shelf> = by_ward.into_iter().map(shelf).collect();
        let numbers = wards.iter().enumerate().map(|(number, shelf)| (shelf.ward.clone(), number)).collect();
        let middles =
            wards.iter().enumerate().filter_map(|(number, shelf)| Some((number, middle(&shelf.ward)?)));
        let around = Around::of(middles);
        Self { wards, numbers: Arc::new(numbers), around: Arc::new(around) }
    }

    /// Everybody, with the number of the shelf.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &Entry)> {
        let shelves = self.wards.iter().enumerate();
        shelves.flat_map(|(number, shelf)| shelf.entries.iter().map(move |entry| (number, entry)))
    }

    /// Whether two hold the same people, with the same facts, in the same wards.
    #[must_use]
    pub fn holds_the_same_as(&self, other: &Self) -> bool {
        self.everybody() == other.everybody()
    }

    fn everybody(&self) -> Vec<(&WardCode, &Facts)> {
        let mut all = Vec::with_capacity(self.len());
        for shelf in &self.wards {
            all.extend(shelf.entries.iter().map(|entry| (&shelf.ward, &entry.facts)));
        }
        all.sort_unstable_by_key(|(_, facts)| facts.id);
        all
    }

    /// How many people there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.wards.iter().map(|shelf| shelf.entries.len()).sum()
    }

    /// Whether there is nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes somebody off a shelf.
    pub(super) fn take(&mut self, number: usize, id: AssistantId) {
        let Some(kept) = self.wards.get_mut(number) else { return };
        if let Some(place) = kept.entries.iter().position(|entry| entry.facts.id == id) {
            Arc::make_mut(&mut kept.entries).remove(place);
        }
    }

    /// Puts somebody on the shelf of a ward, and says which one that is.
    pub(super) fn put(&mut self, ward: WardCode, entry: Entry, centre: Option<Centre>) -> usize {
        if let Some(number) = self.numbers.get(&ward).copied() {
            if let Some(shelf) = self.wards.get_mut(number) {
                let place = shelf.entries.partition_point(|other| reach(other) >= reach(&entry));
                Arc::make_mut(&mut shelf.entries).insert(place, entry);
            }
            return number;
        }
        let number = self.wards.len();
        Arc::make_mut(&mut self.numbers).insert(ward.clone(), number);
        if let Some(centre) = centre {
            Arc::make_mut(&mut self.around).put(number, centre);
        }
        self.wards.push(Shelf { ward, entries: Arc::new(vec![entry]) });
        number
    }

    /// The first so many of those who are found and come after the page before.
    #[must_use]
    pub fn batch(&self, query: &Query<'_>, most: usize) -> Batch {
        let Run { ranked_on, changed_before, after } = query.run;
        let (mut first, mut matched) = (First::after(after, most), 0);
        self.each(query, |entry, miles, band| {
            matched += 1;
            if entry.changed_at < changed_before {
                first.offer(query.criteria, &entry.facts, Seen { miles, on: ranked_on }, band);
            }
        });
        Batch { keys: first.in_order(), matched: RawPeople::counted(matched) }
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
        self.each_within(farthest(query.criteria), query, |entry, miles, band| {
            if admits(query.criteria, &entry.facts, Seen { miles, on: query.today }) {
                found(entry, miles, band);
            }
        });
    }

    /// Goes through those who would come, from at most so many miles away, with how far they live: whatever else is looked
    /// for.
    pub(super) fn each_within(
        &self,
        farthest: f64,
        query: &Query<'_>,
        mut look: impl FnMut(&Entry, f64, Band),
    ) {
        let own = self.numbers.get(query.from).copied();
        if let Some(shelf) = own.and_then(|own| self.wards.get(own)) {
            shelf.each_from(0.0, |entry| look(entry, 0.0, Band::Under2));
        }
        let Some(from) = query.centre else { return };
        for (number, away) in self.around.within(from, farthest).filter(|(number, _)| Some(*number) != own) {
            let (miles, band) = (away.as_f64(), Band::of(away));
            if let Some(shelf) = self.wards.get(number) {
                shelf.each_from(miles, |entry| look(entry, miles, band));
            }
        }
    }
}

impl Shelf {
    /// Goes through those who would come so far: they stand before all who would not.
    fn each_from(&self, miles: f64, look: impl FnMut(&Entry)) {
        self.entries.iter().take_while(|entry| reach(entry) >= miles).for_each(look);
    }
}

/// How far somebody travels, in miles.
fn reach(entry: &Entry) -> f64 {
    reach_of(&entry.facts)
}

/// Beyond this nobody is found: it is the farthest that anybody travels, or what is asked for.
fn farthest(criteria: &Criteria) -> f64 {
    let most = farthest_of_all();
    criteria.miles.must.map_or(most, |within| f64::from(within.number()).min(most))
}

/// The farthest that anybody travels, in miles.
pub(super) fn farthest_of_all() -> f64 {
    Reach::ALL.iter().map(|reach| f64::from(reach.miles())).fold(0.0, f64::max)
}

/// Whether facts are those of somebody who is found from a ward, and where she stands.
pub(super) fn still_found(query: &Query<'_>, facts: &Facts, miles: f64) -> bool {
    admits(query.criteria, facts, Seen { miles, on: query.today })
}
