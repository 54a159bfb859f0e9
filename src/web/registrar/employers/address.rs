//! Where these pages stand.

use crate::ids::EmployerId;

/// The list of those who wait.
pub(in crate::web) const EMPLOYERS: &str = "/registrar/employers";

/// One of the list.
pub(super) fn address_of(id: EmployerId) -> String {
    format!("{EMPLOYERS}/{id}")
}
