//! What employers keep while they look for a PA.

use crate::{
    clock::Timestamp,
    employers::kept::{KeptSearch, Note, Shortlisted},
    ids::{AssistantId, EmployerId},
    storage::{Conn, Result, Sql},
};

/// The search of an employer.
pub(in crate::employers) async fn search(db: &mut Conn, of: EmployerId) -> Result<Option<KeptSearch>> {
    let sql = Sql::new("SELECT search, kept_at FROM kept_searches WHERE employer_id = $1");
    let row = db.fetch_optional::<(String, Timestamp)>(sql.bind(of)).await?;
    Ok(row.map(|(search, kept_at)| KeptSearch::of(&search, kept_at)))
}

/// Keeps a search in place of the one before.
pub(in crate::employers) async fn save_search(
    db: &mut Conn,
    of: EmployerId,
    search: &str,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO kept_searches (employer_id, search, kept_at) VALUES ($1, $2, $3)
         ON CONFLICT (employer_id) DO UPDATE SET search = excluded.search, kept_at = excluded.kept_at",
    );
    db.execute(sql.bind(of).bind(search).bind(now)).await
}

/// Forgets a search, and says how many there were.
pub(in crate::employers) async fn forget_search(db: &mut Conn, of: EmployerId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM kept_searches WHERE employer_id = $1").bind(of)).await
}

/// Everybody on the list, whoever was put there last first.
pub(in crate::employers) async fn shortlist(db: &mut Conn, of: EmployerId) -> Result<Vec<Shortlisted>> {
    let sql = Sql::new(
        "SELECT assistant_id, note, added_at FROM shortlisted WHERE employer_id = $1
         ORDER BY added_at DESC, assistant_id",
    );
    let rows = db.fetch_all::<(AssistantId, Option<Note>, Timestamp)>(sql.bind(of)).await?;
    Ok(rows.into_iter().map(|(of, note, added_at)| Shortlisted { of, note, added_at }).collect())
}

pub(in crate::employers) async fn put(
    db: &mut Conn,
    by: EmployerId,
    of: AssistantId,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO shortlisted (employer_id, assistant_id, added_at) VALUES ($1, $2, $3)
         ON CONFLICT (employer_id, assistant_id) DO NOTHING",
    );
    db.execute(sql.bind(by).bind(of).bind(now)).await
}

/// Writes a note, and says whether there was somebody to note it of.
pub(in crate::employers) async fn annotate(
    db: &mut Conn,
    by: EmployerId,
    of: AssistantId,
    note: Option<&Note>,
) -> Result<u64> {
    let sql = Sql::new("UPDATE shortlisted SET note = $1 WHERE employer_id = $2 AND assistant_id = $3");
    db.execute(sql.bind(note).bind(by).bind(of)).await
}

/// Takes somebody off the list, and says whether she was on it.
pub(in crate::employers) async fn take_off(db: &mut Conn, by: EmployerId, of: AssistantId) -> Result<u64> {
    let sql = Sql::new("DELETE FROM shortlisted WHERE employer_id = $1 AND assistant_id = $2");
    db.execute(sql.bind(by).bind(of)).await
}

/// Forgets everything that an employer keeps.
pub(in crate::employers) async fn forget(db: &mut Conn, of: EmployerId) -> Result<()> {
    forget_search(db, of).await?;
    super::alert::end(db, of).await?;
    db.execute(Sql::new("DELETE FROM shortlisted WHERE employer_id = $1").bind(of)).await?;
    Ok(())
}
