//! Reading lines for people.

use serde_json::{Map, Value};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{
    audit::{Filter, Line, LineSubject, LineWho, WhoKind},
    clock::Timestamp,
    ids::{AccountId, EventId},
    storage::{Conn, Cursor, Page, PageRequest, Result, Sql},
};

#[derive(sqlx::FromRow)]
struct LineRow {
    id: EventId,
    at: Timestamp,
    who_kind: WhoKind,
    who_id: Option<AccountId>,
    who_as: Option<String>,
    kind: String,
    subject_kind: Option<String>,
    subject_id: Option<Uuid>,
    about_id: Option<Uuid>,
    detail: Json<Map<String, Value>>,
    position: Option<i64>,
}

impl LineRow {
    fn into_line(self) -> Line {
        Line {
            id: self.id,
            at: self.at,
            who: LineWho { kind: self.who_kind, account: self.who_id, acting_as: self.who_as },
            kind: self.kind,
            subject: self.subject_kind.zip(self.subject_id).map(|(kind, id)| LineSubject { kind, id }),
            about: self.about_id,
            detail: self.detail.0,
            sealed: self.position,
        }
    }
}

pub(in crate::audit) async fn page(
    db: &mut Conn,
    filter: &Filter,
    request: &PageRequest,
) -> Result<Page<Line>> {
    let mut sql = Sql::new(
        "SELECT e.id, e.at, e.who_kind, e.who_id, e.who_as, e.kind, e.subject_kind, e.subject_id, e.about_id, e.detail,
                s.position
         FROM audit_events e LEFT JOIN audit_seals s ON s.event_id = e.id WHERE e.at >= ",
    );
    sql.push_bind(filter.from.unwrap_or(Timestamp::MIN));
    if let Some(about) = filter.about {
        sql.push(" AND e.about_id = ").push_bind(about);
    }
    if let Some(by) = filter.by {
        sql.push(" AND e.who_id = ").push_bind(by);
    }
    if let Some(subject) = filter.subject {
        sql.push(" AND e.subject_id = ").push_bind(subject);
    }
    if let Some(kind) = filter.kind {
        sql.push(" AND e.kind = ").push_bind(kind);
    }
    if let Some(before) = filter.before {
        sql.push(" AND e.at < ").push_bind(before);
    }
    if let Some(Cursor { at, id }) = request.after {
        sql.push(" AND (e.at, e.id) < (").push_bind(at).push(", ").push_bind(id).push(")");
    }
    sql.push(" ORDER BY e.at DESC, e.id DESC LIMIT ").push_bind(request.limit_plus_one());
    let rows: Vec<LineRow> = db.fetch_all(sql).await?;
    let lines = rows.into_iter().map(LineRow::into_line).collect();
    Ok(Page::new(lines, request, |line: &Line| Cursor { at: line.at, id: line.id.as_uuid() }))
}
