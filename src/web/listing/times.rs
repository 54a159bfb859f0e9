//! The parts of a week, to be read.

use crate::assistants::terms::{Day, Week};
use crate::web::components::{Cell, Table};
use crate::words::Words;

/// A row for each day, with its parts; nothing for a week without any.
pub(crate) fn table(week: Week, words: &Words) -> Option<Table> {
    let w = &words.record.preview;
    let head = [Cell::new(words.components.week.day), Cell::new(w.times)];
    let table = Table::new(words.record.availability.short).head(head).named_rows();
    let row = |table: Table, day: &Day| {
        let parts = parts_of(week, *day);
        let parts = if parts.is_empty() { w.not_then.to_owned() } else { parts };
        table.row([Cell::new(day.label()), Cell::new(parts)])
    };
    (!week.is_empty()).then(|| Day::ALL.iter().fold(table, row))
}

/// Each day with its parts, such as "Monday: morning, evening"; days without any are left out.
pub(crate) fn lines(week: Week, words: &Words) -> String {
    let w = &words.record.availability;
    let of = |day: &Day| {
        let parts = parts_of(week, *day);
        (!parts.is_empty()).then(|| w.day(day.label(), parts))
    };
    let days: Vec<_> = Day::ALL.iter().filter_map(of).collect();
    if days.is_empty() { w.no_days.to_owned() } else { days.join("\n") }
}

fn parts_of(week: Week, day: Day) -> String {
    week.parts_of(day).map(|part| part.label().to_lowercase()).collect::<Vec<_>>().join(", ")
}
