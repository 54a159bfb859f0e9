//! Listings that were written as JSON lately: to write one anew takes longer than to find it.

use super::found::Listing;
use crate::finder::Found;
use crate::ids::AssistantId;
use crate::storage::{Kept, Version};
use indexmap::IndexMap;
use serde::Serialize;
use serde_json::value::RawValue;
use std::sync::Arc;
use time::Date;

/// So many are kept.
const MOST: usize = 5_000;

/// What others see of a PA, each member of it as the text that is sent.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub(super) struct WrittenListing(Arc<IndexMap<String, Box<RawValue>>>);

/// Listings as they were on a day, for as long as nothing is committed to the register.
#[derive(Debug)]
pub(in crate::api) struct Listings(Kept<(AssistantId, Date), WrittenListing>);

impl Default for Listings {
    fn default() -> Self {
        Self(Kept::at_most(MOST))
    }
}

impl Listings {
    /// The listing of somebody who was found on a day, when the register had this version.
    pub(super) fn written(
        &self,
        found: &Found,
        (at, today): (&Version, Date),
    ) -> serde_json::Result<WrittenListing> {
        let key = (found.id, today);
        if let Some(kept) = self.0.find(at, &key) {
            return Ok(kept);
        }
        let text = serde_json::to_string(&Listing::of(&found.listing))?;
        let written = WrittenListing(Arc::new(serde_json::from_str(&text)?));
        self.0.keep(at, [(key, written.clone())]);
        Ok(written)
    }
}
