//! Looking for canaries in what others get.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;
use pa_registry::storage::Sql;
use rocket::http::RawStr;
use scraper::Html;
use time::Date;

use super::columns::{Column, all};
use crate::support::App;
use crate::support::page::{Page, select};

/// A canary as it is looked for.
#[derive(Clone, Debug)]
pub(super) struct Needle {
    /// The column it was put in, such as `assistants.last_name`.
    pub(super) column: String,
    /// What stands in the schema's list for that column.
    pub(super) kind: Column,
    text: Text,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Text {
    /// Letters and digits alone, in small letters.
    Loose(String),
    /// As it is, but for the case of letters.
    Exact(String),
}

/// A canary that was found, with what stands around it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    /// The column it was put in.
    pub(super) column: String,
    /// What stands around it.
    pub(super) around: String,
}

/// Letters and digits alone, in small letters.
pub(super) fn squeeze(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            squeezed.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            squeezed.extend(c.to_lowercase());
        }
    }
    squeezed
}

/// Every way in which a page, a file or a log line writes a day.
pub(super) fn ways_to_write(day: Date) -> Vec<String> {
    let (year, month, number) = (day.year(), u8::from(day.month()), day.day());
    let (name, word) = (day.month().to_string(), &day.month().to_string()[..3]);
    let mut ways = vec![
        day.to_string(),
        format!("{number} {name} {year}"),
        format!("{number} {word} {year}"),
        format!("{number:02} {word} {year}"),
        format!("{name} {number}, {year}"),
    ];
    for between in ["/", ".", "-", " "] {
        ways.push(format!("{number}{between}{month}{between}{year}"));
        ways.push(format!("{number:02}{between}{month:02}{between}{year}"));
        ways.push(format!("{month:02}{between}{number:02}{between}{year}"));
    }
    ways
}

/// The canaries that the list of columns names; one that stands in several goes by the first of them.
pub(super) fn named() -> Vec<Needle> {
    let mut needles: Vec<Needle> = Vec::new();
    for (table, groups) in all() {
        for (kind, names) in *groups {
            let texts = texts(*kind);
            for name in names.split(' ') {
                let new = texts.iter().filter(|text| !needles.iter().any(|known| known.text == **text));
                let needle = |text: &Text| Needle {
                    column: format!("{table}.{name}"),
                    kind: *kind,
                    text: text.clone(),
                };
                let new: Vec<Needle> = new.map(needle).collect();
                needles.extend(new);
            }
        }
    }
    needles
}

fn texts(kind: Column) -> Vec<Text> {
    match kind {
        Column::Private(typed) | Column::Chosen(typed) => vec![Text::Loose(squeeze(typed))],
        Column::Day(day) => {
            ways_to_write(day).into_iter().map(|way| Text::Exact(way.to_lowercase())).collect()
        }
        Column::Pounds(amount) => vec![Text::Exact(amount.to_owned())],
        Column::Said(said) => said.iter().map(|(_, label)| Text::Loose(squeeze(label))).collect(),
        Column::Kept | Column::Id | Column::Plain(_) => Vec::new(),
    }
}

/// Whatever stands in the columns that nobody else reads.
pub(super) async fn kept(app: &App) -> Vec<Needle> {
    let mut needles = Vec::new();
    for (table, groups) in all() {
        for (kind, names) in groups.iter().filter(|(kind, _)| matches!(kind, Column::Kept)) {
            for name in names.split(' ') {
                let column = format!("{table}.{name}");
                let found = values(app, table, name).await;
                needles.extend(found.iter().map(|value| Needle {
                    column: column.clone(),
                    kind: *kind,
                    text: Text::Loose(squeeze(value)),
                }));
            }
        }
    }
    needles
}

/// What stands in a column, as text.
pub(super) async fn values(app: &App, table: &str, column: &str) -> Vec<String> {
    let query = format!("SELECT CAST({column} AS TEXT) FROM {table} WHERE {column} IS NOT NULL");
    // A test may make SQL of the schema's own names; the service may not.
    let query: &'static str = Box::leak(query.into_boxed_str());
    let rows: Vec<(String,)> = app.service.db.read().await.unwrap().fetch_all(Sql::new(query)).await.unwrap();
    rows.into_iter().map(|(value,)| value).collect()
}

