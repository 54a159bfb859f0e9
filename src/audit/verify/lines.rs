//! Lines that stand in no chain, and what waits.

use super::{finding::Finding, report::Report};
use crate::{
    audit::store::{
        row::known,
        walk::{self, Whereabouts},
    },
    ids::EventId,
    storage::{Conn, Result},
};

/// Every line is sealed or waits.
pub(super) async fn walk(db: &mut Conn, report: &mut Report) -> Result<()> {
    let mut after = None;
    loop {
        let page = walk::lines(db, after).await?;
        for row in &page {
            match known(row.event_id.as_ref()) {
                None => report.find(Finding::UnreadableLine),
                Some(event) if !row.sealed && !row.waits => report.find(Finding::NeverSealed { event }),
                Some(_) => {}
            }
        }
        match next(&page) {
            Some(last) => after = Some(last),
            None => return Ok(()),
        }
    }
}

/// Whatever waits has a line, and is not sealed yet.
pub(super) async fn walk_waiting(db: &mut Conn, report: &mut Report) -> Result<()> {
    let mut after = None;
    loop {
        let page = walk::waiting(db, after).await?;
        for row in &page {
            match known(row.event_id.as_ref()) {
                None => report.find(Finding::UnreadableWait),
                Some(event) if row.sealed => report.find(Finding::WaitsThoughSealed { event }),
                Some(event) if !row.line => report.find(Finding::WaitsWithoutLine { event }),
                Some(_) => report.waiting += 1,
            }
        }
        match next(&page) {
            Some(last) => after = Some(last),
            None => return Ok(()),
        }
    }
}

/// Where the next page begins, unless this was the last one.
fn next(page: &[Whereabouts]) -> Option<EventId> {
    let full = i64::try_from(page.len()).is_ok_and(|rows| rows >= walk::PAGE);
    page.last().filter(|_| full).and_then(|row| known(row.event_id.as_ref()))
}
