//! What others may see of where somebody is.

use serde::Serialize;

/// The ward, or the locality, as others see it; nothing finer is in here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShownPlace {
    /// The name of the ward or of the locality.
    pub area: String,
    /// The name of the authority, where it is known.
    pub authority: Option<String>,
}
