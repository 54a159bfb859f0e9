//! When records were confirmed, and what followed.

use time::macros::time;

use crate::{
    accounts::Whom,
    assistants::{freshness::Step, life::Life, store::rows, whole::WholeRecord},
    clock::Timestamp,
    storage::{Conn, Result, Sql, Value},
};

pub(super) async fn insert(db: &mut Conn, all: &[WholeRecord]) -> Result<()> {
    let confirmations = || {
        Sql::new(
            "INSERT INTO assistant_confirmations (assistant_id, confirmed_on, done, next_on, call_since) VALUES",
        )
    };
    rows::insert(db, confirmations, all.iter().filter_map(row).collect()).await
}

/// A record that rests was confirmed too; nothing follows.
fn row(whole: &WholeRecord) -> Option<Vec<Value>> {
    let confirmed = whole.confirmed?;
    let counts = whole.record.life == Life::OnRecord;
    let rings = counts && confirmed.done.is_some() && matches!(whole.owner, Whom::Person(_));
    let call_since = confirmed.day_of(Step::First).filter(|_| rings);
    Some(vec![
        whole.record.id.into(),
        confirmed.on.into(),
        confirmed.done.filter(|_| counts).into(),
        confirmed.next_on().filter(|_| counts).into(),
        call_since.map(|day| Timestamp::when_clocks_show(day, time!(07:00))).into(),
    ])
}
