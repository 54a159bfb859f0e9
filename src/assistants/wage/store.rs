//! The table `minimum_wages`.

use time::Date;

use super::{WageRate, WageRates};
use crate::money::Pence;
use crate::storage::{Conn, Result, Sql};

#[derive(sqlx::FromRow)]
struct Kept {
    from_on: Date,
    apprentice: bool,
    from_age: i64,
    pence_per_hour: Pence,
}

pub(super) async fn all(db: &mut Conn) -> Result<WageRates> {
    let sql = Sql::new(
        "SELECT from_on, apprentice, from_age, pence_per_hour FROM minimum_wages ORDER BY from_on, apprentice, from_age",
    );
    Ok(db.fetch_all::<Kept>(sql).await?.into_iter().map(rate).collect())
}

fn rate(kept: Kept) -> WageRate {
    WageRate {
        from_on: kept.from_on,
        apprentice: kept.apprentice,
        // The table takes only ages that people reach; any other would be for nobody.
        from_age: u32::try_from(kept.from_age).unwrap_or(u32::MAX),
        per_hour: kept.pence_per_hour,
    }
}
