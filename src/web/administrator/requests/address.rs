//! Where these pages stand.

use crate::ids::DataRequestId;

/// The list of what waits.
pub(in crate::web) const REQUESTS: &str = "/administrator/requests";

/// One of the list.
pub(super) fn address_of(id: DataRequestId) -> String {
    format!("{REQUESTS}/{id}")
}