/// The canaries in a log or in figures for monitoring. Both are full of moments and durations, of which some look like an
/// amount of money, so those are not looked for.
pub(super) fn in_log(text: &str, needles: &[Needle]) -> Vec<Found> {
    let words: Vec<_> =
        needles.iter().filter(|needle| !matches!(needle.kind, Column::Pounds(_))).cloned().collect();
    in_text(text, &words)
}

/// The canaries in a text.
pub(super) fn in_text(text: &str, needles: &[Needle]) -> Vec<Found> {
    Needles::of(needles.to_vec()).in_text(text)
}

/// The canaries in an answer: its body and its headers.
pub(super) fn in_page(page: &Page, needles: &[Needle]) -> Vec<Found> {
    Needles::of(needles.to_vec()).in_page(page)
}

/// Canaries made ready to be looked for in many answers, all of them in one reading.
pub(super) struct Needles {
    all: Vec<Needle>,
    exact: AhoCorasick,
    loose: AhoCorasick,
}

impl Needles {
    pub(super) fn of(all: Vec<Needle>) -> Self {
        // What is of the other way of writing keeps its place, and is never found.
        const NEVER: &str = "\u{0}";
        let exact = all.iter().map(|needle| if let Text::Exact(text) = &needle.text { text } else { NEVER });
        let loose = all.iter().map(|needle| if let Text::Loose(text) = &needle.text { text } else { NEVER });
        let (exact, loose) = (AhoCorasick::new(exact).unwrap(), AhoCorasick::new(loose).unwrap());
        Self { all, exact, loose }
    }

    /// The canaries in a text.
    pub(super) fn in_text(&self, text: &str) -> Vec<Found> {
        found(self.seen(text))
    }

    /// The canaries in an answer: its body and its headers.
    pub(super) fn in_page(&self, page: &Page) -> Vec<Found> {
        let headers = page.headers.iter().map(|(name, value)| format!("{name}: {value}"));
        let headers = headers.collect::<Vec<_>>().join("\n");
        let mut seen = self.seen(&format!("{headers}\n{}", page.html));
        // Closed lists are offered to everybody: only what is chosen tells something.
        let is_said = |(needle, _): &(&Needle, String)| matches!(needle.kind, Column::Said(_));
        if seen.iter().any(is_said) {
            seen.retain(|one| !is_said(one));
            let chosen = self.seen(&format!("{headers}\n{}", without_offers(&page.html)));
            seen.extend(chosen.into_iter().filter(is_said));
        }
        found(seen)
    }

    /// Each canary that stands in a text, with what stands around it first.
    fn seen(&self, text: &str) -> Vec<(&Needle, String)> {
        let text = text.replace("&nbsp;", " ").replace(['\u{a0}', '\0'], " ");
        let text = if text.contains(['%', '+']) {
            format!("{text}\n{}", RawStr::new(&text).percent_decode_lossy().replace('+', " "))
        } else {
            text
        };
        let mut first: BTreeMap<usize, String> = BTreeMap::new();
        for (machine, text) in [(&self.exact, text.to_lowercase()), (&self.loose, squeeze(&text))] {
            for found in machine.find_overlapping_iter(&text) {
                first.entry(found.pattern().as_usize()).or_insert_with(|| around(&text, found.start()));
            }
        }
        first.into_iter().map(|(place, around)| (&self.all[place], around)).collect()
    }
}

/// One line for each column.
fn found(seen: Vec<(&Needle, String)>) -> Vec<Found> {
    let found = seen.into_iter().map(|(needle, around)| Found { column: needle.column.clone(), around });
    let mut found: Vec<Found> = found.collect();
    found.sort();
    found.dedup_by(|one, other| one.column == other.column);
    found
}

fn around(text: &str, at: usize) -> String {
    let bytes = &text.as_bytes()[at.saturating_sub(60)..text.len().min(at + 60)];
    String::from_utf8_lossy(bytes).into_owned()
}

/// A page without the choices that it offers and nobody has made.
fn without_offers(html: &str) -> String {
    let mut page = Html::parse_document(html);
    let chosen = select("input[checked]");
    let boxes = select(".govuk-radios__item, .govuk-checkboxes__item");
    let unchosen = page.select(&boxes).filter(|item| item.select(&chosen).next().is_none());
    let mut offers: Vec<_> = unchosen.map(|item| item.id()).collect();
    offers.extend(page.select(&select("option:not([selected])")).map(|option| option.id()));
    for offer in offers {
        page.tree.get_mut(offer).unwrap().detach();
    }
    page.html()
}
