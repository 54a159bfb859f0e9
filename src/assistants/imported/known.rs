//! Who is left alone, because the register knows the address.

use std::collections::BTreeSet;

use super::person::Person;
use crate::{
    accounts,
    assistants::store,
    intake::Finding,
    keys::{Keyring, Purpose},
    storage::{self, Conn},
    text::Email,
};

/// Why somebody is not written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// Somebody signs in with this address.
    HasAccount,
    /// It was imported, and its owner has not answered yet.
    Waits,
    /// It was imported, and its owner has answered.
    Replied,
}

impl Known {
    /// What is told of the row.
    pub(super) fn finding(self, line: u64) -> Finding {
        let (code, message) = match self {
            Self::HasAccount => ("has_account", "this address has an account. The row is left out."),
            Self::Waits => (
                "imported_before",
                "this address was imported before, and its owner has not answered yet. The row is left out, and no \
                 other mail is sent.",
            ),
            Self::Replied => (
                "replied",
                "this address was imported before, and its owner has answered. The row is left out, and no other mail \
                 is sent.",
            ),
        };
        Finding::warning(line, "", code, message)
    }
}

/// The codes under which it is noted that the owner of an address has answered: that of the key in use first.
pub(super) fn codes(keys: &Keyring, email: &Email) -> Vec<String> {
    keys.codes(Purpose::ImportedAddresses, &[b"address", email.folded().as_bytes()])
}

/// What is known of each of these people's addresses.
pub(super) async fn look(
    db: &mut Conn,
    keys: &Keyring,
    people: &[Person],
) -> storage::Result<Vec<Option<Known>>> {
    let folded: Vec<&str> = people.iter().map(|person| person.email.folded()).collect();
    let with_account = accounts::addresses_with_account(db, &folded).await?;
    let waiting = store::imported::waiting_among(db, &folded).await?;
    let codes: Vec<Vec<String>> = people.iter().map(|person| codes(keys, &person.email)).collect();
    let all: Vec<&str> = codes.iter().flatten().map(String::as_str).collect();
    let replied: BTreeSet<String> = store::imported::replied_among(db, &all).await?;
    let known = folded.into_iter().zip(&codes).map(|(folded, codes)| {
        if with_account.contains(folded) {
            Some(Known::HasAccount)
        } else if waiting.contains(folded) {
            Some(Known::Waits)
        } else {
            codes.iter().any(|code| replied.contains(code)).then_some(Known::Replied)
        }
    });
    Ok(known.collect())
}
