//! One of those who are listed, as the person who asks may see her at this moment.

use time::Date;

use super::{search::Finder, seeker::Seeker};
use crate::{
    assistants::{
        Listing,
        listed::{CheckedClaims, Listed, Looks, read_checked, read_listed},
        wage::wage_rates,
    },
    clock::Timestamp,
    ids::AssistantId,
    places::Band,
    storage,
};

/// Somebody who is listed, with what the council has checked: nothing of it is closer than what she shows.
#[derive(Debug)]
pub struct Looked {
    /// What others see.
    pub listing: Listing,
    /// The day of the last confirmation.
    pub confirmed_on: Option<Date>,
    /// That day, where it is too long ago: it is marked so.
    pub not_confirmed_since: Option<Date>,
    /// How far away from the own place, between the middles of the two wards; none where one of them is not known.
    pub band: Option<Band>,
    /// What the council has checked.
    pub checked: CheckedClaims,
}

/// Somebody who is listed. None where she may not be shown at this moment, or does not want to be found by the person who
/// asks, or where there is nobody: which of these it is nobody learns.
pub async fn look(
    finder: &Finder<'_>,
    who: &Seeker,
    id: AssistantId,
    now: Timestamp,
) -> storage::Result<Option<Looked>> {
    let Finder { db, gazetteer, needs, .. } = *finder;
    let today = now.today();
    let rates = wage_rates(db).await?;
    let looks = Looks { asker: who.known_as(), needs, rates: &rates, gazetteer, today };
    let mut db = db.read_current().await?;
    let Some(listed) = read_listed(&mut db, &[id], looks).await?.pop() else { return Ok(None) };
    let band = who.ward().and_then(|own| {
        if *own == listed.ward { Some(Band::Under2) } else { gazetteer.band(own, &listed.ward) }
    });
    let checked = read_checked(&mut db, id, today).await?;
    let Listed { listing, confirmed_on, not_confirmed_since, .. } = listed;
    Ok(Some(Looked { listing, confirmed_on, not_confirmed_since, band, checked }))
}
