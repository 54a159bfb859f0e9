//! Outlines that nobody measured, for a register of made-up people.

use super::code::WardCode;
use super::kind;
use super::outline::{Corner, simplified};
use super::rows::{OutlineRow, WardRow};
use crate::audit::Who;
use crate::clock::Timestamp;
use crate::intake::{IntakeError, Labels, Report, Wish, load, read_apart};
use crate::storage::Database;

/// What such an edition is, in a word: a map says that its outlines are made up.
pub(super) const MADE_UP: &str = "made_up";

/// Keeps one closed ring of longitudes and latitudes for each ward, as if a file had been imported. Names and middles of the
/// wards stay as they are.
pub async fn keep_made_up_outlines(
    db: &Database,
    rings: Vec<(WardCode, Vec<[f64; 2]>)>,
    who: Who,
    now: Timestamp,
) -> Result<(), IntakeError> {
    let labels =
        Labels { kind: kind::BOUNDARIES, layout: MADE_UP, file_name: MADE_UP, wish: Wish::default() };
    let inflow = read_apart(move |outlet| {
        for (code, ring) in rings {
            outlet.row(row(code, &ring), 0)?;
        }
        Ok(Ok(()))
    });
    let mut report = Report::new(MADE_UP, None)?;
    let loaded = load(db, labels, inflow, &mut report, now, |_| {}).await?;
    match loaded.edition {
        Some(edition) => edition.make_current(db, who, now).await,
        None => Ok(()),
    }
}

fn row(code: WardCode, ring: &[Corner]) -> OutlineRow {
    let ward = WardRow { code, name: None, authority: None, centre: None };
    OutlineRow { ward, polygons: vec![vec![simplified(ring)]] }
}
