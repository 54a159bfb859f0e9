//! The whole schema.

use super::accounts::{ACCOUNTS, OFFICERS};
use super::assistants::ASSISTANTS;
use super::employers::EMPLOYERS;
use super::kinds::Table;
use super::service::{AUDIT_AND_WORK, COUNCIL};

/// All tables.
pub(in crate::canaries) fn all() -> impl Iterator<Item = &'static Table> {
    ACCOUNTS.iter().chain(OFFICERS).chain(ASSISTANTS).chain(EMPLOYERS).chain(AUDIT_AND_WORK).chain(COUNCIL)
}
