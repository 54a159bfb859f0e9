//! What is written about an account to an address: to the mailbox, whatever its owner asked for elsewhere, because it
//! tells of this very address, or has to be read at once.

use super::desk::Desk;
use crate::{
    clock::Timestamp,
    mail::{self, Reach, Writing},
    storage::{self, Tx},
    text::Email,
};

/// Writes to this address when the act is committed, and never otherwise.
///
/// Whose account it is about is not noted: a row that names one costs more to write than a row that cannot, and a
/// stopwatch would tell which address has an account.
pub(super) async fn post(
    tx: &mut Tx,
    desk: &Desk<'_>,
    to: &Email,
    writing: &Writing,
    now: Timestamp,
) -> storage::Result<()> {
    let reach = Reach::Mail { account: None, to: to.clone() };
    mail::post(tx, desk.keys, &reach, writing, now).await
}
