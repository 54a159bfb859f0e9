//! How long something is kept, as pages say it.

use super::fault::Fault;
use super::service::Service;
use crate::retention::{self, Kept};

/// "6 months": the period that holds today.
pub(super) async fn kept_for(our: &Service, kept: Kept) -> Result<String, Fault> {
    let mut db = our.db.read().await?;
    let months = retention::months_on(&mut db, kept, our.clock.now().today()).await?;
    let words = our.words;
    Ok(months.map_or_else(|| words.privacy.period_unknown.to_owned(), |months| words.period(months.count())))
}
