//! Counts beside each other, with their total.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{
    people::RawPeople,
    shown::{SHOWN_FROM, STEP, ShownCount, rounded},
};

/// Counts that stand beside each other, with a total that is rounded on its own.
///
/// Whoever sees the total and the shown cells must not learn what a hidden one holds. Mostly that is so by the rounding
/// alone; but four hidden cells beside a 10, under a total of 10, could only be four times one. Whether such a total could
/// arise is decided by what is shown anyway (how many cells are hidden, and what the others show), never by the counts
/// themselves: so that the total is coarser, or left out, tells nothing either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownTable {
    cells: Vec<ShownCount>,
    total: ShownTotal,
}

/// A total as it may be shown. As JSON it is what [`ShownCount`] is, or `{}` where it is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownTotal(Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Nobody,
    Few,
    About { number: u64, step: u64 },
    NotShown,
}

/// The steps to which a total is rounded, the finest that tells nothing first.
const STEPS: [u64; 3] = [STEP, 10, 20];

impl ShownTable {
    /// What may be shown of these counts, all of which are of different people.
    #[must_use]
    pub fn of(cells: &[RawPeople]) -> Self {
        let all: RawPeople = cells.iter().copied().sum();
        let cells: Vec<ShownCount> = cells.iter().map(|cell| ShownCount::of(*cell)).collect();
        let total = match STEPS.iter().find(|step| tells_nothing(&cells, **step)) {
            Some(step) => ShownTotal::rounded_to(all, *step),
            None => ShownTotal(Kind::NotShown),
        };
        Self { cells, total }
    }

    /// The cells, in their order.
    #[must_use]
    pub fn cells(&self) -> &[ShownCount] {
        &self.cells
    }

    /// Their total.
    #[must_use]
    pub const fn total(&self) -> ShownTotal {
        self.total
    }
}

impl ShownTotal {
    const fn rounded_to(all: RawPeople, step: u64) -> Self {
        Self(match all.number() {
            0 => Kind::Nobody,
            few if few < SHOWN_FROM => Kind::Few,
            many => Kind::About { number: rounded(many, step), step },
        })
    }

    /// The number that is shown; none where it is hidden or not shown.
    #[must_use]
    pub const fn number(self) -> Option<u64> {
        match self.0 {
            Kind::Nobody => Some(0),
            Kind::About { number, .. } => Some(number),
            Kind::Few | Kind::NotShown => None,
        }
    }
}

/// Whether no total that these cells can have, rounded to a step, tells what one of the hidden cells holds.
///
/// All hidden cells look alike, so each could hold whatever another could. Of the least total that is possible all of
/// them are 1, of the greatest all are 7. Only there can a total tell one exactly: between them lie at least six others
/// for each. So it is enough to look whether these two share what is shown with their neighbours.
fn tells_nothing(cells: &[ShownCount], step: u64) -> bool {
    let hidden = cells.iter().filter(|cell| cell.is_hidden()).count();
    let hidden = u64::try_from(hidden).unwrap_or(u64::MAX);
    if hidden == 0 {
        return true;
    }
    let counts = cells.iter().filter_map(|cell| cell.number()).filter(|number| *number > 0);
    let (mut least, mut most) = (hidden, hidden.saturating_mul(SHOWN_FROM - 1));
    for number in counts {
        least = least.saturating_add(number.saturating_sub(STEP / 2).max(SHOWN_FROM));
        most = most.saturating_add(number).saturating_add(STEP / 2);
    }
    let shown = |people| ShownTotal::rounded_to(RawPeople::counted(people), step);
    shown(least) == shown(least.saturating_add(1)) && shown(most) == shown(most.saturating_sub(1))
}

impl fmt::Display for ShownTotal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Kind::Nobody => f.write_str("0"),
            Kind::Few => write!(f, "fewer than {SHOWN_FROM}"),
            Kind::About { number, .. } => number.fmt(f),
            Kind::NotShown => f.write_str("not shown"),
        }
    }
}

impl Serialize for ShownTotal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut shown = serializer.serialize_struct("ShownTotal", 2)?;
        match self.0 {
            Kind::Nobody => shown.serialize_field("count", &0)?,
            Kind::Few => shown.serialize_field("fewer_than", &SHOWN_FROM)?,
            Kind::About { number, step } => {
                shown.serialize_field("count", &number)?;
                shown.serialize_field("rounded_to", &step)?;
            }
            Kind::NotShown => {}
        }
        shown.end()
    }
}

