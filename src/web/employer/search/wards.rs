//! In which wards those on a page of results are: as a map, and the same in words.
//!
//! It knows of each what her own result shows, and no more: who shows only a larger area is in no ward here.

use std::collections::{BTreeMap, BTreeSet};

use super::seeking::Seeking;
use crate::finder::{Criteria, Found, Place};
use crate::places::{Chart, Gazetteer, WardCode};
use crate::web::components::{Cell, MapWard, Shade, Table, WardMap};
use crate::web::fault::Fault;
use crate::web::service::Service;
use crate::words::Words;

/// What is shown of the wards.
pub(super) struct Wards {
    /// Where outlines are imported.
    pub(super) map: Option<WardMap>,
    pub(super) notes: Vec<String>,
    pub(super) table: Option<Table>,
}

/// What it is made of.
struct About<'a> {
    /// How many of the page are in which ward.
    counts: BTreeMap<&'a WardCode, usize>,
    /// How many show only a larger area.
    larger: usize,
    /// From where distances run.
    from: &'a WardCode,
    /// Where the support is given.
    own: &'a WardCode,
    gazetteer: &'a Gazetteer,
    words: &'a Words,
}

/// The wards of those on a page; nothing where nobody is on it.
pub(super) async fn of(
    rows: &[Found],
    criteria: &Criteria,
    seeking: &Seeking,
    our: &Service,
    words: &Words,
) -> Result<Option<Wards>, Fault> {
    if rows.is_empty() {
        return Ok(None);
    }
    let about = About::of(rows, criteria, seeking, words);
    let chart = if about.counts.is_empty() {
        None
    } else {
        our.charts.of(&our.db, about.gazetteer, about.drawn()).await?
    };
    let chart = chart.as_deref();
    Ok(Some(Wards {
        map: chart.map(|chart| about.map(chart)),
        notes: about.notes(chart),
        table: about.table(),
    }))
}

impl<'a> About<'a> {
    fn of(rows: &'a [Found], criteria: &'a Criteria, seeking: &'a Seeking, words: &'a Words) -> Self {
        let mut counts = BTreeMap::new();
        for ward in rows.iter().filter_map(|found| found.shown_ward.as_ref()) {
            *counts.entry(ward).or_default() += 1;
        }
        let larger = rows.iter().filter(|found| found.shown_ward.is_none()).count();
        let own = seeking.employer.ward();
        let from = match &criteria.place {
            Place::Own => own,
            Place::Ward(ward) => ward,
        };
        Self { counts, larger, from, own, gazetteer: &seeking.gazetteer, words }
    }

    fn count(&self, ward: &WardCode) -> usize {
        self.counts.get(ward).copied().unwrap_or_default()
    }

    /// The wards of a map: the whole authority in which the search begins, so that people know the map again, and the
    /// wards of results elsewhere.
    fn drawn(&self) -> BTreeSet<WardCode> {
        let authority = self.gazetteer.ward(self.from).and_then(|ward| ward.authority.as_ref());
        let around = authority.map(|code| self.gazetteer.wards_of(code)).unwrap_or_default();
        let around = around.into_iter().map(|ward| &ward.code);
        around.chain([self.from]).chain(self.counts.keys().copied()).cloned().collect()
    }

    /// The name of a ward; with its authority where that is another than that of the search.
    fn name(&self, code: &WardCode) -> String {
        let Some(ward) = self.gazetteer.ward(code) else { return code.to_string() };
        let here = self.gazetteer.ward(self.from).and_then(|ward| ward.authority.as_ref());
        let elsewhere = ward.authority.as_ref().filter(|authority| Some(*authority) != here);
        match elsewhere.and_then(|authority| self.gazetteer.authority(authority)) {
            Some(authority) => self.words.finder.wards.elsewhere(&ward.name, authority),
            None => ward.name.clone(),
        }
    }

    fn map(&self, chart: &Chart) -> WardMap {
        let w = &self.words.finder.wards;
        WardMap::new("wards-map", (w.map, w.map_more), chart, |ward| {
            let (name, count) = (self.name(ward), self.count(ward));
            MapWard {
                name: if count > 0 { w.in_ward(name, count) } else { name },
                shade: shade(count),
                number: (count > 0).then(|| count.to_string()),
                is_marked: ward == self.own,
            }
        })
    }

    /// What the map and the table do not say by themselves.
    fn notes(&self, chart: Option<&Chart>) -> Vec<String> {
        let w = &self.words.finder.wards;
        let mut notes = Vec::new();
        if let Some(chart) = chart {
            notes.push(w.numbers.to_owned());
            notes.extend(chart.shows(self.own).then(|| w.marked(self.name(self.own))));
            let missing = self.counts.keys().filter(|ward| !chart.shows(ward));
            let missing: Vec<String> = missing.map(|ward| self.name(ward)).collect();
            notes.extend((!missing.is_empty()).then(|| w.no_outline(missing.join(", "))));
            notes.push(chart.imported_in.map_or_else(|| w.made_up.to_owned(), |year| w.source(year)));
        }
        notes.extend((self.larger > 0).then(|| w.larger(self.larger)));
        notes
    }

    fn table(&self) -> Option<Table> {
        let w = &self.words.finder.wards;
        let rows = self.counts.iter().map(|(ward, count)| {
            let name = self.name(ward);
            (if *ward == self.own { w.own(name) } else { name }, *count)
        });
        let mut rows: Vec<(String, usize)> = rows.collect();
        rows.sort();
        let table = Table::new(w.caption).head([Cell::new(w.ward), Cell::number(w.people)]).named_rows();
        let is_any = !rows.is_empty();
        let add =
            |table: Table, (name, count): (String, usize)| table.row([Cell::new(name), Cell::number(count)]);
        is_any.then(|| rows.into_iter().fold(table, add))
    }
}

/// A page has ten people at most, so the steps are small.
fn shade(count: usize) -> Shade {
    match count {
        0 => Shade::Ground,
        1 => Shade::Light,
        2 | 3 => Shade::Middle,
        _ => Shade::Dark,
    }
}
