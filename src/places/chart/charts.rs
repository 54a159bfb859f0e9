//! Maps that were drawn, kept until other outlines are imported.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use super::drawing::Chart;
use crate::places::code::WardCode;
use crate::places::gazetteer::Gazetteer;
use crate::places::store;
use crate::storage::{Database, Result};

/// So many maps are kept: most are of one authority, each some kilobytes.
const MOST: usize = 64;

/// What was drawn of some wards; nothing where no outline of them is known.
#[derive(Clone, Debug)]
struct Drawn(Option<Arc<Chart>>);

/// Draws maps, and keeps them in memory, since the outlines of a county are long to read.
#[derive(Debug, Default)]
pub struct Charts(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    /// The edition of outlines that they were drawn of.
    edition: i64,
    drawn: BTreeMap<BTreeSet<WardCode>, Drawn>,
}

impl Charts {
    /// A map of those wards of which an outline is imported; none where there is no such ward.
    pub async fn of(
        &self,
        db: &Database,
        gazetteer: &Gazetteer,
        wards: BTreeSet<WardCode>,
    ) -> Result<Option<Arc<Chart>>> {
        let Some(outlined) = gazetteer.outlined else { return Ok(None) };
        if let Some(Drawn(chart)) = self.kept(outlined.edition, &wards) {
            return Ok(chart);
        }
        let shapes = store::outline::of_wards(&mut db.read().await?, outlined.edition, &wards).await?;
        let chart = Chart::of(&shapes, outlined.imported_in).map(Arc::new);
        self.keep(outlined.edition, wards, Drawn(chart.clone()));
        Ok(chart)
    }

    fn kept(&self, edition: i64, wards: &BTreeSet<WardCode>) -> Option<Drawn> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.drawn.get(wards).filter(|_| kept.edition == edition).cloned()
    }

    fn keep(&self, edition: i64, wards: BTreeSet<WardCode>, drawn: Drawn) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.edition != edition || kept.drawn.len() >= MOST {
            *kept = Kept { edition, drawn: BTreeMap::new() };
        }
        kept.drawn.insert(wards, drawn);
    }
}
