//! Who said of which request that it is of nobody close.

use time::Date;

use crate::{
    ids::{AccountId, DataRequestId},
    storage::{Conn, Result, Sql},
};

pub(in crate::requests) async fn declare(
    db: &mut Conn,
    by: AccountId,
    id: DataRequestId,
    today: Date,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO request_openings (account_id, request_id, declared_on) VALUES ($1, $2, $3)
         ON CONFLICT (account_id, request_id) DO UPDATE SET declared_on = excluded.declared_on",
    );
    db.execute(sql.bind(by).bind(id).bind(today)).await
}

pub(in crate::requests) async fn has_declared(
    db: &mut Conn,
    by: AccountId,
    id: DataRequestId,
    today: Date,
) -> Result<bool> {
    let sql = Sql::new(
        "SELECT COUNT(*) FROM request_openings WHERE account_id = $1 AND request_id = $2 AND declared_on = $3",
    );
    Ok(db.fetch_one::<(i64,)>(sql.bind(by).bind(id).bind(today)).await?.0 == 1)
}
