//! The register's own key: what the database must not give away by itself stands under it.
//!
//! The key lies in a file apart from the database, so that a copy of the database lets nobody in: with it the secrets
//! of second factors and the words of mails that wait are encrypted ([`Keyring::seal`]), and the audit's seals are
//! made ([`Keyring::mac`]). A keyring holds the key in use and the ones before it; what an older key sealed can still
//! be opened. Each purpose has a key of its own, derived from the file's.

mod file;
mod key;
mod keyring;
mod known;
mod store;

pub use file::{KeyFileError, load_or_make, read, rotate};
pub use key::{KeyId, Purpose};
pub use keyring::{CannotOpen, Keyring, KeyringError};
pub use known::{KeysError, fit, keep_known};
