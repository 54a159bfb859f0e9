//! Who answers the questions of a record: its owner, or a registrar for somebody who agreed to it.

use crate::{accounts::AssistantActor, assisting};

pub use crate::assisting::NotAdmitted;

/// Who answers the questions of a record.
pub type Teller = assisting::Teller<AssistantActor>;