impl Serialize for ShownTable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut shown = serializer.serialize_struct("ShownTable", 2)?;
        shown.serialize_field("cells", &self.cells)?;
        shown.serialize_field("total", &self.total)?;
        shown.end()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    fn table(cells: &[u64]) -> ShownTable {
        let cells: Vec<RawPeople> = cells.iter().map(|cell| RawPeople::counted(*cell)).collect();
        ShownTable::of(&cells)
    }

    #[test]
    fn a_total_is_rounded_on_its_own() {
        let shown = table(&[11, 11, 11]);
        let cells: Vec<String> = shown.cells().iter().map(ToString::to_string).collect();
        assert_eq!(cells, ["10", "10", "10"]);
        assert_eq!(shown.total().to_string(), "35", "and not 30");
        assert_eq!(serde_json::to_string(&shown.total()).unwrap(), r#"{"count":35,"rounded_to":5}"#);
        assert_eq!(table(&[0, 0]).total().to_string(), "0");
        assert_eq!(table(&[0, 3]).total().to_string(), "fewer than 8");
    }

    #[test]
    fn a_total_that_could_tell_is_coarser_also_where_it_does_not() {
        // 8 and four times 1: a total of 12 would be shown as 10, and nothing else could be.
        let tells = table(&[8, 1, 1, 1, 1]);
        let does_not = table(&[10, 5, 5, 5, 5]);
        assert_eq!(tells.cells(), does_not.cells());
        assert_eq!(serde_json::to_string(&tells.total()).unwrap(), r#"{"count":10,"rounded_to":10}"#);
        assert_eq!(serde_json::to_string(&does_not.total()).unwrap(), r#"{"count":30,"rounded_to":10}"#);
    }

    /// Every table of some cells, by what is shown of it: each hidden cell could hold different counts. The greatest count is
    /// the last one that is rounded as it is; were a part of those left out, a cell would seem to be told that is not.
    fn nobody_learns_a_hidden_cell(cells: usize, most: u64) {
        assert_ne!(rounded(most, STEP), rounded(most + 1, STEP));
        let mut by_shown: BTreeMap<String, Vec<BTreeSet<u64>>> = BTreeMap::new();
        let mut raw = vec![0; cells];
        loop {
            let shown = table(&raw);
            let held = by_shown
                .entry(serde_json::to_string(&shown).unwrap())
                .or_insert_with(|| vec![BTreeSet::new(); cells]);
            for (place, count) in raw.iter().enumerate().filter(|(_, count)| (1..8).contains(*count)) {
                held[place].insert(*count);
            }
            let Some(place) = raw.iter().position(|count| *count < most) else { break };
            raw[place] += 1;
            raw[..place].fill(0);
        }
        for (shown, held) in &by_shown {
            let told = held.iter().any(|counts| counts.len() == 1);
            assert!(!told, "{shown} tells a hidden cell: {held:?}");
        }
    }

    #[test]
    fn no_total_less_its_shown_cells_is_a_hidden_one() {
        nobody_learns_a_hidden_cell(1, 42);
        nobody_learns_a_hidden_cell(2, 42);
        nobody_learns_a_hidden_cell(3, 22);
        nobody_learns_a_hidden_cell(4, 17);
    }

    #[test]
    fn nor_where_many_cells_are_hidden() {
        // All ones and all sevens are the ends; one step from them has to look the same.
        let cells = |others: (usize, u64), hidden: (usize, u64), last: u64| {
            let mut raw = vec![others.1; others.0];
            raw.extend(std::iter::repeat_n(hidden.1, hidden.0 - 1));
            raw.push(last);
            table(&raw)
        };
        for hidden in 1..60 {
            for others in 0..6 {
                for (least, most) in [(8, 12), (13, 17), (18, 22)] {
                    let (few, more) = ((others, least), (others, most));
                    assert_eq!(
                        cells(few, (hidden, 1), 1),
                        cells(few, (hidden, 1), 2),
                        "{hidden} beside {others}"
                    );
                    assert_eq!(
                        cells(more, (hidden, 7), 7),
                        cells(more, (hidden, 7), 6),
                        "{hidden} beside {others}"
                    );
                }
            }
        }
    }

    proptest! {
        #[test]
        fn how_a_total_is_rounded_depends_on_what_is_shown_alone(
            raw in proptest::collection::vec(0..30_u64, 1..9),
            moved in proptest::collection::vec(1..8_u64, 9),
        ) {
            let other: Vec<u64> = raw
                .iter()
                .zip(&moved)
                .map(|(count, instead)| if (1..8).contains(count) { *instead } else { *count })
                .collect();
            let (one, other) = (table(&raw), table(&other));
            prop_assert_eq!(one.cells(), other.cells());
            let step = |table: &ShownTable| match table.total().0 {
                Kind::About { step, .. } => Some(step),
                Kind::Nobody | Kind::Few => None,
                Kind::NotShown => Some(0),
            };
            prop_assert!(step(&one) == step(&other) || step(&one).is_none() || step(&other).is_none());
        }
    }
}
