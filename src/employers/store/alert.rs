//! What employers want to be told about.

use time::Date;

use crate::{
    accounts::AlertToken,
    clock::Timestamp,
    employers::kept::Alert,
    ids::{AssistantId, EmployerId},
    storage::{Conn, Result, Sql},
};

/// So many rows in one statement.
const AT_ONCE: usize = 500;

/// What this employer is told about.
pub(in crate::employers) async fn find(db: &mut Conn, of: EmployerId) -> Result<Option<Alert>> {
    let sql =
        Sql::new("SELECT search, gender_reason, asked_at, ends_on FROM search_alerts WHERE employer_id = $1");
    let row: Option<(String, Option<String>, Timestamp, Date)> = db.fetch_optional(sql.bind(of)).await?;
    Ok(row.map(|(search, reason, asked_at, ends_on)| Alert::of(&search, reason, (asked_at, ends_on))))
}

/// Notes an alert of whoever has none. On the day on which it is asked for nobody has to look: the employer just did.
pub(in crate::employers) async fn insert(db: &mut Conn, of: EmployerId, alert: &Alert) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO search_alerts (employer_id, search, gender_reason, asked_at, ends_on, looked_on)
         VALUES ($1, $2, $3, $4, $5, $6)",
    );
    let sql = sql.bind(of).bind(alert.search()).bind(alert.gender_reason.as_deref());
    db.execute(sql.bind(alert.asked_at).bind(alert.ends_on).bind(alert.asked_at.today())).await
}

/// Ends an alert, with all that belongs to it; says how many there were.
pub(in crate::employers) async fn end(db: &mut Conn, of: EmployerId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM search_alerts WHERE employer_id = $1").bind(of)).await
}

/// Ends those whose last day is over.
pub(in crate::employers) async fn forget_over(db: &mut Conn, today: Date) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM search_alerts WHERE ends_on < $1").bind(today)).await
}

/// Employers for whom nobody has looked on this day.
pub(in crate::employers) async fn due(db: &mut Conn, today: Date, most: usize) -> Result<Vec<EmployerId>> {
    let sql = Sql::new(
        "SELECT employer_id FROM search_alerts WHERE looked_on < $1 AND ends_on >= $1
         ORDER BY looked_on, employer_id LIMIT $2",
    );
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows: Vec<(EmployerId,)> = db.fetch_all(sql.bind(today).bind(most)).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Notes that somebody has looked on this day; none where another one did.
pub(in crate::employers) async fn note_looked(db: &mut Conn, of: EmployerId, today: Date) -> Result<u64> {
    let sql = Sql::new("UPDATE search_alerts SET looked_on = $1 WHERE employer_id = $2 AND looked_on < $1");
    db.execute(sql.bind(today).bind(of)).await
}

/// Who fitted before.
pub(in crate::employers) async fn known(db: &mut Conn, of: EmployerId) -> Result<Vec<AssistantId>> {
    let sql = Sql::new("SELECT assistant_id FROM search_alert_known WHERE employer_id = $1");
    let rows: Vec<(AssistantId,)> = db.fetch_all(sql.bind(of)).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Notes who fits. Whoever left the register a moment ago is nobody's to note.
pub(in crate::employers) async fn know(db: &mut Conn, of: EmployerId, who: &[AssistantId]) -> Result<()> {
    for some in who.chunks(AT_ONCE) {
        let mut sql = Sql::new("INSERT INTO search_alert_known (employer_id, assistant_id) SELECT ");
        sql.push_bind(of)
            .push(", id FROM assistants WHERE id IN (")
            .push_list(some.iter().copied())
            .push(")");
        db.execute(sql).await?;
    }
    Ok(())
}

/// Keeps what is kept of a link that leaves in a message.
pub(in crate::employers) async fn add_link(db: &mut Conn, of: EmployerId, token: &AlertToken) -> Result<u64> {
    let sql = Sql::new("INSERT INTO search_alert_links (token_hash, employer_id) VALUES ($1, $2)");
    db.execute(sql.bind(token.hash()).bind(of)).await
}

/// Whose messages a link ends.
pub(in crate::employers) async fn by_link(db: &mut Conn, token: &AlertToken) -> Result<Option<EmployerId>> {
    let sql = Sql::new("SELECT employer_id FROM search_alert_links WHERE token_hash = $1");
    let row: Option<(EmployerId,)> = db.fetch_optional(sql.bind(token.hash())).await?;
    Ok(row.map(|(id,)| id))
}
