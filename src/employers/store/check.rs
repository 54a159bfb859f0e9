//! What was checked of somebody who acts for another person, and how long checks last.

use time::Date;

use crate::{
    employers::life::ActingCheck,
    ids::EmployerId,
    storage::{Conn, Result, Sql},
};

/// Keeps what was checked of somebody who acts for another person, or that nothing is.
pub(in crate::employers) async fn save_acting(
    db: &mut Conn,
    id: EmployerId,
    check: Option<ActingCheck>,
) -> Result<()> {
    let sql = Sql::new(
        "UPDATE representations SET ends_on = $1, told_on = $2, told_by = $3 WHERE employer_id = $4",
    );
    let sql = sql
        .bind(check.map(|check| check.ends_on))
        .bind(check.map(|check| check.told_on))
        .bind(check.map(|check| check.told_by));
    db.execute(sql.bind(id)).await?;
    Ok(())
}

/// How many months a check lasts that is made on a day.
pub(in crate::employers) async fn months_on(db: &mut Conn, day: Date) -> Result<Option<i64>> {
    let sql = Sql::new(
        "SELECT months FROM employer_check_periods WHERE valid_from <= $1 ORDER BY valid_from DESC LIMIT 1",
    );
    Ok(db.fetch_optional::<(i64,)>(sql.bind(day)).await?.map(|(months,)| months))
}
