//! What mails and letters say, as it waits in the database: under the register's key, bound to its row.

use serde::{Deserialize, Serialize};

use super::Writing;
use crate::{
    ids::{LetterId, MailId},
    keys::{CannotOpen, Keyring, Purpose},
    text::Email,
};

/// Why what was kept cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotReadable {
    /// It cannot be opened.
    #[error("a mail or letter that waits cannot be read: {0}")]
    Sealed(#[from] CannotOpen),
    /// It was opened, and is nothing that we wrote.
    #[error("a mail or letter that waits cannot be read: it is in another form")]
    Form,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    to: Option<String>,
    writing: Writing,
}

pub(super) fn mail(keys: &Keyring, id: MailId, to: &Email, writing: &Writing) -> String {
    seal(keys, &format!("mail {id}"), Some(to), writing)
}

pub(super) fn letter(keys: &Keyring, id: LetterId, writing: &Writing) -> String {
    seal(keys, &format!("letter {id}"), None, writing)
}

pub(super) fn open_mail(keys: &Keyring, id: MailId, sealed: &str) -> Result<(Email, Writing), NotReadable> {
    let Kept { to, writing } = open(keys, &format!("mail {id}"), sealed)?;
    let to = to.and_then(|to| to.parse().ok()).ok_or(NotReadable::Form)?;
    Ok((to, writing))
}

pub(super) fn open_letter(keys: &Keyring, id: LetterId, sealed: &str) -> Result<Writing, NotReadable> {
    open(keys, &format!("letter {id}"), sealed).map(|kept| kept.writing)
}

fn seal(keys: &Keyring, bound_to: &str, to: Option<&Email>, writing: &Writing) -> String {
    let kept = serde_json::json!({ "to": to.map(Email::as_str), "writing": writing });
    keys.seal(Purpose::Outbox, bound_to.as_bytes(), kept.to_string().as_bytes())
}

fn open(keys: &Keyring, bound_to: &str, sealed: &str) -> Result<Kept, NotReadable> {
    let bytes = keys.open(Purpose::Outbox, bound_to.as_bytes(), sealed)?;
    serde_json::from_slice(&bytes).map_err(|_| NotReadable::Form)
}
