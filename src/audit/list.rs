//! Reading lines, the newest first.

use serde_json::{Map, Value};
use uuid::Uuid;

use super::{store::list as table, who::LineWho};
use crate::{
    clock::Timestamp,
    ids::{AccountId, EventId},
    storage::{Conn, Page, PageRequest, Result},
};

/// Which lines are wanted: all, unless something is set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Whom they concern.
    pub about: Option<AccountId>,
    /// Who did it.
    pub by: Option<AccountId>,
    /// The row to which it happened.
    pub subject: Option<Uuid>,
    /// What was done, by the name of its kind.
    pub kind: Option<&'static str>,
    /// From this instant on.
    pub from: Option<Timestamp>,
    /// Before this instant.
    pub before: Option<Timestamp>,
}

/// What a line is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineSubject {
    /// The kind of row.
    pub kind: String,
    /// Which row.
    pub id: Uuid,
}

/// One line, as it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its id.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub who: LineWho,
    /// What, by the name of the kind.
    pub kind: String,
    /// The row that it happened to.
    pub subject: Option<LineSubject>,
    /// The account, or the person without one, whom it concerns.
    pub about: Option<Uuid>,
    /// What else there is to know: ids, words from closed lists, numbers and instants.
    pub detail: Map<String, Value>,
    /// Its place in the chain; nothing while it waits for its seal.
    pub sealed: Option<i64>,
}

/// A page of lines, the newest first.
///
/// Whoever lets people read this records that they did, as a line of its own.
pub async fn page(db: &mut Conn, filter: &Filter, request: &PageRequest) -> Result<Page<Line>> {
    table::page(db, filter, request).await
}
