//! Writing lines.

use crate::{
    audit::{Event, Who},
    clock::Timestamp,
    storage::{Result, Sql, Tx},
};

/// Writes one line, in the transaction of what it tells of.
pub async fn record(tx: &mut Tx, who: Who, now: Timestamp, event: Event) -> Result<()> {
    let id = Event::id(now);
    let insert = Sql::new(
        "INSERT INTO audit_events (id, at, who_kind, who_id, who_as, kind, subject_kind, subject_id, about_id, detail)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(id)
    .bind(now)
    .bind(who.kind)
    .bind(who.account)
    .bind(who.acting_as)
    .bind(event.kind.name())
    .bind(event.subject.map(|subject| subject.kind))
    .bind(event.subject.map(|subject| subject.id))
    .bind(event.about)
    .bind(serde_json::Value::Object(event.detail));
    tx.execute(insert).await?;
    tx.execute(Sql::new("INSERT INTO audit_waiting (event_id) VALUES ($1)").bind(id)).await?;
    Ok(())
}
