//! What registrars do with employers.

use time::Date;

use crate::{
    employers::{
        checks::Waiting,
        words::{Hand, Status},
    },
    ids::{AccountId, EmployerId},
    storage::{Conn, Cursor, Page, PageRequest, Result, Sql},
};

/// Those that wait, the longest waiting first.
pub(in crate::employers) async fn waiting(db: &mut Conn, page: &PageRequest) -> Result<Page<Waiting>> {
    let mut sql = Sql::new(
        "SELECT id, funding, acts_for, status, waiting_since AS since FROM employers WHERE waiting_since IS NOT NULL",
    );
    if let Some(after) = &page.after {
        sql.push(" AND (waiting_since, id) > (").push_bind(after.at).push(", ").push_bind(after.id).push(")");
    }
    sql.push(" ORDER BY waiting_since, id LIMIT ").push_bind(page.limit_plus_one());
    let rows = db.fetch_all(sql).await?;
    Ok(Page::new(rows, page, |one: &Waiting| Cursor { at: one.since, id: one.id.as_uuid() }))
}

/// How many wait.
pub(in crate::employers) async fn count_waiting(db: &mut Conn) -> Result<i64> {
    let sql = Sql::new("SELECT COUNT(*) FROM employers WHERE waiting_since IS NOT NULL");
    Ok(db.fetch_one::<(i64,)>(sql).await?.0)
}

/// Whether officers may open it: what was not sent is its owner's own, and what has left concerns nobody.
pub(in crate::employers) async fn may_be_opened(db: &mut Conn, id: EmployerId) -> Result<bool> {
    let sql = Sql::new("SELECT status FROM employers WHERE id = $1");
    let status = db.fetch_optional::<(Status,)>(sql.bind(id)).await?;
    Ok(matches!(status, Some((Status::Sent | Status::Checked | Status::NotAccepted,))))
}

pub(in crate::employers) async fn declare(
    db: &mut Conn,
    by: AccountId,
    id: EmployerId,
    today: Date,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO employer_openings (account_id, employer_id, declared_on) VALUES ($1, $2, $3)
         ON CONFLICT (account_id, employer_id) DO UPDATE SET declared_on = excluded.declared_on",
    );
    db.execute(sql.bind(by).bind(id).bind(today)).await
}

pub(in crate::employers) async fn has_declared(
    db: &mut Conn,
    by: AccountId,
    id: EmployerId,
    today: Date,
) -> Result<bool> {
    let sql = Sql::new(
        "SELECT COUNT(*) FROM employer_openings WHERE account_id = $1 AND employer_id = $2 AND declared_on = $3",
    );
    Ok(db.fetch_one::<(i64,)>(sql.bind(by).bind(id).bind(today)).await?.0 == 1)
}

/// Notes why an officer leaves the decision to another one; once is enough.
pub(in crate::employers) async fn note_hand(
    db: &mut Conn,
    id: EmployerId,
    officer: AccountId,
    hand: Hand,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO employer_hands (employer_id, account_id, hand) VALUES ($1, $2, $3)
         ON CONFLICT (employer_id, account_id, hand) DO NOTHING",
    );
    db.execute(sql.bind(id).bind(officer).bind(hand)).await
}

/// Why an officer leaves the decision to another one, if so.
pub(in crate::employers) async fn hand_of(
    db: &mut Conn,
    id: EmployerId,
    officer: AccountId,
) -> Result<Option<Hand>> {
    let sql = Sql::new(
        "SELECT hand FROM employer_hands WHERE employer_id = $1 AND account_id = $2 ORDER BY hand LIMIT 1",
    );
    Ok(db.fetch_optional::<(Hand,)>(sql.bind(id).bind(officer)).await?.map(|(hand,)| hand))
}

/// Another officer has decided: who did not accept it the last time may decide the next time.
pub(in crate::employers) async fn forget_refusals(db: &mut Conn, id: EmployerId) -> Result<u64> {
    let sql = Sql::new("DELETE FROM employer_hands WHERE employer_id = $1 AND hand = $2");
    db.execute(sql.bind(id).bind(Hand::NotAccepted)).await
}
