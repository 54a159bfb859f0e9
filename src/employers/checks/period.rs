//! How long a check lasts.

use time::Date;

use crate::{
    clock::months_after,
    employers::store,
    storage::{self, Conn},
};

/// The last day up to which a check can hold that is made on a day. Where no period is set it holds for that day.
pub async fn longest_until(db: &mut Conn, today: Date) -> storage::Result<Date> {
    let months = store::check::months_on(db, today).await?;
    Ok(months_after(today, months.and_then(|months| u16::try_from(months).ok()).unwrap_or(0)))
}
