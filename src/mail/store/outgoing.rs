//! Mails.

use crate::{
    clock::Timestamp,
    ids::{AccountId, MailId},
    storage::{Conn, Result, Sql},
};

pub(in crate::mail) async fn insert(
    db: &mut Conn,
    id: MailId,
    account: Option<AccountId>,
    kind: &str,
    sealed: &str,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO outgoing_mails (id, account_id, kind, sealed, created_at) VALUES ($1, $2, $3, $4, $5)",
    );
    db.execute(sql.bind(id).bind(account).bind(kind).bind(sealed).bind(now)).await
}

/// What a mail says and when it was written, while it has not left.
pub(in crate::mail) async fn waiting(db: &mut Conn, id: MailId) -> Result<Option<(String, Timestamp)>> {
    let sql = Sql::new("SELECT sealed, created_at FROM outgoing_mails WHERE id = $1 AND sent_at IS NULL");
    db.fetch_optional(sql.bind(id)).await
}

pub(in crate::mail) async fn sent(db: &mut Conn, id: MailId, now: Timestamp) -> Result<u64> {
    let sql =
        Sql::new("UPDATE outgoing_mails SET sent_at = $1, sealed = NULL WHERE id = $2 AND sent_at IS NULL");
    db.execute(sql.bind(now).bind(id)).await
}
