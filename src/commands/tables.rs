//! Tables of a register in lines: how much is in each, and its checksum.

use crate::storage::TableSum;

/// So much of a checksum is shown: enough to see by eye that two are the same.
const SHOWN: usize = 16;

/// One line a table.
pub(super) fn lines(tables: &[TableSum]) -> Vec<String> {
    let width = width(tables.iter());
    tables.iter().map(|sum| format!("  {:<width$}  {:>9}  {}", sum.table, sum.rows, short(sum))).collect()
}

/// The beginning of a table's checksum.
pub(super) fn short(sum: &TableSum) -> String {
    sum.checksum.to_string().chars().take(SHOWN).collect()
}

/// The length of the longest name.
pub(super) fn width<'s>(tables: impl Iterator<Item = &'s TableSum>) -> usize {
    tables.map(|sum| sum.table.len()).max().unwrap_or_default()
}

/// All rows together.
pub(super) fn rows(tables: &[TableSum]) -> u64 {
    tables.iter().map(|sum| sum.rows).sum()
}
