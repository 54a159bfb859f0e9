//! Personal assistants whom a council brings along in a spreadsheet (docs/importing-assistants.md).
//!
//! A row becomes a draft that belongs to nobody: no account, no page and no figure knows of it. Its owner is written to
//! once. The link leads to what the council put down; with a password she keeps it ([`keep`]) and has an account, or she
//! takes it away ([`take_away`]). Whoever does neither is forgotten when drafts are. An address that has an account, or
//! was imported before, is left alone, so a file can be imported as often as one likes.

mod columns;
mod import;
mod keep;
mod known;
mod letter;
mod person;
mod read;

pub use import::{Errand, Imported, import};
pub use keep::{Brought, KeepError, find_imported, keep, take_away};

pub(super) use person::Person;
