//! Those who are listed, as the person who asks may see them at this moment.

use std::sync::Arc;

use time::Date;

use super::{events, noted, search::Finder, seeker::Seeker};
use crate::{
    assistants::{
        Listing,
        listed::{CheckedClaims, Listed, Looks},
        terms::Looking,
    },
    clock::Timestamp,
    ids::AssistantId,
    places::{Band, Gazetteer},
    storage,
};

/// Somebody who is listed, with what the council has checked: nothing of it is closer than what she shows.
#[derive(Debug)]
pub struct Looked {
    /// Whose record it is.
    pub id: AssistantId,
    /// What others see.
    pub listing: Arc<Listing>,
    /// Whether she looks for work.
    pub looking: Option<Looking>,
    /// The day of the last confirmation.
    pub confirmed_on: Option<Date>,
    /// That day, where it is too long ago: it is marked so.
    pub not_confirmed_since: Option<Date>,
    /// How far away from the own place, between the middles of the two wards; none where one of them is not known.
    pub band: Option<Band>,
    /// What the council has checked.
    pub checked: Arc<CheckedClaims>,
}

/// Somebody who is listed. None where she may not be shown at this moment, or does not want to be found by the person who
/// asks, or where there is nobody: which of these it is nobody learns. That a registrar looks for somebody, or another officer
/// for nobody, is a line of the audit.
pub async fn look(
    finder: &Finder<'_>,
    who: &Seeker,
    id: AssistantId,
    now: Timestamp,
) -> storage::Result<Option<Looked>> {
    let looked = look_at_all(finder, who, &[id], now).await?.pop();
    if looked.is_some() {
        noted::seen(finder.db, who, (events::LOOKED_AT, &[id]), now).await?;
    }
    Ok(looked)
}

/// So many are put on paper at once.
pub const MOST_ON_PAPER: usize = 10;

/// Those of these who may be shown at this moment to the person who asks, to be put on paper; for a registrar each is a line
/// of the audit, with whom it was printed for. Of more than ten the first ten.
pub async fn print(
    finder: &Finder<'_>,
    who: &Seeker,
    ids: &[AssistantId],
    now: Timestamp,
) -> storage::Result<Vec<Looked>> {
    let mut ids = ids.to_vec();
    ids.truncate(MOST_ON_PAPER);
    let printed = look_at_all(finder, who, &ids, now).await?;
    let seen: Vec<AssistantId> = printed.iter().map(|looked| looked.id).collect();
    noted::seen(finder.db, who, (events::PRINTED, &seen), now).await?;
    Ok(printed)
}

/// Those of some records who may be shown at this moment to the person who asks, in the order of the ids. What a registrar
/// sees is noted by whoever calls this.
pub async fn look_at_all(
    finder: &Finder<'_>,
    who: &Seeker,
    ids: &[AssistantId],
    now: Timestamp,
) -> storage::Result<Vec<Looked>> {
    let Finder { db, ref at, rows, gazetteer, needs, .. } = *finder;
    let today = now.today();
    let looks = Looks { asker: who.known_as(), needs, gazetteer, today };
    let mut looked = Vec::with_capacity(ids.len());
    for listed in rows.read((db, at), ids, looks).await? {
        let checked = rows.checked((db, at), listed.facts.id, today).await?;
        looked.push(Looked::of(&listed, checked, who, gazetteer));
    }
    Ok(looked)
}

impl Looked {
    fn of(listed: &Listed, checked: Arc<CheckedClaims>, who: &Seeker, gazetteer: &Gazetteer) -> Self {
        let band = who.ward().and_then(|own| {
            if *own == listed.ward { Some(Band::Under2) } else { gazetteer.band(own, &listed.ward) }
        });
        Self {
            id: listed.facts.id,
            listing: Arc::clone(&listed.listing),
            looking: listed.facts.looking,
            confirmed_on: listed.confirmed_on,
            not_confirmed_since: listed.not_confirmed_since,
            band,
            checked,
        }
    }
}
