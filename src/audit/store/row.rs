//! A line as it stands in the database, whatever somebody made of it there.

use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

use crate::{clock::Timestamp, ids::EventId, storage::Doubtful};

/// A column: empty, unreadable, or a value.
pub(in crate::audit) type Read<T> = Option<Doubtful<T>>;

/// The value of a column that has one.
pub(in crate::audit) fn known<T: Clone>(column: Option<&Doubtful<T>>) -> Option<T> {
    column.and_then(|column| column.0.clone())
}

/// All columns of `audit_events`.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::audit) struct EventRow {
    pub(in crate::audit) id: Read<EventId>,
    pub(in crate::audit) at: Read<Timestamp>,
    pub(in crate::audit) who_kind: Read<String>,
    pub(in crate::audit) who_id: Read<Uuid>,
    pub(in crate::audit) who_as: Read<String>,
    pub(in crate::audit) kind: Read<String>,
    pub(in crate::audit) subject_kind: Read<String>,
    pub(in crate::audit) subject_id: Read<Uuid>,
    pub(in crate::audit) about_id: Read<Uuid>,
    pub(in crate::audit) detail: Read<Json<Value>>,
}
